import { writeUnits } from '../../codebook/units.ts';
import { measure } from './measure.ts';
import type { Decimals, Spread } from './spread.ts';

/** The value in the middle. */
export const median = measure('median', 'Median', medianOf);

/**
 * Of an even number of people the middle of the two middle values; exact, without zeros at its end.
 *
 * @throws RangeError when there is nobody
 * @example
 * medianOf({ values: [[1000, 2], [4000, 5]], people: 7 }, { held: 3 }) // '4'
 * medianOf({ values: [[1000, 1], [4000, 1]], people: 2 }, { held: 3 }) // '2.5'
 */
export function medianOf({ values, people }: Spread, { held }: Pick<Decimals, 'held'>): string {
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
