// A figure made of the numbers people gave; a small base withholds it like a percentage.

import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import type { PrintedInterval } from '../table.ts';
import { decimalsOf, hasNumbers, rangeOf, spreadAt } from './spread.ts';
import type { Decimals, Spread } from './spread.ts';
import type { Printing, Summary, SummaryRole } from './summary.ts';

/** What an interval is put around: with weights what people add up to, and the same of their squares. */
export interface Surrounded {
  readonly spread: Spread;
  readonly squares: Spread | undefined;
  readonly decimals: Decimals;
  readonly printed: string;
  /** The lowest and the highest value there can be, where they are known. */
  readonly range: readonly [number, number] | undefined;
}

/**
 * @param print of somebody
 * @param surround its interval, where there is one
 */
export function measure(
  role: SummaryRole,
  name: string,
  print: (spread: Spread, decimals: Decimals) => string,
  surround?: (
    surrounded: Surrounded,
    intervals: NonNullable<Printing['intervals']>,
  ) => PrintedInterval | undefined,
): Summary {
  return {
    role,
    rows: (item) => {
      if (!hasNumbers(item)) return [];
      const label = item.traits.ranked ? `${name} rank` : name;
      const decimals = decimalsOf(item);
      return [
        {
          id: `[${role}]`,
          label,
          cell: (count, point, { policy, intervals }) => {
            const { people } = spreadAt(item, count, point);
            const spread = spreadAt(item, count.weighted?.sums ?? count, point);
            const squares = count.weighted && spreadAt(item, count.weighted.squares, point);
            const may = mayPrintPercent(people, policy) && spread.people > 0;
            const value = may ? print(spread, decimals) : null;
            const interval =
              value === null || !intervals
                ? undefined
                : surround?.({ spread, squares, decimals, printed: value, range: rangeOf(item) }, intervals);
            return {
              count: people,
              base: people,
              percent: null,
              value,
              ...(interval ? { interval } : {}),
              flags: baseFlags(people, policy),
            };
          },
        },
      ];
    },
  };
}
