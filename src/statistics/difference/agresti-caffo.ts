import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * Wald's interval for a difference after one person is added to either side of either group. Its middle is not the
 * difference, and for extreme shares of few people it may lie beside it.
 * Source: Agresti & Caffo (2000).
 *
 * @example
 * agrestiCaffo({ k: 2, n: 8 }, { k: 2, n: 8 }).upper.toFixed(4) // '0.4017'
 */
export function agrestiCaffo(one: Count, two: Count, level = usualLevel): Interval {
  const plus = ({ k, n }: Count): Count => ({ k: k + 1, n: n + 2 });
  const [more, other] = [plus(one), plus(two)];
  const [p, q] = [shareOf(more), shareOf(other)];
  const half = reachOf(level) * Math.sqrt((p * (1 - p)) / more.n + (q * (1 - q)) / other.n);
  return { lower: p - q - half, upper: p - q + half };
}
