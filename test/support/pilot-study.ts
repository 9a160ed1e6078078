// Files over the smallest study that make it one to be piloted: its wave says that responses are made up.

export const pilotStudy = {
  'waves/1/wave.yaml':
    'title: First\nfieldwork: never\nsource: us\nsynthetic: Made up.\nsurveys:\n  people: {responses: people.csv, sampling: purposive}\n',
  'waves/1/targets.yaml': 'seed: "1"\ncases: {people: 5}\ntargets:\n  - {at: likes.yes, count: 3}\n',
} as const;
