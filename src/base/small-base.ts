// What may be printed on a small base. Policy governs printing, never counting and never verification.

import { printPercent } from '../ratio.ts';

/** Thresholds of the unweighted base: below each, less is printed. */
export interface SmallBasePolicy {
  /** Under this a table only: no percentages, no picture. */
  readonly tableOnly: number;
  /** Under this counts, no percentages. */
  readonly countsOnly: number;
  /** Decimals of a printed percentage. */
  readonly decimals: number;
}

export const defaultPolicy: SmallBasePolicy = { tableOnly: 10, countsOnly: 30, decimals: 0 };

export function mayPrintPercent(base: number, policy: SmallBasePolicy): boolean {
  return base > 0 && base >= policy.countsOnly;
}

export function mayDraw(base: number, policy: SmallBasePolicy): boolean {
  return base > 0 && base >= policy.tableOnly;
}

/** Why less is printed on a base, or nothing. */
export function baseFlags(base: number, policy: SmallBasePolicy): readonly ('no-base' | 'small-base')[] {
  if (base === 0) return ['no-base'];
  return mayPrintPercent(base, policy) ? [] : ['small-base'];
}

/** The printed percentage, or null where policy withholds it. */
export function percentOrNull(count: number, base: number, policy: SmallBasePolicy): string | null {
  return mayPrintPercent(base, policy)
    ? printPercent({ numerator: count, denominator: base }, policy.decimals)
    : null;
}
