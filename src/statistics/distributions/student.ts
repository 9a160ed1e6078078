import { betaLogit, betaTails } from './beta.ts';

/**
 * P(|T| > |t|) with df degrees of freedom, which need not be whole: I(df/2, ½) at df/(df + t²). NaN stays NaN.
 * Source: R `2 * pt(-abs(t), df)`.
 *
 * @example
 * studentTwoSided(0, 5) // 1
 */
export function studentTwoSided(t: number, df: number): number {
  if (Number.isNaN(t)) return NaN;
  const square = t * t;
  if (square === Infinity) return 0;
  return betaTails(df / (df + square), square / (df + square), df / 2, 0.5).lower;
}

/**
 * The t that P(T > t) = p, for p up to a half.
 * Source: R `qt(p, df, lower.tail = FALSE)`.
 *
 * @example
 * studentQuantile(0.025, 1).toFixed(9) // '12.706204736'
 */
export function studentQuantile(p: number, df: number): number {
  return Math.sqrt(df * Math.exp(-betaLogit(2 * p, df / 2, 0.5)));
}
