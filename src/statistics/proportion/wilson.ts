import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * Wilson's score interval for a share: the shares that a z test would not reject,
 * `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`. Good at any n, also at k = 0 and k = n.
 * Assumes a simple random sample of many more people.
 * Source: Wilson (1927); Newcombe (1998) method 3; R `prop.test(correct = FALSE)`.
 *
 * @example
 * wilson({ k: 0, n: 20 }).lower // 0
 * wilson({ k: 31, n: 40 }).lower.toFixed(4) // '0.6250'
 */
export function wilson(count: Count, level = usualLevel): Interval {
  return wilsonAt(shareOf(count), count.n, reachOf(level));
}

/**
 * The same from a share and an effective base, for weights and finite populations, with z or a t quantile. The lower end
 * comes from the product of the two ends, which is p²/(1 + z²/n), so that it keeps its digits near 0.
 *
 * @param base may be endless: then nothing is left to chance
 * @example
 * wilsonAt(1, 4, 2) // { lower: 0.5, upper: 1 }
 * wilsonAt(0.25, Infinity, 2) // { lower: 0.25, upper: 0.25 }
 */
export function wilsonAt(share: number, base: number, z: number): Interval {
  if (share > 0.5) {
    const { lower, upper } = wilsonAt(1 - share, base, z);
    return { lower: 1 - upper, upper: 1 - lower };
  }
  const square = (z * z) / base;
  const spread = Math.sqrt(square * (share * (1 - share) + square / 4));
  const upper = (share + square / 2 + spread) / (1 + square);
  return { lower: share === 0 ? 0 : (share * share) / (1 + square) / upper, upper };
}
