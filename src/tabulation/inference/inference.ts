// What may be asked of a table beside its counts: how sure, how different.

import type { adjustments } from '../../statistics/adjustment/index.ts';
import { proportionIntervals } from '../../statistics/proportion/index.ts';
import { weightedIntervals } from '../../statistics/weighted/index.ts';

/** Some are for people, some for weighted people, some for both. */
export type IntervalMethod = keyof typeof proportionIntervals | keyof typeof weightedIntervals;
export type Adjustment = keyof typeof adjustments;

/** The methods there are for people, or for weighted people. */
export function intervalsFor(weighted: boolean): { for: string; methods: readonly string[] } {
  return weighted
    ? { for: 'weighted people', methods: Object.keys(weightedIntervals) }
    : { for: 'people', methods: Object.keys(proportionIntervals) };
}

export interface Inference {
  /** An interval beside every percentage and mean. */
  readonly interval?: IntervalMethod;
  /** Letters for columns that differ, p adjusted so. */
  readonly letters?: Adjustment;
  /** A test of every banner, or between the periods of an item. */
  readonly test?: true;
}

/** How p is adjusted where nothing else was asked for. */
export const usualAdjustment: Adjustment = 'holm';

/**
 * A method's name as people write it.
 *
 * @example
 * properName('clopper-pearson') // 'Clopper–Pearson'
 */
export function properName(method: string): string {
  return method
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('–');
}
