// What shares its rarest words: what may be alike is found without holding everything against everything.

/** Of a word that stands everywhere the first only: it tells nothing, and the time is to grow with the text. */
const most = 40;

/** For words, those of all that have one of the rarest of them. */
export function alike<One>(
  all: readonly One[],
  wordsOf: (one: One) => ReadonlySet<string>,
): (words: ReadonlySet<string>, rarest: number) => One[] {
  const byWord = new Map<string, { readonly one: One; asked: number }[]>();
  for (const one of all) {
    const entry = { one, asked: 0 };
    for (const word of wordsOf(one)) {
      const own = byWord.get(word);
      if (own === undefined) byWord.set(word, [entry]);
      else if (own.length < most) own.push(entry);
    }
  }
  let questions = 0;
  return (words, rarest) => {
    questions += 1;
    const lists = [...words].map((word) => byWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    const found: One[] = [];
    for (const list of lists.slice(0, rarest))
      for (const entry of list)
        if (entry.asked !== questions) {
          entry.asked = questions;
          found.push(entry.one);
        }
    return found;
  };
}
