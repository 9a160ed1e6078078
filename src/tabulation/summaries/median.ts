import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import { writeUnits } from '../../codebook/units.ts';
import { decimalsOf, hasNumbers, spreadAt } from './spread.ts';
import type { Spread } from './spread.ts';
import type { Summary } from './summary.ts';

/** The value in the middle; small bases withhold it like a percentage. */
export const median: Summary = {
  role: 'median',
  rows: (item) =>
    hasNumbers(item)
      ? [
          {
            id: '[median]',
            label: item.traits.ranked ? 'Median rank' : 'Median',
            cell: (count, point, policy) => {
              const spread = spreadAt(item, count, point);
              const { people } = spread;
              const value = mayPrintPercent(people, policy) ? medianOf(spread, decimalsOf(item).held) : null;
              return { count: people, base: people, percent: null, value, flags: baseFlags(people, policy) };
            },
          },
        ]
      : [],
};

/**
 * Of an even number of people the middle of the two middle values; exact, without zeros at its end.
 *
 * @param held decimals of the values
 * @throws RangeError when there is nobody
 * @example
 * medianOf({ values: [[1000, 2], [4000, 5]], people: 7 }, 3) // '4'
 * medianOf({ values: [[1000, 1], [4000, 1]], people: 2 }, 3) // '2.5'
 */
export function medianOf({ values, people }: Spread, held: number): string {
  const at = (place: number): bigint => {
    let before = 0;
    for (const [value, times] of values) {
      before += times;
      if (place < before) return BigInt(value);
    }
    throw new RangeError('no median of nobody');
  };
  const twice = at(Math.floor((people - 1) / 2)) + at(Math.floor(people / 2));
  return writeUnits(twice * 5n, held + 1).replace(/\.?0+$/, '');
}
