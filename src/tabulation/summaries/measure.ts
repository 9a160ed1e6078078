// A figure made of the numbers people gave; a small base withholds it like a percentage.

import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import { decimalsOf, hasNumbers, spreadAt } from './spread.ts';
import type { Decimals, Spread } from './spread.ts';
import type { Summary, SummaryRole } from './summary.ts';

/** @param print of at least one person */
export function measure(
  role: SummaryRole,
  name: string,
  print: (spread: Spread, decimals: Decimals) => string,
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
          cell: (count, point, policy) => {
            const spread = spreadAt(item, count, point);
            const { people } = spread;
            const value = mayPrintPercent(people, policy) ? print(spread, decimalsOf(item)) : null;
            return { count: people, base: people, percent: null, value, flags: baseFlags(people, policy) };
          },
        },
      ];
    },
  };
}
