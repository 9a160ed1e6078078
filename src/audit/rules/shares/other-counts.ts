// "127 gave 9 or 10 (52%)": the count of a percentage may be an earlier number of its clause than the one beside it.

import { tokenFrom } from '../../reading/tokens.ts';
import { prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { PercentageStatement } from '../../statement.ts';
import { numbersNear } from './acquittal.ts';

/** Whether another number of its clause makes the percentage right, of any number near. */
export function isOfAnotherCount(
  { sentence, percent, count }: PercentageStatement,
  context: Context,
): boolean {
  const { tokens, atoms } = sentence;
  const at = atoms.indexOf(percent);
  const from = tokens.findLastIndex(({ word }, place) => place < percent.first && /^[;:]$/.test(word));
  const others = atoms
    .slice(Math.max(0, at - 6), at)
    .flatMap((atom) =>
      atom.type === 'count' && atom.first > from && atom.value !== count ? [atom.value] : [],
    );
  return (
    others.length > 0 &&
    numbersNear(sentence, context).some((size) =>
      others.some((other) => other < size && prints(percent.printed, other, size, context.ties)),
    )
  );
}

/** "Among those that had not joined, 23 (50%)": of some whose number its clause does not tell. */
export function isOfSome({ sentence: { tokens }, start }: PercentageStatement): boolean {
  const at = tokenFrom(tokens, start);
  const lead = tokens.slice(Math.max(0, at - 14), at).map(({ word }) => word);
  const from = lead.findLastIndex(
    (word, place) =>
      /^(?:of|among|amongst|for)$/.test(word) &&
      lead[place + 1] === 'those' &&
      /^(?:who|that|with|without)$/.test(lead[place + 2] ?? ''),
  );
  return from >= 0 && !lead.slice(from).some((word) => /^(?:[;:()]|\d+)$/.test(word));
}
