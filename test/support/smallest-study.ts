// The smallest study: one survey, one single item and one multiple item asked of those who said yes. A rule's
// example is a few files laid over it.

export type StudyOverlay = Readonly<Record<string, string | Uint8Array | null>>;

export const smallestStudy: Readonly<Record<string, string>> = {
  'study.yaml': `title: Smallest
surveys:
  - {id: people, title: Survey of people, people: people}
default_wave: "1"
`,
  'waves/1/wave.yaml': `title: First
fieldwork: spring
source: survey of people
surveys:
  people: {responses: people.csv, sampling: purposive}
`,
  'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: likes
    type: single
    label: Likes it
    question: Do you like it?
    origin: assumed
    options:
      - {code: yes, label: "Yes", origin: assumed}
      - {code: no, label: "No", origin: assumed}
  - id: wants
    type: multiple
    label: Wants
    question: What would you like with it?
    origin: assumed
    universe: {text: people who like it, where: likes=yes}
    options:
      - {code: tea, label: Tea, origin: assumed}
      - {code: cake, label: Cake, origin: assumed}
`,
  'waves/1/people.csv': `case_id,likes,wants.tea,wants.cake
1,yes,1,0
2,yes,1,1
3,no,,
`,
};

/** The study with other files; null takes a file away. */
export function studyWith(overlay: StudyOverlay): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of Object.entries({ ...smallestStudy, ...overlay })) {
    if (content === null) continue;
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return files;
}
