import type { PValues } from './family.ts';

/**
 * Each p times the number of tests. Bounds the chance of any false finding, whatever depends on what; Holm's does the
 * same and finds more.
 * Source: Dunn (1961); R `p.adjust`.
 *
 * @example
 * bonferroni([0.25, 0.125, NaN]) // [ 0.5, 0.25, NaN ]
 */
export function bonferroni(p: PValues): number[] {
  const tested = p.filter((value) => !Number.isNaN(value)).length;
  return p.map((value) => Math.min(1, value * tested));
}
