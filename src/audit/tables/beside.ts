// A column of percentages beside one of counts: "Yes | 24 | 60%", and what both are of.

import { baseOf } from '../counted.ts';
import type { Counted } from '../counted.ts';
import type { Grid, GridRow } from './grid.ts';
import { once } from './once.ts';
import { ratesOf } from './rates.ts';
import type { Rate } from './rates.ts';

/** The count a percentage stands beside and what it is of. */
export function countsFor(grid: Grid, row: GridRow, column: number): Rate | undefined {
  const rated = ratesOf(grid, column).get(row);
  if (rated) return rated;
  const beside = besideOf(grid, column);
  const own = beside && row.cells[beside.at];
  return beside && own?.count !== undefined && own.count <= beside.base
    ? { count: own.count, base: beside.base, start: own.start }
    : undefined;
}

const besideOf = once((grid, column): { at: number; base: number } | undefined => {
  const { columns, rows } = grid;
  if (columns.some(({ role }) => role === 'base' || role === 'mean')) return undefined;
  const at = column - 1;
  const counts =
    at > 0 &&
    (columns[at]?.role === 'count' ||
      rows.every(({ cells }) => cells[at]?.count !== undefined || cells[at] === undefined));
  if (!counts) return undefined;
  const total = rows.find(({ role }) => role === 'total');
  const whole = total?.cells[column]?.percent?.printed;
  if (whole !== undefined && Number(whole) !== 100) return undefined;
  const base =
    total?.cells[at]?.count ??
    columns[at]?.base ??
    columns[column]?.base ??
    grid.base ??
    listedBase(grid, at, column);
  return base === undefined ? undefined : { at, base };
});

/** What the counts of a column and the percentages beside them are of. */
function listedBase(grid: Grid, counts: number, percents: number): number | undefined {
  const list = grid.rows.flatMap(({ role, cells }): Counted[] => {
    const [count, percent] = [cells[counts]?.count, cells[percents]?.percent];
    return role === 'base' || role === 'net' || count === undefined || !percent
      ? []
      : [{ count, printed: percent.printed }];
  });
  const told = grid.words.split(' ').flatMap((word) => (/^[1-9]\d*$/.test(word) ? [Number(word)] : []));
  return baseOf(list, told);
}
