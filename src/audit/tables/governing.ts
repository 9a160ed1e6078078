// Which base governs a cell: that of its column, of its row, or of the table.

import { fits, prints } from '../arithmetic.ts';
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
  const count = grid.columns.findIndex(({ role }) => role === 'count');
  const means = grid.columns.some(({ role }) => role === 'mean');
  const answered = grid.columns.findIndex(({ label }) =>
    /\b(?:forms|answers|replies|responses|raters)\b/.test(label),
  );
  if (means && count < 0 && answered > 0) return answered;
  return count > 0 && (means || isBaseColumn(grid, count)) ? count : undefined;
});

const people =
  /^(?:n(?: =)?|replies|responses|returns|respondents|number of (?:replies|responses|respondents)|replied)$/;

/** A column "n" before percentages that are no shares of its sum, and fit in some row as shares of the row. */
function isBaseColumn({ columns, rows }: Grid, at: number): boolean {
  if (!people.test(columns[at]?.label ?? '')) return false;
  const pairs = rows.flatMap(({ role, cells }): Counted[] => {
    const [count, percent] = [cells[at]?.count, cells[at + 1]?.percent];
    return role !== 'part' || count === undefined || !percent ? [] : [{ count, printed: percent.printed }];
  });
  const sum = pairs.reduce((all, { count }) => all + count, 0);
  const shares = pairs.filter(({ count, printed }) => prints(printed, count, sum)).length;
  const own = pairs.filter(({ count, printed }) => fits(printed, count)).length;
  const total = pairs.reduce((all, { printed }) => all + Number(printed), 0);
  return pairs.length > 1 && shares === 0 && own * 2 >= pairs.length && Math.abs(total - 100) > 2;
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
