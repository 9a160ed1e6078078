// Amounts of money, which may themselves be rounded: £3m of £68.4m is 4.4%.

import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import type { AmountsStatement } from '../statement.ts';
import type { Found } from './audit-rule.ts';

export function ofAmounts(statement: AmountsStatement): Found[] {
  const { part, whole, percent } = statement;
  const decimals = Math.max(decimalsOf(part), decimalsOf(whole));
  const [a, b] = [inUnits(part, decimals), inUnits(whole, decimals)];
  if (b === 0 || a > b) return [];
  const half = halfUnit(percent.printed, decimalsOf(percent.printed)) / 10 ** decimalsOf(percent.printed);
  const low = (100 * (a - halfUnit(part, decimals))) / (b + halfUnit(whole, decimals)) - half;
  const high = (100 * (a + halfUnit(part, decimals))) / Math.max(1, b - halfUnit(whole, decimals)) + half;
  const printed = Number(percent.printed);
  if (printed >= low && printed <= high) return [];
  const right = `${((100 * a) / b).toFixed(decimalsOf(percent.printed))}%`;
  return [
    {
      start: statement.start,
      end: statement.end,
      printed: `${percent.printed}%`,
      expected: [right],
      repairs: [right],
      message: `${part} of ${whole} is ${right}, not ${percent.printed}%, however the amounts were rounded`,
    },
  ];
}
