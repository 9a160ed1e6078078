import type { AuditRule } from '../audit-rule.ts';

/** Under this many people a percentage needs its base beside it. */
const small = 100;

export const baseUnstated: AuditRule = {
  id: 'base-unstated',
  severity: 'info',
  about: 'A percentage of a small survey stands without its base',
  breaks: {
    text: 'Survey results suggest that 95% of providers would bid.',
    surveys: [{ name: 'provider', size: 66 }],
  },
  keeps: { text: 'Of the 66 providers surveyed, 95% would bid.', surveys: [{ name: 'provider', size: 66 }] },
  check: (context) =>
    context.statements.flatMap((statement) => {
      if (statement.kind !== 'percentage' || statement.cell) return [];
      if (statement.base !== undefined || statement.either !== undefined) return [];
      const { survey, audience } = context.standing(statement.percent);
      const size = audience === undefined ? undefined : context.audiences.get(audience);
      if (!survey || size === undefined || size >= small) return [];
      if (context.around(statement.sentence, 0).some((one) => context.basesIn(one).length > 0)) return [];
      return [
        {
          start: statement.start,
          end: statement.end,
          printed: `${statement.percent.printed}%`,
          expected: [`a base, ${size} at most`],
          message: `One of these people is ${Math.round(1000 / size) / 10} points; say how many answered`,
        },
      ];
    }),
};
