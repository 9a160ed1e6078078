// Counts that add up beside percentages that add up as printed: 31 (14%) and 57 (25%) make 88 (39%), though 88 is 38%.

import { decimalsOf } from '../../../ratio.ts';
import { firstFrom, inUnits, prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { summingOf } from '../../reading/summing.ts';
import { spanOf } from '../../statement.ts';
import type { Statement } from '../../statement.ts';
import type { Span } from '../../text/text.ts';

/** A percentage beside the count that it is of. */
export interface Pair {
  readonly statement: Statement;
  readonly percent: PercentAtom;
  readonly count: number;
  readonly base?: number;
}

/** A percentage that sums others up, with its count or without. */
interface Total {
  readonly span: Span;
  readonly percent: PercentAtom;
  readonly sentence: Sentence;
  readonly pair?: Pair;
}

export interface RoundedSum {
  readonly total: Total;
  /** How many people the total is of. */
  readonly count: number;
  readonly parts: readonly Pair[];
  readonly base: number;
}

const known = new WeakMap<Context, readonly RoundedSum[]>();

/** Totals whose percentage is the sum of the printed parts, and not what their count is of the base. */
export function roundedSums(context: Context): readonly RoundedSum[] {
  const found = known.get(context) ?? sumsIn(context);
  known.set(context, found);
  return found;
}

export function pairOf(statement: Statement): Pair | undefined {
  if (statement.kind === 'ratio' && statement.percent && plain(statement.percent)) {
    const { percent, ratio } = statement;
    return { statement, percent, count: ratio.count, base: ratio.base };
  }
  if (statement.kind !== 'percentage' || statement.count === undefined || !plain(statement.percent))
    return undefined;
  const { percent, count, base } = statement;
  return { statement, percent, count, ...(base === undefined ? {} : { base }) };
}

const plain = ({ op, range }: PercentAtom): boolean => op === undefined && !range;

/** As far as parts may stand from their total: in prose, and in a table before it. */
const reach = { prose: 600, table: 1500 } as const;
/** So many pairs before a total, and after it, may be its parts. */
const window = 8;
const most = 4;

function sumsIn(context: Context): RoundedSum[] {
  const { prose, columns } = linesOf(context);
  if (prose.length < 2 && columns.length === 0) return [];
  const ends = columns.map((line) => line.at(-1)?.percent.end ?? 0);
  const inProse = totalsIn(context, prose).flatMap((total) => {
    const { start } = total.percent;
    const next = firstFrom(prose.length, (at) => (prose[at]?.percent.start ?? 0) >= start);
    const near = (pairs: readonly Pair[]): Pair[] =>
      pairs.filter((pair) => pair !== total.pair && Math.abs(pair.percent.start - start) <= reach.prose);
    const last = firstFrom(ends.length, (at) => (ends[at] ?? 0) >= start);
    const over = columns
      .slice(Math.max(0, last - window), last)
      .filter((line) => start - (line.at(-1)?.percent.start ?? 0) <= reach.table);
    const runs = [
      ...runsOf(near(prose.slice(Math.max(0, next - window), next))),
      ...runsOf(near(prose.slice(next, next + window))),
      ...over.flatMap((line) => [...runsOf(line), ...twosOf(line)]),
    ];
    return roundedOf(total, runs, context);
  });
  const inTables = columns.flatMap((line) =>
    line.flatMap((pair, at) => {
      const total = { span: pair.statement, percent: pair.percent, sentence: pair.statement.sentence, pair };
      const runs = [line.slice(Math.max(0, at - window), at), line.slice(at + 1, at + 1 + window)];
      return roundedOf(total, runs.flatMap(runsOf), context);
    }),
  );
  return [...inProse, ...inTables];
}

/** The pairs of prose as they come, and those of each column of a table. */
function linesOf({ statements, grids }: Context): { prose: Pair[]; columns: Pair[][] } {
  const pairs = new Map<number, Pair>();
  const prose: Pair[] = [];
  for (const statement of statements) {
    const pair = pairOf(statement);
    if (!pair) continue;
    pairs.set(pair.percent.start, pair);
    if (statement.sentence.kind !== 'table') prose.push(pair);
  }
  const columns = grids.flatMap((grid) =>
    grid.columns.map((_, column) =>
      grid.rows.flatMap(({ cells }) => {
        const sentence = cells[column]?.sentence;
        return sentence?.kind === 'table'
          ? sentence.atoms.flatMap(({ start }) => pairs.get(start) ?? [])
          : [];
      }),
    ),
  );
  return { prose, columns: columns.filter((line) => line.length > 1) };
}

/** Percentages of prose with their counts, and those without that are said to sum others up. */
function totalsIn({ statements }: Context, pairs: readonly Pair[]): Total[] {
  const counted = pairs.map((pair) => ({
    span: pair.statement,
    percent: pair.percent,
    sentence: pair.statement.sentence,
    pair,
  }));
  const told = statements.flatMap((statement): Total[] => {
    if (statement.kind !== 'percentage' || statement.count !== undefined) return [];
    const { percent, sentence } = statement;
    if (sentence.kind === 'table' || !plain(percent) || !summingOf(sentence, percent)) return [];
    return [{ span: spanOf(percent), percent, sentence }];
  });
  return [...counted, ...told];
}

/** All that stand together. */
const runsOf = (line: readonly Pair[]): Pair[][] =>
  line.flatMap((_, at) =>
    [2, 3, most].flatMap((size) => (at + size <= line.length ? [line.slice(at, at + size)] : [])),
  );

/** "Day outs and weekends together": two rows of a table that stand apart. */
const twosOf = (line: readonly Pair[]): Pair[][] =>
  line.length > 2 * window ? [] : line.flatMap((one, at) => line.slice(at + 2).map((two) => [one, two]));

function roundedOf(total: Total, runs: readonly (readonly Pair[])[], context: Context): RoundedSum[] {
  const own = total.pair?.count;
  const summed = runs
    .map((parts) => ({ parts, count: parts.reduce((so, { count }) => so + count, 0) }))
    .filter(({ count }) => own === undefined || own === count);
  const [found] = summed.flatMap(({ parts, count }) => {
    if (!addUp(total.percent, parts)) return [];
    const base = baseOf(total, parts, count, context);
    return base === undefined ? [] : [{ total, count, parts, base }];
  });
  return found && (own !== undefined || !isOther(found, summed, context)) ? [found] : [];
}

/** What other counts explain is no sum of these, nor is one beside the right sum. */
function isOther(
  { total, count, base }: RoundedSum,
  summed: readonly { readonly count: number }[],
  { ties, around }: Context,
): boolean {
  const { percent, sentence } = total;
  return (
    summed.some((one) => prints(percent.printed, one.count, base, ties)) ||
    around(sentence, 0).some(({ atoms }) =>
      atoms.some((atom) => atom.type === 'percent' && prints(atom.printed, count, base, ties)),
    )
  );
}

/** What is printed. */
function addUp(total: PercentAtom, parts: readonly Pair[]): boolean {
  const all = [total, ...parts.map(({ percent }) => percent)];
  const decimals = Math.max(...all.map(({ printed }) => decimalsOf(printed)));
  const [sum, ...units] = all.map(({ printed }) => inUnits(printed, decimals));
  return units.reduce((so, one) => so + one, 0) === sum;
}

/** The base that all parts are right on and the total is not; nothing where it is right on another like it. */
function baseOf(
  { percent, pair }: Total,
  parts: readonly Pair[],
  count: number,
  context: Context,
): number | undefined {
  const all = pair ? [pair, ...parts] : parts;
  const given = all.flatMap(({ base, statement }) =>
    base !== undefined
      ? [base]
      : statement.kind === 'percentage'
        ? context.basesFor(statement).map(({ size }) => size)
        : [],
  );
  const isRight = (printed: string, of: number, base: number): boolean =>
    base >= of && prints(printed, of, base, context.ties);
  const fitting = (bases: readonly number[]): number[] =>
    [...new Set(bases)].filter(
      (base) => base >= count && parts.every((part) => isRight(part.percent.printed, part.count, base)),
    );
  const told = fitting(given);
  const bases = told.length > 0 ? told : fitting(numbersAround(parts, context));
  return bases.some((base) => isRight(percent.printed, count, base)) ? undefined : bases[0];
}

/** "93 forms came back": where no base is told, any number nearby on which all parts are right. */
const numbersAround = ([first]: readonly Pair[], { around }: Context): number[] =>
  first
    ? around(first.statement.sentence).flatMap(({ atoms }) =>
        atoms.flatMap((atom) => (atom.type === 'count' ? [atom.value] : [])),
      )
    : [];
