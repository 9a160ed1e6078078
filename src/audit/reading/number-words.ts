// Numbers in words: "twenty-two", "one hundred and six".

import type { Token } from './tokens.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const values: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => {
    const value = (index + 2) * 10;
    return [
      [word, value] as const,
      ...small.slice(1, 10).map((unit, add) => [`${word}-${unit}`, value + add + 1] as const),
    ];
  }),
]);

export const numberWords: readonly string[] = [...values.keys()];

/** A number in words from this token on, and how many tokens it takes. */
export function numberInWords(
  tokens: readonly Token[],
  at: number,
): { value: number; length: number } | undefined {
  const first = values.get(tokens[at]?.word ?? '');
  if (first === undefined) return hundredAt(tokens, at, 'a') ? hundreds(tokens, at, 1) : undefined;
  if (first < 10 && hundredAt(tokens, at)) return hundreds(tokens, at, first);
  const next = values.get(tokens[at + 1]?.word ?? '');
  if (first >= 20 && first % 10 === 0 && next !== undefined && next > 0 && next < 10)
    return { value: first + next, length: 2 };
  return { value: first, length: 1 };
}

function hundredAt(tokens: readonly Token[], at: number, article?: string): boolean {
  return (article === undefined || tokens[at]?.word === article) && tokens[at + 1]?.word === 'hundred';
}

function hundreds(tokens: readonly Token[], at: number, times: number): { value: number; length: number } {
  const and = tokens[at + 2]?.word === 'and' ? 3 : 2;
  const rest = and === 3 ? numberInWords(tokens, at + and) : undefined;
  return rest && rest.value < 100
    ? { value: times * 100 + rest.value, length: and + rest.length }
    : { value: times * 100, length: 2 };
}
