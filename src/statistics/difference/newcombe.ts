import { shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';
import { wilsonCorrected } from '../proportion/wilson-corrected.ts';
import { wilson } from '../proportion/wilson.ts';

/**
 * The interval for a difference of two independent shares, in shares, squared and added from the two Wilson intervals:
 * lower `d − √((p₁−l₁)² + (u₂−p₂)²)`, upper `d + √((u₁−p₁)² + (p₂−l₂)²)`.
 * Good for small groups, and has a width also where both shares are 0 or 1.
 * Source: Newcombe (1998), Interval estimation for the difference, method 10; R `Epi::ci.pd`.
 *
 * @example
 * newcombe({ k: 10, n: 10 }, { k: 0, n: 10 }).upper // 1
 */
export function newcombe(one: Count, two: Count, level = usualLevel): Interval {
  return combine(one, two, wilson(one, level), wilson(two, level));
}

/**
 * The same from Wilson's intervals with continuity correction: wider, method 11.
 *
 * @example
 * newcombeCorrected({ k: 10, n: 10 }, { k: 0, n: 10 }).upper // 1
 */
export function newcombeCorrected(one: Count, two: Count, level = usualLevel): Interval {
  return combine(one, two, wilsonCorrected(one, level), wilsonCorrected(two, level));
}

function combine(one: Count, two: Count, first: Interval, second: Interval): Interval {
  const [p, q] = [shareOf(one), shareOf(two)];
  return {
    lower: p - q - Math.hypot(p - first.lower, second.upper - q),
    upper: p - q + Math.hypot(first.upper - p, q - second.lower),
  };
}
