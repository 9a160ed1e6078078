import { adjustStepwise } from './family.ts';
import type { PValues } from './family.ts';

/**
 * The smallest p times m, the next times m − 1, and so on, none below the one before. Bounds the chance of any false
 * finding, whatever depends on what.
 * Source: Holm (1979); R `p.adjust`.
 *
 * @example
 * holm([0.5, 0.125, 0.25]) // [ 0.5, 0.375, 0.5 ]
 */
export function holm(p: PValues): number[] {
  return adjustStepwise(p, 'up', (place, tested) => tested - place + 1);
}
