import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import { roundQuotient } from '../../ratio.ts';
import { decimalsOf, hasNumbers, spreadAt } from './spread.ts';
import type { Spread } from './spread.ts';
import type { Summary } from './summary.ts';

/** The sum of values over the people who gave them; small bases withhold it like a percentage. */
export const mean: Summary = {
  role: 'mean',
  rows: (item) =>
    hasNumbers(item)
      ? [
          {
            id: '[mean]',
            label: item.traits.ranked ? 'Mean rank' : 'Mean',
            cell: (count, point, policy) => {
              const spread = spreadAt(item, count, point);
              const { people } = spread;
              const value = mayPrintPercent(people, policy) ? meanOf(spread, decimalsOf(item)) : null;
              return { count: people, base: people, percent: null, value, flags: baseFlags(people, policy) };
            },
          },
        ]
      : [],
};

/**
 * Exact, rounded once, half away from zero.
 *
 * @param held decimals of the values
 * @throws RangeError when there is nobody
 * @example
 * meanOf({ values: [[1000, 2], [4000, 5]], people: 7 }, { held: 3, printed: 2 }) // '3.14'
 */
export function meanOf(
  { values, people }: Spread,
  { held, printed }: { readonly held: number; readonly printed: number },
): string {
  const sum = values.reduce((so, [value, times]) => so + BigInt(value) * BigInt(times), 0n);
  return roundQuotient(sum, BigInt(people) * 10n ** BigInt(held), printed);
}
