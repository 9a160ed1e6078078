import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * The interval of Wald around Wilson's centre: z²/2 people are added to those who said so and to those who did not.
 * May reach outside 0 and 1 for few people; `withinShares` keeps it in.
 * Source: Agresti & Coull (1998), with z² and not 4.
 *
 * @example
 * agrestiCoull({ k: 20, n: 40 }).upper.toFixed(4) // '0.6480'
 */
export function agrestiCoull(count: Count, level = usualLevel): Interval {
  shareOf(count);
  const z = reachOf(level);
  const n = count.n + z * z;
  const p = (count.k + (z * z) / 2) / n;
  const half = z * Math.sqrt((p * (1 - p)) / n);
  return { lower: p - half, upper: p + half };
}
