// A figure made of the numbers people gave; a small base withholds it like a percentage.

import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import { decimalsOf, hasNumbers, spreadAt } from './spread.ts';
import type { Decimals, Spread } from './spread.ts';
import type { PrintedInterval } from '../table.ts';
import type { Printing, Summary, SummaryRole } from './summary.ts';

/**
 * @param print of at least one person
 * @param surround its interval, where there is one
 */
export function measure(
  role: SummaryRole,
  name: string,
  print: (spread: Spread, decimals: Decimals) => string,
  surround?: (
    spread: Spread,
    decimals: Decimals,
    printed: string,
    printing: Printing,
  ) => PrintedInterval | undefined,
): Summary {
  return {
    role,
    rows: (item) => {
      if (!hasNumbers(item)) return [];
      const label = item.traits.ranked ? `${name} rank` : name;
      return [
        {
          id: `[${role}]`,
          label,
          cell: (count, point, printing) => {
            const spread = spreadAt(item, count, point);
            const { people } = spread;
            const { policy } = printing;
            const value = mayPrintPercent(people, policy) ? print(spread, decimalsOf(item)) : null;
            const interval =
              value === null ? undefined : surround?.(spread, decimalsOf(item), value, printing);
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
