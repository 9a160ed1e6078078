import type { AuditRule } from './audit-rule.ts';

export const countsAndTotal: AuditRule = {
  id: 'counts-and-total',
  severity: 'error',
  about: 'A number of people is not the sum of the groups it is made of',
  breaks: { text: 'We had 108 responses (40 commissioners and 66 providers).' },
  keeps: { text: 'We had 106 responses (40 commissioners and 66 providers).' },
  check: ({ statements }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'counts') return [];
      const { total, parts } = statement;
      const sum = parts.reduce((so, { value }) => so + value, 0);
      if (sum === total.value) return [];
      const repairs = parts.flatMap(({ value }) =>
        value + total.value - sum > 0 ? [`${value + total.value - sum} for ${value}`] : [],
      );
      return [
        {
          start: statement.start,
          end: statement.end,
          printed: total.printed,
          expected: [String(sum)],
          repairs: [String(sum), ...repairs],
          message: `${parts.map(({ value }) => value).join(' + ')} is ${sum}, not ${total.value}`,
        },
      ];
    }),
};
