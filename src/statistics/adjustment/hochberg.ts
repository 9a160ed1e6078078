import { adjustStepwise } from './family.ts';
import type { PValues } from './family.ts';

/**
 * Holm's factors from the largest p down, none above the one before. Bounds the chance of any false finding where tests
 * are independent or depend positively.
 * Source: Hochberg (1988); R `p.adjust`.
 *
 * @example
 * hochberg([0.0625, 0.125, 0.125]) // [ 0.125, 0.125, 0.125 ]
 */
export function hochberg(p: PValues): number[] {
  return adjustStepwise(p, 'down', (place, tested) => tested - place + 1);
}
