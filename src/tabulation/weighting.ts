// What weights make of a count: sums for percentages, exact in millionths; sums and squares for how sure they are.

import { roundFloat } from '../ratio.ts';
import { kish } from '../statistics/weighted/kish.ts';
import { million } from '../wave/weights.ts';
import type { Count, Tally } from './request.ts';

/** A base beside its number of people. */
export interface WeightedBase {
  /** What the people add up to, to six decimals. */
  readonly weighted: number;
  /** As many people of equal weight would be as sure (Kish), to one decimal. */
  readonly effective: number;
}

/** Nothing without weights. */
export function weightedBase({ base, weighted }: Count, point: number): WeightedBase | undefined {
  if (!weighted) return undefined;
  const sum = (weighted.sums.base[point] ?? 0) / million;
  const { effective } = effectiveBase({ base, weighted }, point);
  return { weighted: sum, effective: Number(roundFloat(effective, 1)) };
}

/** Kish's effective base of a point and what the design effect of its weights is; 0 where nobody counts. */
export function effectiveBase(
  { base, weighted }: Pick<Count, 'base' | 'weighted'>,
  point: number,
): { effective: number; designEffect: number } {
  const sum = (weighted?.sums.base[point] ?? 0) / million;
  const squares = weighted?.squares.base[point] ?? 0;
  if (!(sum > 0)) return { effective: 0, designEffect: NaN };
  const people = base[point] ?? 0;
  // equal weights cost nobody, whatever their last digits
  if (Math.abs(people * squares - sum * sum) < sum * sum * 1e-12)
    return { effective: people, designEffect: 1 };
  return kish({ people, sum, squares });
}

/** Sums of people's weights: of a base, and of those in it who are counted. */
export interface ShareSums {
  /** Σw and Σwy. */
  readonly weight: number;
  readonly own: number;
  /** Σw² and Σw²y. */
  readonly squares: number;
  readonly ownSquares: number;
}

/** @param of picks a base, or who is counted, out of a tally */
export function shareSums(
  { sums, squares }: NonNullable<Count['weighted']>,
  base: (tally: Tally) => number,
  own: (tally: Tally) => number,
): ShareSums {
  return {
    weight: base(sums) / million,
    own: own(sums) / million,
    squares: base(squares),
    ownSquares: own(squares),
  };
}

/** What weights add up to, to one decimal. */
export function showSum(sum: number): string {
  return roundFloat(sum, 1);
}
