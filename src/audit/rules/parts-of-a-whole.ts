import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import { tellsMultiple } from '../context.ts';
import type { AuditRule } from './audit-rule.ts';

/** Yes, no and don't know are everybody. */
export const partsOfAWhole: AuditRule = {
  id: 'parts-of-a-whole',
  severity: 'error',
  about: 'Parts of one whole cannot add up to 100',
  breaks: { text: 'In the survey 45% said yes, 36% said no and the remaining 29% did not know.' },
  keeps: { text: 'In the survey 45% said yes, 36% said no and the remaining 20% did not know.' },
  check: ({ statements, sentences }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'whole') return [];
      const { parts, exhaustive, sentence } = statement;
      const near = sentences.filter(({ block }) => Math.abs(block - sentence.block) <= 1);
      if (near.some(({ tokens }) => tellsMultiple(tokens.map(({ word }) => word).join(' ')))) return [];
      const decimals = Math.max(...parts.map(({ printed }) => decimalsOf(printed)));
      const sum = parts.reduce((so, { printed }) => so + inUnits(printed, decimals), 0);
      const drift = parts.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
      const hundred = 100 * 10 ** decimals;
      const worded = parts.some(({ op }) => op !== undefined);
      const above = sum - drift > hundred;
      const below = exhaustive && sum + drift < hundred;
      if (worded || (!above && !below)) return [];
      const printed = (sum / 10 ** decimals).toFixed(decimals);
      const last = parts.at(-1);
      const rest = last === undefined ? 0 : inUnits(last.printed, decimals) + hundred - sum;
      return [
        {
          ...statement,
          printed: `${printed}%`,
          expected: ['100%'],
          repairs:
            rest >= 0 ? [`${(rest / 10 ** decimals).toFixed(decimals)}% for ${last?.printed ?? ''}%`] : [],
          message: `${parts.map((part) => `${part.printed}%`).join(' + ')} is ${printed}%; parts of a whole are 100%, give or take ${(drift / 10 ** decimals).toFixed(decimals + 1)}`,
        },
      ];
    }),
};
