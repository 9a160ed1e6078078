import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits, prints } from '../../arithmetic.ts';
import { tellsMultiple } from '../../context/manner.ts';
import { isPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import { spanOf } from '../../statement.ts';
import { rowsOf100, wholesOf } from '../../tables/parts.ts';
import type { Column100 } from '../../tables/parts.ts';
import type { Context } from '../../context/context.ts';
import type { Grid } from '../../tables/grid.ts';
import { basesOf } from '../shares/acquittal.ts';
import { proseWholes, questionOver } from './wholes.ts';
import { oddWholes } from '../../tables/wholes.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { phraseOf } from '../../reading/words.ts';

/** Yes, no and don't know are everybody. */
export const partsOfAWhole: AuditRule = {
  id: 'parts-of-a-whole',
  severity: 'error',
  about: 'Parts of one whole cannot add up to 100',
  breaks: { text: 'In the survey 45% said yes, 36% said no and the remaining 29% did not know.' },
  keeps: { text: 'In the survey 45% said yes, 36% said no and the remaining 20% did not know.' },
  check: (context) =>
    onceEach([...inProse(context), ...context.grids.flatMap((grid) => inGrid(grid, context))]),
};

function inProse(context: Context): Found[] {
  const { statements, around } = context;
  const own = statements.flatMap((statement) => {
    if (statement.kind !== 'whole') return [];
    const { parts, exhaustive, sentence } = statement;
    const near = around(sentence);
    if (near.some(({ tokens }) => tellsMultiple(phraseOf(tokens)))) return [];
    const before = around(sentence, 0)
      .filter(({ index }) => index < sentence.index)
      .flatMap(({ atoms }) => atoms.filter(isPercent));
    return unlike100(parts, statement, exhaustive && !begunBefore(parts, before));
  });
  const others = proseWholes(context).flatMap(({ parts, exhaustive }) =>
    unlike100(parts, spanOf(...parts), exhaustive),
  );
  return [...own, ...others];
}

function inGrid(grid: Grid, context: Context): Found[] {
  const question = questionOver(grid, context);
  const columns = tellsMultiple(`${grid.words} ${question}`) ? [] : wholesOf(grid, question);
  return [
    ...columns.flatMap((whole) => ofColumn(whole, grid)),
    ...rowsOf100(grid).flatMap((parts) => unlike100(parts, parts.at(-1) ?? grid, true)),
    ...oddWholes(grid).flatMap((parts) =>
      unlike100(parts, spanOf(...parts), true).map((one) => ({
        ...one,
        related: [...(one.related ?? []), ...headOf(grid, parts)],
      })),
    ),
  ];
}

/** What nobody says is all of them is a reading where it falls short. */
function ofColumn({ parts, total, exhaustive, told, small }: Column100, grid: Grid): Found[] {
  return unlike100(parts, total ?? parts.at(-1) ?? grid, exhaustive, small).flatMap((one) => {
    const sure = total !== undefined || Number(one.printed.slice(0, -1)) > 100;
    if (!sure && leavesOutSome(grid, parts)) return [];
    const related = [...(one.related ?? []), ...headOf(grid, parts)];
    return [{ ...one, related, severity: told && sure ? 'error' : 'warning' }];
  });
}

/** "3 | 0.2%", "330 | 24.2%": each is the share of one number of people that its counts do not make up. */
function leavesOutSome({ rows }: Grid, parts: readonly PercentAtom[]): boolean {
  const pairs = parts.flatMap((percent) =>
    rows.flatMap(({ cells }) => {
      const at = cells.findIndex((cell) => cell?.percent === percent);
      const count = cells[at - 1]?.count;
      return at < 1 || count === undefined ? [] : [{ count, printed: percent.printed }];
    }),
  );
  const counted = pairs.reduce((so, { count }) => so + count, 0);
  const [largest] = pairs.toSorted((a, b) => b.count - a.count);
  return (
    largest !== undefined &&
    pairs.length === parts.length &&
    basesOf(largest).some(
      (base) => base > counted && pairs.every(({ count, printed }) => prints(printed, count, base)),
    )
  );
}

/** What stands over a column, or over all of the table where it has one. */
function headOf({ rows, columns, sentences }: Grid, parts: readonly PercentAtom[]): Span[] {
  const column = columns.findIndex((_, at) =>
    rows.some(({ cells }) => cells[at]?.sentence.atoms[0]?.start === parts[0]?.start),
  );
  const own = [columns[column]?.label ?? '', columns[0]?.label ?? ''].find((label) => /[a-z]{2}/.test(label));
  // under no head the first of the answers
  const name = own ?? rows[0]?.label;
  const head = sentences.find(({ tokens }) => phraseOf(tokens) === name);
  return head ? [head] : [];
}

/** A list may be read as prose and as a table. */
const onceEach = (found: readonly Found[]): Found[] =>
  found.filter(
    (one, at) => !found.slice(0, at).some(({ related }) => related?.[0] && related[0] === one.related?.[0]),
  );

/** "29% … none. 60% had some, the remainder (12%) …": a list may have begun in the sentences before. */
function begunBefore(parts: readonly PercentAtom[], before: readonly PercentAtom[]): boolean {
  let sum = parts.reduce((so, { printed }) => so + Number(printed), 0);
  return before.toReversed().some(({ printed }, at) => {
    sum += Number(printed);
    return Math.abs(sum - 100) <= 0.5 * (parts.length + at + 1);
  });
}

/** @param small parts that are less than half a per cent, and have no number */
function unlike100(
  parts: readonly PercentAtom[],
  { start, end }: Span,
  exhaustive: boolean,
  small = 0,
): Found[] {
  const decimals = Math.max(...parts.map(({ printed }) => decimalsOf(printed)));
  const sum = parts.reduce((so, { printed }) => so + inUnits(printed, decimals), 0);
  const drift = parts.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
  const hundred = 100 * 10 ** decimals;
  // so far off they are parts of several things
  if (parts.some(({ op }) => op !== undefined) || Math.abs(sum - hundred) > 0.4 * hundred) return [];
  if (sum - drift <= hundred && !(exhaustive && sum + drift + (small * 10 ** decimals) / 2 < hundred))
    return [];
  const show = (units: number): string => (units / 10 ** decimals).toFixed(decimals);
  const repairs = parts.flatMap(({ printed }) => {
    const right = inUnits(printed, decimals) + hundred - sum;
    return right >= 0 && right <= hundred ? [`${show(right)}% for ${printed}%`] : [];
  });
  return [
    {
      start,
      end,
      printed: `${show(sum)}%`,
      expected: ['100%'],
      repairs,
      message: `${parts.map((part) => `${part.printed}%`).join(' + ')} is ${show(sum)}%; parts of a whole are 100%, give or take ${(drift / 10 ** decimals).toFixed(decimals + 1)}`,
      related: [...parts],
    },
  ];
}
