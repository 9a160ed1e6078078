import { usualLevel } from '../count.ts';
import { studentQuantile, studentTwoSided } from '../distributions/student.ts';
import type { Interval } from '../interval.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { meanOf } from './mean.ts';
import type { Values } from './mean.ts';

export interface WelchT extends TestWithFreedom, Interval {
  readonly difference: number;
}

/**
 * Whether the mean scores of two groups differ, with each group's own variance: t, Welch's degrees of freedom, and the
 * interval of the difference, first less second. NaN where neither group varies.
 * Source: Welch (1947); R `t.test`.
 *
 * @example
 * welchT([[1, 5], [2, 5]], [[1, 5], [2, 5]]).p // 1
 */
export function welchT(one: Values, two: Values, level = usualLevel): WelchT {
  const [first, second] = [meanOf(one, level), meanOf(two, level)];
  const [v, w] = [first.standardError ** 2, second.standardError ** 2];
  const difference = first.mean - second.mean;
  const spread = Math.sqrt(v + w);
  const df = (v + w) ** 2 / ((v * v) / (first.n - 1) + (w * w) / (second.n - 1));
  const statistic = difference / spread;
  const half = studentQuantile((1 - level) / 2, df) * spread;
  return {
    difference,
    statistic,
    df,
    p: studentTwoSided(statistic, df),
    lower: difference - half,
    upper: difference + half,
  };
}
