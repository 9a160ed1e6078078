// What shares its rarest words: what may be alike is found without holding everything against everything.

/** Of a word that stands everywhere the first only: it tells nothing, and the time is to grow with the text. */
const most = 40;

/** For words, those of all that have one of the rarest of them. */
export function alike<One>(
  all: readonly One[],
  wordsOf: (one: One) => ReadonlySet<string>,
): (words: ReadonlySet<string>, rarest: number) => One[] {
  const byWord = new Map<string, One[]>();
  for (const one of all)
    for (const word of wordsOf(one)) {
      const own = byWord.get(word);
      if (own === undefined) byWord.set(word, [one]);
      else if (own.length < most) own.push(one);
    }
  const often = (word: string): number => byWord.get(word)?.length ?? 0;
  return (words, rarest) => {
    const rare = [...words].toSorted((a, b) => often(a) - often(b)).slice(0, rarest);
    return [...new Set(rare.flatMap((word) => byWord.get(word) ?? []))];
  };
}
