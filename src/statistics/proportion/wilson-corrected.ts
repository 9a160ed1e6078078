import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * Wilson's interval with continuity correction: the shares that a z test with half a person taken off would not reject.
 * Wider than Clopper–Pearson in the middle; for who wants coverage of at least the level from a formula.
 * R's `prop.test` leaves the correction out where |k − n/2| < ½, because it caps it; here it stays.
 * Source: Newcombe (1998) method 4.
 *
 * @example
 * wilsonCorrected({ k: 0, n: 20 }).lower // 0
 */
export function wilsonCorrected(count: Count, level = usualLevel): Interval {
  const p = shareOf(count);
  const { k, n } = count;
  const z = reachOf(level);
  const q = 1 - p;
  const square = z * z;
  const below = z * Math.sqrt(square - 2 - 1 / n + 4 * p * (n * q + 1));
  const above = z * Math.sqrt(square + 2 - 1 / n + 4 * p * (n * q - 1));
  return {
    lower: k === 0 ? 0 : Math.max(0, (2 * k + square - 1 - below) / (2 * (n + square))),
    upper: k === n ? 1 : Math.min(1, (2 * k + square + 1 + above) / (2 * (n + square))),
  };
}
