import { shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import { betaQuantile } from '../distributions/beta.ts';
import type { Interval } from '../interval.ts';

/**
 * The middle part of what is believed about a share after k of n, from Jeffreys' prior: quantiles of
 * Beta(k + ½, n − k + ½), with 0 for the lower end at k = 0 and 1 for the upper at k = n, so that it holds k/n.
 * Source: Brown, Cai & DasGupta (2001), section 3.1.
 *
 * @example
 * jeffreys({ k: 0, n: 10 }).lower // 0
 */
export function jeffreys(count: Count, level = usualLevel): Interval {
  const { lower, upper } = jeffreysEqualTailed(count, level);
  return { lower: count.k === 0 ? 0 : lower, upper: count.k === count.n ? 1 : upper };
}

/**
 * The same without the rule for the edges, as R's `qbeta` and statsmodels give it.
 *
 * @example
 * jeffreysEqualTailed({ k: 0, n: 10 }).lower > 0 // true
 */
export function jeffreysEqualTailed(count: Count, level = usualLevel): Interval {
  shareOf(count);
  const [a, b] = [count.k + 0.5, count.n - count.k + 0.5];
  const tail = (1 - level) / 2;
  return { lower: betaQuantile(tail, a, b), upper: betaQuantile(1 - tail, a, b) };
}
