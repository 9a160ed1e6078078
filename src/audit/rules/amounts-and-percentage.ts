import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import type { AuditRule } from './audit-rule.ts';

/** £3m of £68.4m is 4.4%; both amounts may themselves be rounded. */
export const amountsAndPercentage: AuditRule = {
  id: 'amounts-and-percentage',
  severity: 'error',
  about: 'An amount of another is printed as another percentage',
  breaks: { text: 'Grants were £3m of £68.4m (5.6%).' },
  keeps: { text: 'Grants were £3m of £68.4m (4.4%).' },
  check: ({ statements }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'amounts') return [];
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
    }),
};
