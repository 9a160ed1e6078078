import { shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import { betaQuantile } from '../distributions/beta.ts';
import type { Interval } from '../interval.ts';

/**
 * The exact interval for a share: what neither one-sided binomial test rejects at half of 1 − level. Never covers less
 * than its level, usually more. Ends are quantiles of Beta(k, n−k+1) and Beta(k+1, n−k).
 * Source: Clopper & Pearson (1934); R `binom.test`.
 *
 * @example
 * clopperPearson({ k: 0, n: 1 }).upper.toFixed(12) // '0.975000000000'
 */
export function clopperPearson(count: Count, level = usualLevel): Interval {
  shareOf(count);
  const { k, n } = count;
  const tail = (1 - level) / 2;
  return { lower: betaQuantile(tail, k, n - k + 1), upper: betaQuantile(1 - tail, k + 1, n - k) };
}
