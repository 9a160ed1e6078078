import { halfUnit, decimalsOf, inUnits } from '../arithmetic.ts';
import { tellsMultiple } from '../context.ts';
import type { AuditRule } from './audit-rule.ts';

/** A net lies between its largest part and the sum of its parts. */
export const netAndParts: AuditRule = {
  id: 'net-and-parts',
  severity: 'error',
  about: 'A net lies below its largest part or above the sum of its parts',
  breaks: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 85% in all.' },
  keeps: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 82% in all.' },
  check: ({ statements }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'total') return [];
      const { total, parts, named } = statement;
      const all = [total, ...parts];
      const decimals = Math.max(...all.map(({ printed }) => decimalsOf(printed)));
      const units = (printed: string): number => inUnits(printed, decimals);
      const sum = parts.reduce((so, { printed }) => so + units(printed), 0);
      const drift = all.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
      const largest = Math.max(...parts.map(({ printed }) => units(printed)));
      const net = units(total.printed);
      const above = net > sum + drift;
      const below = net < largest - 10 ** decimals;
      // answers of which several could be given may overlap
      const apart =
        named &&
        net < sum - drift &&
        !tellsMultiple(statement.sentence.tokens.map(({ word }) => word).join(' '));
      if (!above && !below && !apart) return [];
      const right = (sum / 10 ** decimals).toFixed(decimals);
      const what = above ? 'above the sum' : below ? 'below the largest' : 'below the sum';
      return [
        {
          ...statement,
          severity: above || below ? (named || below ? 'error' : 'warning') : 'error',
          printed: `${total.printed}%`,
          expected: [`${right}%`],
          repairs: [`${right}%`],
          message: `${total.printed}% lies ${what} of its parts: ${parts.map(({ printed }) => `${printed}%`).join(' + ')} is ${right}%${apart && !below ? ', if nobody is counted twice' : ''}`,
        },
      ];
    }),
};
