import { reachOf, shareOf, usualLevel } from '../count.ts';
import type { Count } from '../count.ts';
import type { Interval } from '../interval.ts';
import { wilsonAt } from './wilson.ts';

/**
 * Wilson's interval for a share of N people of whom n were drawn without replacement, on the effective base
 * n(N−1)/(N−n). A census has no width.
 *
 * @throws RangeError when more were drawn than there are
 * @example
 * wilsonFinite({ k: 0, n: 40 }, 363).upper.toFixed(4) // '0.0789'
 * wilsonFinite({ k: 8, n: 32 }, 32) // { lower: 0.25, upper: 0.25 }
 */
export function wilsonFinite(count: Count, population: number, level = usualLevel): Interval {
  return wilsonAt(shareOf(count), effectiveSize(count.n, population), reachOf(level));
}

/**
 * As many people drawn with replacement as say the same: n(N−1)/(N−n), for which p(1−p)/n is the variance of a
 * hypergeometric share. Any method takes it for a base.
 * Source: Cochran (1977), Sampling Techniques, section 3.2.
 *
 * @throws RangeError when more were drawn than there are
 * @example
 * effectiveSize(40, 363).toFixed(3) // '44.830'
 * effectiveSize(31, 31) // Infinity
 */
export function effectiveSize(drawn: number, population: number): number {
  if (drawn > population) throw new RangeError(`${drawn} people drawn of ${population}`);
  return drawn === population ? Infinity : (drawn * (population - 1)) / (population - drawn);
}

/**
 * k of n people of a finite population as as many of the effective number: what any method takes instead.
 *
 * @throws RangeError when more were drawn than there are
 * @example
 * inPopulation({ k: 10, n: 40 }, 79) // { k: 20, n: 80 }
 */
export function inPopulation(count: Count, population: number): Count {
  const n = effectiveSize(count.n, population);
  return { k: shareOf(count) * n, n };
}

/**
 * The same with n/(1 − n/N), which takes N for N − 1: the shorthand of textbooks.
 *
 * @example
 * effectiveSizeSimple(40, 80) // 80
 */
export function effectiveSizeSimple(drawn: number, population: number): number {
  return drawn / (1 - drawn / population);
}

/**
 * The same with (n−1)/(1 − n/N): p(1−p) over the design-based variance of a share.
 * Source: R `survey::svymean` with `fpc`.
 *
 * @example
 * effectiveSizeOfDesign(41, 82) // 80
 */
export function effectiveSizeOfDesign(drawn: number, population: number): number {
  return (drawn - 1) / (1 - drawn / population);
}
