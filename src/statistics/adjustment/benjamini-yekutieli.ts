import { adjustStepwise } from './family.ts';
import type { PValues } from './family.ts';

/**
 * Benjamini and Hochberg's times 1 + ½ + … + 1/m: bounds the share of false findings whatever depends on what.
 * Source: Benjamini & Yekutieli (2001); R `p.adjust`.
 *
 * @example
 * benjaminiYekutieli([0.25, 0.125]) // [ 0.375, 0.375 ]
 */
export function benjaminiYekutieli(p: PValues): number[] {
  const harmonic = (m: number): number => {
    let sum = 0;
    for (let i = m; i > 0; i -= 1) sum += 1 / i;
    return sum;
  };
  const times = harmonic(p.filter((value) => !Number.isNaN(value)).length);
  return adjustStepwise(p, 'down', (place, tested) => (times * tested) / place);
}
