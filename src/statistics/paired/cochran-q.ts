import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { TestWithFreedom } from '../test-result.ts';

/** Ticks of several options by the same people, as sums. */
export interface Ticks {
  /** How many people ticked each option. */
  readonly options: readonly number[];
  /** Σ over people of the square of how many options they ticked. */
  readonly squares: number;
}

/**
 * Whether options were ticked equally often by the same people: (k−1)(k ΣC² − T²)/(k T − ΣR²), k − 1 degrees of freedom,
 * where C are ticks of options, R of people and T all. Of two options it is McNemar's. NaN where everybody ticked all or
 * nothing.
 * Source: Cochran (1950); R `friedman.test`.
 *
 * @example
 * cochranQ({ options: [4, 4], squares: 8 }) // { statistic: 0, df: 1, p: 1 }
 */
export function cochranQ({ options, squares }: Ticks): TestWithFreedom {
  const k = options.length;
  const ticks = options.reduce((sum, option) => sum + option, 0);
  const ofOptions = options.reduce((sum, option) => sum + option * option, 0);
  const statistic = ((k - 1) * (k * ofOptions - ticks * ticks)) / (k * ticks - squares);
  return { statistic, df: k - 1, p: chiSquareUpper(statistic, k - 1) };
}
