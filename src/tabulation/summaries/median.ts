import { writeUnits } from '../../codebook/units.ts';
import { measure } from './measure.ts';
import type { Decimals, Spread } from './spread.ts';

/** The value in the middle. */
export const median = measure('median', 'Median', medianOf);

/**
 * The value that half of the people, or of their weights, reach; where two values do, the middle of them; exact, without zeros at its end.
 *
 * @throws RangeError when there is nobody
 * @example
 * medianOf({ values: [[1000, 2], [4000, 5]], people: 7 }, { held: 3 }) // '4'
 * medianOf({ values: [[1000, 1], [4000, 1]], people: 2 }, { held: 3 }) // '2.5'
 */
export function medianOf({ values, people }: Spread, { held }: Pick<Decimals, 'held'>): string {
  const first = (beyond: (twiceReached: number) => boolean): bigint => {
    let reached = 0;
    for (const [value, times] of values) {
      reached += times;
      if (beyond(2 * reached)) return BigInt(value);
    }
    throw new RangeError('no median of nobody');
  };
  const twice = first((reached) => reached >= people) + first((reached) => reached > people);
  return writeUnits(twice * 5n, held + 1).replace(/\.?0+$/, '');
}
