import { roundQuotient } from '../../ratio.ts';
import { million } from '../../wave/weights.ts';
import { measure } from './measure.ts';
import type { Decimals, Spread } from './spread.ts';

/** The sum of values over the people who gave them. */
export const mean = measure(
  'mean',
  'Mean',
  meanOf,
  ({ spread, squares, decimals: { held, printed: places }, printed, range }, intervals) => {
    const [lowest, highest] = range ?? [-Infinity, Infinity];
    const scale = 10 ** held;
    const scaled = ({ values }: Spread, mass: number): [number, number][] =>
      values.map(([value, people]) => [value / scale, people / mass]);
    const shape = { places, printed, lowest: lowest / scale, highest: highest / scale };
    return squares
      ? intervals.ofWeightedMean(scaled(spread, million), scaled(squares, 1), shape)
      : intervals.ofMean(scaled(spread, 1), shape);
  },
);

/**
 * Exact, rounded once, half away from zero.
 *
 * @throws RangeError when there is nobody
 * @example
 * meanOf({ values: [[1000, 2], [4000, 5]], people: 7 }, { held: 3, printed: 2 }) // '3.14'
 */
export function meanOf({ values, people }: Spread, { held, printed }: Decimals): string {
  const sum = values.reduce((so, [value, times]) => so + BigInt(value) * BigInt(times), 0n);
  return roundQuotient(sum, BigInt(people) * 10n ** BigInt(held), printed);
}
