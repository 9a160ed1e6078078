import type { RatioStatement, Statement } from '../../statement.ts';
import { cellsAbove } from '../../tables/above.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { exceeding } from './more-than-all.ts';

export const countAboveBase: AuditRule = {
  id: 'count-above-base',
  severity: 'error',
  about: 'A count is larger than its base',
  breaks: { text: 'In the survey 46 of the 40 respondents (87%) agreed.' },
  keeps: { text: 'In the survey 35 of the 40 respondents (88%) agreed.' },
  check: (context) => [
    ...context.statements.flatMap((statement) => ofRatio(statement, context.text.clean)),
    ...exceeding(context).map(({ count, base, told }) => above(count, count.value, base, told)),
    ...context.grids.flatMap(cellsAbove).map(({ cell, count, base, told }) => above(cell, count, base, told)),
  ],
};

function ofRatio(statement: Statement, clean: string): Found[] {
  if (statement.kind !== 'ratio' || statement.ratio.count <= statement.ratio.base) return [];
  // without a percentage a slash may write anything; "124 of the 118" says who they are of
  if (!statement.percent && !statement.words && !ofThe(statement, clean)) return [];
  const { count, base } = statement.ratio;
  return [above(statement, count, base)];
}

function above({ start, end }: Span, count: number, base: number, told = true): Found {
  return {
    start,
    end,
    severity: told ? 'error' : 'warning',
    printed: `${count}/${base}`,
    expected: [`${base}/${count}`],
    repairs: [`${base}/${count}`],
    message: `${count} people are more than the ${base} they are of${told ? '' : ', if they are of them'}`,
  };
}

/** "124 of the 118"; a capital begins another sentence. */
const ofThe = ({ sentence: { tokens }, start, end }: RatioStatement, clean: string): boolean =>
  tokens.some(
    (token, at) =>
      token.start > start &&
      token.start < end &&
      clean.slice(token.start, token.end) === 'of' &&
      /^(?:the|these|those|our)$/.test(tokens[at + 1]?.word ?? ''),
  );
