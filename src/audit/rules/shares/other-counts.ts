// "127 gave 9 or 10 (52%)": the count of a percentage may be an earlier number of its clause than the one beside it.

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
