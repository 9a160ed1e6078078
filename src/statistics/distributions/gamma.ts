import { deviance } from './deviance.ts';
import { stirlingError } from './stirling.ts';
import type { Tails } from './tails.ts';

/** x^a e^(−x) / Γ(a+1), for whole a the Poisson probability of a. */
function density(a: number, x: number): number {
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x): a power series below a + 1, Legendre's continued fraction
 * above it, each with terms of one sign.
 * Source: NIST Digital Library of Mathematical Functions 8.11.4, 8.9.2; densities after Loader (2000).
 *
 * @param a above zero
 * @example
 * gammaTails(1, 0) // { lower: 0, upper: 1 }
 */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = density(a, x) * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = density(a, x) * a * fraction(a, x);
  return { lower: 1 - upper, upper };
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let base = x + 1 - a;
  let bottom = 1 / base;
  let top = Infinity;
  let product = bottom;
  for (let n = 1; n < 1e6; n += 1) {
    const numerator = -n * (n - a);
    base += 2;
    bottom = 1 / (numerator * bottom + base);
    top = base + numerator / top;
    const change = top * bottom;
    product *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return product;
}
