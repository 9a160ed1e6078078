import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';

/**
 * d ± z √(p₁q₁/n₁ + p₂q₂/n₂), kept within −1 and 1. Here to check reports that used it; Newcombe's is the one to use.
 * Source: R `prop.test(correct = FALSE)`.
 *
 * @example
 * waldDifference({ k: 5, n: 5 }, { k: 0, n: 5 }) // { lower: 1, upper: 1 }
 */
export function waldDifference(one: Count, two: Count, level = usualLevel): Interval {
  return around(one, two, level, 0);
}

/**
 * The same, wider by Yates' correction of half a person in each group, or by the difference itself where that is less.
 * Source: R `prop.test(correct = TRUE)`.
 *
 * @example
 * waldDifferenceCorrected({ k: 0, n: 5 }, { k: 0, n: 5 }) // { lower: 0, upper: 0 }
 */
export function waldDifferenceCorrected(one: Count, two: Count, level = usualLevel): Interval {
  const difference = Math.abs(shareOf(one) - shareOf(two));
  return around(one, two, level, Math.min(0.5 * (1 / one.n + 1 / two.n), difference));
}

function around(one: Count, two: Count, level: number, wider: number): Interval {
  const [p, q] = [shareOf(one), shareOf(two)];
  const half = reachOf(level) * Math.sqrt((p * (1 - p)) / one.n + (q * (1 - q)) / two.n) + wider;
  return { lower: Math.max(-1, p - q - half), upper: Math.min(1, p - q + half) };
}
