import type { RatioStatement } from '../statement.ts';
import type { AuditRule } from './audit-rule.ts';

export const countAboveBase: AuditRule = {
  id: 'count-above-base',
  severity: 'error',
  about: 'A count is larger than its base',
  breaks: { text: 'In the survey 46 of the 40 respondents (87%) agreed.' },
  keeps: { text: 'In the survey 35 of the 40 respondents (88%) agreed.' },
  check: ({ statements, text }) =>
    statements.flatMap((statement) => {
      if (statement.kind !== 'ratio' || statement.ratio.count <= statement.ratio.base) return [];
      // without a percentage a slash may write anything; "124 of the 118" says who they are of
      if (!statement.percent && !statement.words && !ofThe(statement, text.clean)) return [];
      const { count, base } = statement.ratio;
      return [
        {
          start: statement.start,
          end: statement.end,
          printed: `${count}/${base}`,
          expected: [`${base}/${count}`],
          repairs: [`${base}/${count}`],
          message: `${count} people are more than the ${base} they are of`,
        },
      ];
    }),
};

/** "124 of the 118"; a capital begins another sentence. */
const ofThe = ({ sentence: { tokens }, start, end }: RatioStatement, clean: string): boolean =>
  tokens.some(
    (token, at) =>
      token.start > start &&
      token.start < end &&
      clean.slice(token.start, token.end) === 'of' &&
      /^(?:the|these|those|our)$/.test(tokens[at + 1]?.word ?? ''),
  );
