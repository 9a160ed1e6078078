import { usualLevel } from '../count.ts';
import { studentQuantile } from '../distributions/student.ts';
import type { Interval } from '../interval.ts';

/** How many people gave which value. */
export type Values = readonly (readonly [value: number, people: number])[];

export interface MeanResult extends Interval {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; NaN of one person. */
  readonly deviation: number;
  readonly standardError: number;
}

/**
 * The mean of scores with its t interval, mean ± t·s/√n. Scores are the codebook's; a simple random sample of many more
 * people is assumed. Of one person there is a mean and no interval.
 * Source: R `t.test`.
 *
 * @throws RangeError when there is nobody
 * @example
 * meanOf([[1, 5], [3, 5]]).mean // 2
 * meanOf([[3, 1]]).lower // NaN
 */
export function meanOf(values: Values, level = usualLevel): MeanResult {
  const n = values.reduce((sum, [, people]) => sum + people, 0);
  if (!(n > 0)) throw new RangeError('no mean of nobody');
  const mean = values.reduce((sum, [value, people]) => sum + value * people, 0) / n;
  const squares = values.reduce((sum, [value, people]) => sum + people * (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (n - 1));
  const standardError = deviation / Math.sqrt(n);
  const half = n > 1 ? studentQuantile((1 - level) / 2, n - 1) * standardError : NaN;
  return { n, mean, deviation, standardError, lower: mean - half, upper: mean + half };
}
