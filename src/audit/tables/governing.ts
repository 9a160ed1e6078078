// Which base governs a cell: that of its column, of its row, or of the table.

import { decimalsOf } from '../../ratio.ts';
import { fits, powerOf, prints } from '../arithmetic.ts';
import type { Counted } from '../counted.ts';
import type { Grid, GridRow } from './grid.ts';
import { once } from './once.ts';

export function governing(grid: Grid, row: GridRow, column: number): number | undefined {
  return grid.columns[column]?.base ?? rowBase(grid, row) ?? grid.base;
}

export function rowBase(grid: Grid, row: GridRow): number | undefined {
  const at = baseColumn(grid, 0);
  return at === undefined ? undefined : row.cells[at]?.count;
}

/** A column of bases; one of counts is such when no row adds them up and it stands before percentages or a mean. */
const baseColumn = once((grid): number | undefined => {
  const base = grid.columns.findIndex(({ role }) => role === 'base');
  if (base > 0) return base;
  const count = countColumn(grid);
  const means = grid.columns.some(({ role }) => role === 'mean');
  const answered = grid.columns.findIndex(({ label }) =>
    /\b(?:forms|answers|replies|responses|raters)\b/.test(label),
  );
  if (means && count < 0 && answered > 0) return answered;
  const named = grid.columns[count]?.role === 'count';
  const bases = means && named ? !areShares(grid, count) : isBaseColumn(grid, count);
  return count > 0 && bases ? count : undefined;
});

/** "Price | 211 | 31.87%": the percentages beside a column of counts are shares of its sum. */
function areShares({ rows }: Grid, at: number): boolean {
  const pairs = pairsIn(rows, at);
  const sum = pairs.reduce((all, { count }) => all + count, 0);
  return pairs.filter(({ count, printed }) => prints(printed, count, sum)).length * 3 > pairs.length;
}

const pairsIn = (rows: Grid['rows'], at: number): Counted[] =>
  rows.flatMap(({ role, cells }) => {
    const [count, percent] = [cells[at]?.count, cells[at + 1]?.percent];
    return role === 'part' && count !== undefined && percent ? [{ count, printed: percent.printed }] : [];
  });

/** The one that is called so, or else whole numbers before the first percentages. */
function countColumn({ columns, rows }: Grid): number {
  const named = columns.findIndex(({ role }) => role === 'count');
  if (named >= 0) return named;
  return columns.findIndex(
    ({ role }, at) =>
      at > 0 &&
      /^(?:value|total)$/.test(role) &&
      rows.every(({ cells }) => cells[at]?.count !== undefined) &&
      rows.some(({ cells }) => cells[at + 1]?.percent),
  );
}

const people =
  /^(?:n(?: =)?|replies|responses|returns|respondents|number of (?:replies|responses|respondents)|replied)$|\( ?n ?\)|\b(?:forms|returned|responding|surveyed|applicants|interviews)\b/;

/** A column "n" before percentages that are no shares of its sum, and fit in most rows as shares of the row. */
function isBaseColumn(grid: Grid, at: number): boolean {
  const { columns, rows } = grid;
  const part = rows.filter(({ role, cells }) => role === 'part' && cells[at]?.count !== undefined);
  const pairs = pairsIn(rows, at);
  const total = pairs.reduce((all, { printed }) => all + Number(printed), 0);
  if (pairs.length < 2 || areShares(grid, at) || Math.abs(total - 100) <= 2) return false;
  const all = part.flatMap(({ cells }) =>
    cells
      .slice(at + 1)
      .flatMap((cell) =>
        cell?.percent ? [{ count: cells[at]?.count ?? 0, printed: cell.percent.printed }] : [],
      ),
  );
  const own = all.filter(({ count, printed }) => fits(printed, count));
  if (people.test(columns[at]?.label ?? '')) return own.length * 2 >= all.length && all.length > 1;
  // without a word for people, what would hardly be so by chance
  const chance = own.reduce((so, { count, printed }) => so * (1 - powerOf(count, decimalsOf(printed))), 1);
  return (all.length - own.length) * 3 <= own.length && chance < 0.01;
}

/** "40 (100%)" in the row of totals is the base of the others. */
export function totalBeside(grid: Grid, row: GridRow, column: number): number | undefined {
  const total = totalIn(grid, column);
  return total === undefined || total.row === row ? undefined : total.count;
}

const totalIn = once(({ rows }, column): { row: GridRow; count: number } | undefined => {
  const [row, more] = rows.filter(({ role }) => role === 'total');
  const [count, percent] = row?.cells[column]?.sentence.atoms ?? [];
  const whole = percent?.type === 'percent' && Number(percent.printed) === 100;
  return row && !more && whole && count?.type === 'count' ? { row, count: count.value } : undefined;
});

/** "% of row", "of those aware, used (%)", "% of ticks": of another number than the base of its row or column. */
export const ofOthers = (...labels: readonly string[]): boolean =>
  labels.some((label) =>
    /\b(?:of|by) row\b|\brow (?:%|per)|\b(?:of|among|amongst) (?:those|these|them|whom|which)\b|\bof (?:all )?(?:ticks|mentions|answers|choices|selections|comments|votes|sales|spending|income|turnover|cost|costs)\b/.test(
      label,
    ),
  );
