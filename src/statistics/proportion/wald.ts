import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * p ± z √(p(1−p)/n). Here to check reports that used it: it has no width at k = 0 and k = n, and covers too little for
 * fewer than some hundred people.
 *
 * @example
 * wald({ k: 0, n: 20 }) // { lower: 0, upper: 0 }
 */
export function wald(count: Count, level = usualLevel): Interval {
  const p = shareOf(count);
  const half = reachOf(level) * Math.sqrt((p * (1 - p)) / count.n);
  return { lower: p - half, upper: p + half };
}
