// Counts that add up beside percentages that add up as printed: 31 (14%) and 57 (25%) make 88 (39%), though 88 is 38%.

import { decimalsOf } from '../../../ratio.ts';
import { inUnits, prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { Statement } from '../../statement.ts';

/** A percentage beside the count that it is of. */
interface Pair {
  readonly statement: Statement;
  readonly percent: PercentAtom;
  readonly count: number;
  readonly base?: number;
}

export interface RoundedSum {
  readonly total: Pair;
  readonly parts: readonly Pair[];
  readonly base: number;
}

const known = new WeakMap<Context, readonly RoundedSum[]>();

/** Totals whose percentage is the sum of the printed parts, and not what their count is of the base. */
export function roundedSums(context: Context): readonly RoundedSum[] {
  const found = known.get(context) ?? linesOf(context).flatMap((line) => inLine(line, context));
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

/** The pairs of prose as they come, and those of each column of a table. */
function linesOf({ statements, grids }: Context): Pair[][] {
  const pairs = new Map<number, Pair>();
  const prose: Pair[] = [];
  for (const statement of statements) {
    const pair = pairOf(statement);
    if (!pair) continue;
    pairs.set(pair.percent.start, pair);
    if (statement.sentence.kind !== 'table') prose.push(pair);
  }
  if (pairs.size < 3) return [];
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
  return [prose, ...columns];
}

/** As far as parts may stand from their total. */
const most = 4;
const reach = 600;

function inLine(line: readonly Pair[], context: Context): RoundedSum[] {
  return line.flatMap((total, at) => {
    for (let size = 2; size <= most; size += 1) {
      for (const parts of [line.slice(Math.max(0, at - size), at), line.slice(at + 1, at + 1 + size)]) {
        const [first, last] = [parts[0], parts.at(-1)];
        if (parts.length < size || !first || !last || !addUp(total, parts)) continue;
        if (Math.abs(first.percent.start - total.percent.start) > reach) continue;
        if (Math.abs(last.percent.start - total.percent.start) > reach) continue;
        const base = baseOf(total, parts, context);
        if (base !== undefined) return [{ total, parts, base }];
      }
    }
    return [];
  });
}

/** Both the counts and what is printed. */
function addUp(total: Pair, parts: readonly Pair[]): boolean {
  if (parts.reduce((sum, { count }) => sum + count, 0) !== total.count) return false;
  const decimals = Math.max(...[total, ...parts].map(({ percent }) => decimalsOf(percent.printed)));
  const units = ({ percent }: Pair): number => inUnits(percent.printed, decimals);
  return parts.reduce((sum, part) => sum + units(part), 0) === units(total);
}

/** The base that all parts are right on and the total is not; nothing where it is right on another like it. */
function baseOf(total: Pair, parts: readonly Pair[], context: Context): number | undefined {
  const given = [total, ...parts].flatMap(({ base, statement }) =>
    base !== undefined
      ? [base]
      : statement.kind === 'percentage'
        ? context.basesFor(statement).map(({ size }) => size)
        : [],
  );
  const isRight = ({ percent, count }: Pair, base: number): boolean =>
    base >= count && prints(percent.printed, count, base, context.ties);
  const fitting = [...new Set(given)].filter((base) => parts.every((part) => isRight(part, base)));
  return fitting.some((base) => isRight(total, base)) ? undefined : fitting[0];
}
