import { sum } from '../table/table.ts';

export interface Limits {
  readonly lower?: number;
  readonly upper?: number;
}

export interface Trimmed {
  readonly weights: readonly number[];
  /** People whose weight was outside. */
  readonly trimmed: number;
  /** Whether giving back what was cut off has pushed others outside. */
  readonly outside: number;
}

/**
 * Weights cut off at limits; what was cut off is given to all others in equal parts, so that the total stays. Less
 * variance, some bias, and margins that were raked to are no longer met: rake again, or say so.
 * Source: Potter (1990); R `survey::trimWeights(strict = FALSE)`.
 *
 * @example
 * trim([1, 1, 4], { upper: 3 }) // { weights: [ 1.5, 1.5, 3 ], trimmed: 1, outside: 0 }
 */
export function trim(weights: readonly number[], { lower = 0, upper = Infinity }: Limits): Trimmed {
  const isOutside = (weight: number): boolean => weight < lower || weight > upper;
  const cut = weights.map((weight) => Math.min(upper, Math.max(lower, weight)));
  const trimmed = weights.filter(isOutside).length;
  const given = (sum(weights) - sum(cut)) / (weights.length - trimmed);
  const result = cut.map((weight, person) => (isOutside(weights[person] ?? 0) ? weight : weight + given));
  return { weights: result, trimmed, outside: result.filter(isOutside).length };
}
