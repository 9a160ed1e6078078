import { adjustStepwise } from './family.ts';
import type { PValues } from './family.ts';

/**
 * The i-th smallest p times m/i, from the largest down. Bounds the expected share of false findings among the findings,
 * where tests are independent or depend positively.
 * Source: Benjamini & Hochberg (1995); R `p.adjust`.
 *
 * @example
 * benjaminiHochberg([0.5, 0.125]) // [ 0.5, 0.25 ]
 */
export function benjaminiHochberg(p: PValues): number[] {
  return adjustStepwise(p, 'down', (place, tested) => tested / place);
}
