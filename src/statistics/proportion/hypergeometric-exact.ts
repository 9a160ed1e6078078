import { shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import { hypergeometric } from '../distributions/hypergeometric.ts';
import type { Interval } from '../interval.ts';

/** Ends as shares, and as whole numbers of people in the population. */
export interface PopulationInterval extends Interval {
  readonly lowerCount: number;
  readonly upperCount: number;
}

/**
 * The exact interval for a share of N people of whom n were drawn: how many of the N may have it, that neither
 * one-sided hypergeometric test rejects at half of 1 − level. What is not drawn decides: a census has no width.
 * Source: Katz (1953); Thompson (2012), Sampling, section 5.3; R `phyper`.
 *
 * @throws RangeError when more were drawn than there are
 * @example
 * hypergeometricExact({ k: 8, n: 32 }, 32) // { lowerCount: 8, upperCount: 8, lower: 0.25, upper: 0.25 }
 * hypergeometricExact({ k: 0, n: 40 }, 363).upperCount // 30
 */
export function hypergeometricExact(
  count: Count,
  population: number,
  level = usualLevel,
): PopulationInterval {
  shareOf(count);
  const { k, n } = count;
  if (n > population) throw new RangeError(`${n} people drawn of ${population}`);
  const half = (1 - level) / 2;
  const last = population - (n - k);
  const lowerCount = firstOf(k, last, (marked) => 1 - tail(k - 1, n, marked, population) > half);
  const upperCount = last - firstOf(0, last - k, (less) => tail(k, n, last - less, population) > half);
  return { lowerCount, upperCount, lower: lowerCount / population, upper: upperCount / population };
}

/** P(X ≤ k) when that many are marked. */
function tail(k: number, drawn: number, marked: number, all: number): number {
  const { from, values } = hypergeometric(drawn, marked, all);
  return values.slice(0, Math.max(0, k - from + 1)).reduce((sum, value) => sum + value, 0);
}

/** The first whole number for which a condition holds that holds for all after it, and for the last. */
function firstOf(from: number, to: number, holds: (number: number) => boolean): number {
  let [lower, upper] = [from, to];
  while (lower < upper) {
    const middle = Math.floor((lower + upper) / 2);
    if (holds(middle)) upper = middle;
    else lower = middle + 1;
  }
  return lower;
}
