// Counts that add up beside percentages that add up as printed: 31 (14%) and 57 (25%) make 88 (39%), though 88 is 38%.

import { prints } from '../../arithmetic.ts';
import { firstFrom } from '../../first-from.ts';
import type { Context } from '../../context/context.ts';
import { isPlainPercent } from '../../reading/atom.ts';
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
  if (statement.kind === 'ratio' && statement.percent && isPlainPercent(statement.percent)) {
    const { percent, ratio } = statement;
    return { statement, percent, count: ratio.count, base: ratio.base };
  }
  if (statement.kind !== 'percentage' || statement.count === undefined || !isPlainPercent(statement.percent))
    return undefined;
  const { percent, count, base } = statement;
  return { statement, percent, count, ...(base === undefined ? {} : { base }) };
}

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
    const lines = [
      { line: near(prose.slice(Math.max(0, next - window), next)) },
      { line: near(prose.slice(next, next + window)) },
      ...over.map((line) => ({ line, apart: true })),
    ];
    return roundedOf(total, lines, context);
  });
  const inTables = columns.flatMap((line) =>
    line.flatMap((pair, at) => {
      const total = { span: pair.statement, percent: pair.percent, sentence: pair.statement.sentence, pair };
      const lines = [line.slice(Math.max(0, at - window), at), line.slice(at + 1, at + 1 + window)];
      return roundedOf(
        total,
        lines.map((one) => ({ line: one })),
        context,
      );
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
    if (sentence.kind === 'table' || !isPlainPercent(percent) || !summingOf(sentence, percent)) return [];
    return [{ span: spanOf(percent), percent, sentence }];
  });
  return [...counted, ...told];
}

/** All that stand together; in a table also two that do not, "day outs and weekends together". */
function runsOf(lines: readonly Line[], holds: (count: number, printed: number) => boolean): Pair[][] {
  const found: Pair[][] = [];
  for (const { line, apart } of lines) {
    line.forEach((first, at) => {
      let [count, printed] = [first.count, Number(first.percent.printed)];
      for (let next = at + 1; next < Math.min(line.length, at + most); next += 1) {
        count += line[next]?.count ?? 0;
        printed += Number(line[next]?.percent.printed);
        if (holds(count, printed)) found.push(line.slice(at, next + 1));
      }
      if (!apart || line.length > 2 * window) return;
      for (const other of line.slice(at + 2)) {
        if (holds(first.count + other.count, Number(first.percent.printed) + Number(other.percent.printed)))
          found.push([first, other]);
      }
    });
  }
  return found;
}

interface Line {
  readonly line: readonly Pair[];
  readonly apart?: boolean;
}

const sumOf = (parts: readonly Pair[]): number => parts.reduce((so, { count }) => so + count, 0);

function roundedOf(total: Total, lines: readonly Line[], context: Context): RoundedSum[] {
  const own = total.pair?.count;
  const printed = Number(total.percent.printed);
  const runs = runsOf(
    lines,
    (count, sum) => (own === undefined || own === count) && Math.abs(sum - printed) < 0.001,
  );
  const [found] = runs.flatMap((parts) => {
    const count = sumOf(parts);
    const base = baseOf(total, parts, count, context);
    return base === undefined ? [] : [{ total, count, parts, base }];
  });
  return found && (own !== undefined || !isOther(found, lines, context)) ? [found] : [];
}

/** What other counts explain is no sum of these, nor is one beside the right sum. */
function isOther(
  { total, count, base }: RoundedSum,
  lines: readonly Line[],
  { ties, around }: Context,
): boolean {
  const { percent, sentence } = total;
  return (
    runsOf(lines, (one) => prints(percent.printed, one, base, ties)).length > 0 ||
    around(sentence, 0).some(({ atoms }) =>
      atoms.some((atom) => atom.type === 'percent' && prints(atom.printed, count, base, ties)),
    )
  );
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
