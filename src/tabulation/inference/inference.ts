// What may be asked of a table beside its counts: how sure, how different.

import type { adjustments } from '../../statistics/adjustment/index.ts';
import type { proportionIntervals } from '../../statistics/proportion/index.ts';

export type IntervalMethod = keyof typeof proportionIntervals;
export type Adjustment = keyof typeof adjustments;

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
