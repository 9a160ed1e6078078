import type { Context } from '../../context/context.ts';
import type { Token } from '../../reading/tokens.ts';
import type { PercentageStatement, RatioStatement, Statement } from '../../statement.ts';
import { cellsAbove } from '../../tables/above.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { baseBelow } from './above-its-list.ts';
import { exceeding } from './more-than-all.ts';

export const countAboveBase: AuditRule = {
  id: 'count-above-base',
  severity: 'error',
  about: 'A count is larger than its base',
  breaks: { text: 'In the survey 46 of the 40 respondents (87%) agreed.' },
  keeps: { text: 'In the survey 35 of the 40 respondents (88%) agreed.' },
  check: (context) => [
    ...context.statements.flatMap((statement) =>
      statement.kind === 'percentage' ? inList(statement, context) : ofRatio(statement, context),
    ),
    ...exceeding(context).map(({ count, base, told }) => above(count, count.value, base, told)),
    ...context.grids.flatMap(cellsAbove).map(({ cell, count, base, told }) => above(cell, count, base, told)),
  ],
};

function ofRatio(statement: Statement, context: Context): Found[] {
  if (statement.kind !== 'ratio' || statement.ratio.count <= statement.ratio.base) return [];
  // without a percentage a slash may write anything; "124 of the 118" says who they are of
  const said =
    statement.percent ??
    statement.words ??
    (isCell(statement) || ofThe(statement, context.text.clean) || ofSame(statement, context));
  if (said === false) return [];
  const { count, base } = statement.ratio;
  return [above(statement, count, base)];
}

function inList(statement: PercentageStatement, context: Context): Found[] {
  const base = baseBelow(statement, context);
  return base === undefined ? [] : [above(statement, statement.count ?? 0, base, false)];
}

/** "35 of 31", by itself in a cell. */
const isCell = ({ sentence, ratio }: RatioStatement): boolean =>
  sentence.kind === 'table' && sentence.tokens.length === 3 && ratio.base > 1;

/** "(31/48), (52/48) and (44/48)": others beside it are of the same. */
const ofSame = ({ sentence, ratio, start }: RatioStatement, context: Context): boolean =>
  context
    .statementsIn(sentence)
    .some(
      (one) =>
        one.kind === 'ratio' &&
        one.start !== start &&
        one.ratio.base === ratio.base &&
        one.ratio.count <= ratio.base,
    );

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

/** "124 of the 118", "148 of 139 chaplains"; a capital begins another sentence. */
const ofThe = ({ sentence: { tokens }, start, end }: RatioStatement, clean: string): boolean =>
  tokens.some(
    (token, at) =>
      token.start > start &&
      token.start < end &&
      clean.slice(token.start, token.end) === 'of' &&
      (/^(?:the|these|those|our)$/.test(tokens[at + 1]?.word ?? '') ||
        isPlural(tokens[at + 2], tokens[at + 3])),
  );

const isPlural = (...words: readonly (Token | undefined)[]): boolean =>
  words[0]?.type === 'word' &&
  words.some((one) => /[^s]s$|^(?:people|men|women|children|staff)$/.test(one?.word ?? ''));
