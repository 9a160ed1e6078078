import type { Sentence } from '../reading/sentence.ts';
import type { RatioStatement, Statement } from '../statement.ts';
import type { Grid } from '../tables/grid.ts';
import type { Span } from '../text/text.ts';
import type { AuditRule, Found } from './audit-rule.ts';

export const countAboveBase: AuditRule = {
  id: 'count-above-base',
  severity: 'error',
  about: 'A count is larger than its base',
  breaks: { text: 'In the survey 46 of the 40 respondents (87%) agreed.' },
  keeps: { text: 'In the survey 35 of the 40 respondents (88%) agreed.' },
  check: (context) => [
    ...context.statements.flatMap((statement) => ofRatio(statement, context.text.clean)),
    ...context.sentences.flatMap((sentence) => ofThose(sentence)),
    ...context.grids.flatMap(inColumns),
  ],
};

function ofRatio(statement: Statement, clean: string): Found[] {
  if (statement.kind !== 'ratio' || statement.ratio.count <= statement.ratio.base) return [];
  // without a percentage a slash may write anything; "124 of the 118" says who they are of
  if (!statement.percent && !statement.words && !ofThe(statement, clean)) return [];
  const { count, base } = statement.ratio;
  return [above(statement, count, base)];
}

function above({ start, end }: Span, count: number, base: number): Found {
  return {
    start,
    end,
    printed: `${count}/${base}`,
    expected: [`${base}/${count}`],
    repairs: [`${base}/${count}`],
    message: `${count} people are more than the ${base} they are of`,
  };
}

/** "148 took part and, of those who took part, 156 had a list": more than there were. */
function ofThose({ tokens, atoms }: Sentence): Found[] {
  if (atoms.length < 2) return [];
  return atoms.flatMap((count, at): Found[] => {
    const base = atoms[at - 1];
    if (base?.type !== 'count' || count.type !== 'count' || count.value <= base.value) return [];
    if (base.op !== undefined || count.op !== undefined) return [];
    const words = tokens.slice(base.after, count.first).map(({ word }) => word);
    const of = words.findIndex(
      (word, index) => word === 'of' && /^(?:those|these|them|whom)$/.test(words[index + 1] ?? ''),
    );
    const apart = words.some((word) => /^(?:;|from|than|per|with|out)$/.test(word));
    const soon = of >= 0 && words.length - of <= 9 && (words.at(-1) === ',' || words.length - of === 2);
    return soon && !apart && tokens[count.after]?.type === 'word'
      ? [above(count, count.value, base.value)]
      : [];
  });
}

const asked = /^(?:invited|issued|sent|asked|eligible|approached|contacted|distributed|mailed|posted)\b/;
const answered =
  /^(?:replied|returned|responded|completed|answered|replies|responses|returns|received|usable)\b/;

/** Columns of who was asked and who answered. */
function inColumns({ columns, rows }: Grid): Found[] {
  const before = columns.findIndex(({ label }) => asked.test(label));
  const after = columns.findIndex(({ label }) => answered.test(label));
  if (before < 0 || after < 0) return [];
  const read = rows.flatMap(({ cells }) => {
    const [base, cell] = [cells[before]?.count, cells[after]];
    return base === undefined || cell?.count === undefined ? [] : [{ base, cell, count: cell.count }];
  });
  const wrong = read.filter(({ count, base }) => count > base);
  // where it is so in most rows they are other columns
  return wrong.length * 2 < read.length ? wrong.map(({ cell, count, base }) => above(cell, count, base)) : [];
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
