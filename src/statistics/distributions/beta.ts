import { deviance } from './deviance.ts';
import { findRoot } from './root.ts';
import { stirlingError } from './stirling.ts';
import { swap } from './tails.ts';
import type { Tails } from './tails.ts';

/**
 * x^a y^b Γ(a+b+1) / (Γ(a+1) Γ(b+1)) with y = 1 − x: for whole a and b the binomial probability of a in a + b.
 * Source: C. Loader (2000); R `dbinom_raw`.
 *
 * @example
 * binomialDensity(1, 1, 0.5, 0.5).toFixed(14) // '0.50000000000000'
 */
export function binomialDensity(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (a === 0) return x < 0.1 ? Math.exp(n * Math.log1p(-x)) : y ** n;
  if (b === 0) return binomialDensity(0, n, y, x);
  // a − nx and ny − b are one number; the smaller of x and y knows it better.
  const difference = x < y ? a - n * x : n * y - b;
  const size =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x, difference) -
    deviance(b, n * y, -difference);
  return Math.exp(size) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, by the continued fraction on the side where it
 * converges fast.
 * Source: NIST Digital Library of Mathematical Functions 8.17.22; Lentz's method.
 *
 * @param y 1 − x, given beside it, so that either may be tiny
 * @example
 * betaTails(0.25, 0.75, 1, 1).upper.toFixed(14) // '0.75000000000000'
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) return swap(betaTails(y, x, b, a));
  const lower = ((a * b) / (a + b)) * binomialDensity(a, b, x, y) * fraction(x, y, a, b);
  return { lower, upper: 1 - lower };
}

/** The even part of the fraction, from the distance λ = a − (a+b)x to the mean, which cancels where x and y are not asked. */
function fraction(x: number, y: number, a: number, b: number): number {
  const lambda = x < y ? a - (a + b) * x : (a + b) * y - b;
  let [before, value] = [0, 1];
  let [beforeBottom, bottom] = [1, (a * (1 + lambda)) / (a + 1)];
  for (let n = 1; n < 1e6; n += 1) {
    const odd = a + 2 * n - 1;
    const w = n * (b - n) * x;
    const alpha = ((a + n - 1) * (a + b + n - 1) * (w * x)) / (odd * odd);
    const beta = n + w / odd + ((a + n) / (a + 2 * n + 1)) * (1 + lambda + n * (1 + y));
    [before, value] = [value, alpha * before + beta * value];
    [beforeBottom, bottom] = [bottom, alpha * beforeBottom + beta * bottom];
    const [ratio, last] = [value / bottom, before / beforeBottom];
    if (Math.abs(ratio - last) <= 2e-16 * ratio) return ratio;
    [before, value] = [before / bottom, ratio];
    [beforeBottom, bottom] = [beforeBottom / bottom, 1];
  }
  return value / bottom;
}

const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * ln(x/(1−x)) of the x that I_x(a, b) = p. The logit keeps the digits of both x and 1 − x; the smaller tail's logarithm is
 * what Newton's method solves for, because it is concave.
 *
 * @example
 * betaLogit(0.25, 1, 1).toFixed(12) // '-1.098612288668'
 */
export function betaLogit(p: number, a: number, b: number): number {
  if (p > 0.5) return -betaLogit(1 - p, b, a);
  if (p <= 0) return -Infinity;
  const f = (logit: number): { value: number; slope: number } => {
    const x = shareOf(logit);
    const y = shareOf(-logit);
    const { lower } = betaTails(x, y, a, b);
    if (lower === 0) return { value: -Infinity, slope: a };
    return {
      value: Math.log(lower / p),
      slope: (((a * b) / (a + b)) * binomialDensity(a, b, x, y)) / lower,
    };
  };
  return findRoot(f, -745, 745, Math.log(a / b));
}

/**
 * The x that I_x(a, b) = p. A shape of zero puts everything at that end.
 *
 * @example
 * betaQuantile(0.25, 1, 1).toFixed(14) // '0.25000000000000'
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (a === 0) return 0;
  if (b === 0) return 1;
  return shareOf(betaLogit(p, a, b));
}
