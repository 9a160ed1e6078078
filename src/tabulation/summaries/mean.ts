import { roundQuotient } from '../../ratio.ts';
import { measure } from './measure.ts';
import type { Decimals, Spread } from './spread.ts';

/** The sum of values over the people who gave them. */
export const mean = measure('mean', 'Mean', meanOf, ({ values }, { held, printed }, exact, { intervals }) => {
  const scale = 10 ** held;
  return intervals?.ofMean(
    values.map(([value, people]): [number, number] => [value / scale, people]),
    printed,
    exact,
  );
});

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
