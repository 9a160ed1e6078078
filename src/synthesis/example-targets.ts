// Targets for the examples of rules, over a wave that says it is synthetic.

/** @param lines of targets.yaml after its seed */
export function exampleTargets(lines: string): Record<string, string> {
  return {
    'waves/1/wave.yaml':
      'title: First\nfieldwork: never\nsource: us\nsynthetic: Made up.\nsurveys:\n  people: {responses: people.csv, sampling: census}\n',
    'waves/1/targets.yaml': `seed: "1"\n${lines}`,
  };
}
