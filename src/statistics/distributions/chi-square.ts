import { gammaTails } from './gamma.ts';
import { normalTwoSided } from './normal.ts';

/**
 * P(χ² > x) with df degrees of freedom, computed as itself and never as 1 − P(χ² ≤ x). NaN stays NaN.
 * Source: R `pchisq(lower.tail = FALSE)`; Q(df/2, x/2).
 *
 * @example
 * chiSquareUpper(0, 3) // 1
 * chiSquareUpper(2 * Math.log(20), 2).toFixed(12) // '0.050000000000'
 */
export function chiSquareUpper(x: number, df: number): number {
  if (Number.isNaN(x)) return NaN;
  return df === 1 ? normalTwoSided(Math.sqrt(x)) : gammaTails(df / 2, x / 2).upper;
}
