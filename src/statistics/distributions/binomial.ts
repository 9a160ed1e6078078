import { betaTails, binomialDensity } from './beta.ts';

/**
 * P(X = k) of n trials with chance p.
 *
 * @example
 * binomialProbability(0, 3, 0.5) // 0.125
 */
export function binomialProbability(k: number, n: number, p: number): number {
  return binomialDensity(k, n - k, p, 1 - p);
}

/**
 * P(X ≤ k) of n trials with chance p; nothing lies below zero.
 *
 * @example
 * binomialLower(-1, 3, 0.5) // 0
 * binomialLower(1, 3, 0.5).toFixed(14) // '0.50000000000000'
 */
export function binomialLower(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return betaTails(1 - p, p, n - k, k + 1).lower;
}
