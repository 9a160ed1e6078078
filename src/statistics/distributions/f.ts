import { betaTails } from './beta.ts';

/**
 * P(F > x) with two degrees of freedom, which need not be whole. NaN stays NaN.
 * Source: R `pf(lower.tail = FALSE)`.
 *
 * @example
 * fUpper(0, 2, 7) // 1
 */
export function fUpper(x: number, numerator: number, denominator: number): number {
  if (Number.isNaN(x)) return NaN;
  const scaled = numerator * x;
  const sum = denominator + scaled;
  return betaTails(denominator / sum, scaled / sum, denominator / 2, numerator / 2).lower;
}
