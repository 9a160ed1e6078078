// What the cells of tables say, each with the base that governs it.

import { fits, prints } from '../arithmetic.ts';
import { baseOf } from '../counted.ts';
import type { Counted } from '../counted.ts';
import { statementsIn } from '../forms/index.ts';
import type { PercentageStatement, Statement } from '../statement.ts';
import { spanOf } from '../statement.ts';
import { countAndPercentIn } from './bare-percent.ts';
import type { GridCell } from './cells.ts';
import type { Grid, GridRow } from './grid.ts';
import { ratesOf } from './rates.ts';

export function tableStatements(grid: Grid): Statement[] {
  return grid.rows.flatMap((row) =>
    row.role === 'base'
      ? []
      : row.cells.flatMap((cell, column) => (cell ? cellStatements(grid, row, cell, column) : [])),
  );
}

function cellStatements(grid: Grid, row: GridRow, cell: GridCell, column: number): Statement[] {
  const base = governing(grid, row, column);
  const size = base === undefined ? {} : { base };
  const whole = base ?? totalOf(grid, row, column);
  const place = { cell: { row: row.label, column: grid.columns[column]?.label ?? '' } };
  const beside = column > 1 ? row.cells[column - 1] : undefined;
  if (cell.percent) {
    const { percent, sentence } = cell;
    const role = grid.columns[column]?.role;
    // "21/24 | 88%": a ratio in the cell before
    const ratio = beside && beside.sentence.atoms.length === 1 ? beside.sentence.atoms[0] : undefined;
    if (ratio?.type === 'ratio')
      return [
        {
          kind: 'ratio',
          sentence: row.cells[column]?.sentence ?? sentence,
          ...spanOf(percent),
          ratio,
          percent,
        },
      ];
    if (role === 'change') return [{ kind: 'points', sentence, ...spanOf(percent) }];
    const counted = countsFor(grid, row, column);
    if (counted)
      return [
        {
          kind: 'percentage',
          sentence,
          start: counted.start,
          end: cell.end,
          percent,
          count: counted.count,
          base: counted.base,
          ...place,
        },
      ];
    return [{ kind: 'percentage', sentence, ...spanOf(percent), percent, ...size, ...place }];
  }
  if (cell.decimal && (grid.columns[column]?.role === 'mean' || /\bmean|\baverage/.test(grid.words))) {
    const own = rowBase(grid, row) ?? base;
    return [
      {
        kind: 'mean',
        sentence: cell.sentence,
        ...spanOf(cell.decimal),
        mean: cell.decimal,
        measured: /year|hour|minute|cost|£|age\b|days|weeks/.test(grid.words),
        ...(own === undefined ? {} : { size: own }),
      },
    ];
  }
  const bare = countAndPercentIn(grid, row, cell, column);
  if (bare) {
    const { count, percent } = bare;
    const { start, end, sentence } = cell;
    return [{ kind: 'percentage', sentence, start, end, percent, count, ...place, ...size }];
  }
  if (cell.sentence.atoms.length < 2 && cell.count !== undefined) return [];
  return statementsIn(cell.sentence).map((statement): Statement => {
    if (statement.kind !== 'percentage' || statement.base !== undefined) return statement;
    const { either, ...rest } = statement;
    const count =
      statement.count ?? (either !== undefined && base !== undefined && base > either ? either : undefined);
    const own: PercentageStatement = count === undefined ? statement : { ...rest, count };
    const of = count !== undefined && whole !== undefined && whole >= count ? { base: whole } : size;
    return { ...own, ...place, ...of };
  });
}

/** "40 (100%)" in the row of totals. */
function totalOf({ rows }: Grid, row: GridRow, column: number): number | undefined {
  const totals = rows.filter(({ role }) => role === 'total');
  const [count, percent] = totals[0]?.cells[column]?.sentence.atoms ?? [];
  const whole = percent?.type === 'percent' && Number(percent.printed) === 100;
  return totals.length === 1 && row !== totals[0] && whole && count?.type === 'count'
    ? count.value
    : undefined;
}

/** A column's base, a row's, or the table's. */
function governing(grid: Grid, row: GridRow, column: number): number | undefined {
  return grid.columns[column]?.base ?? rowBase(grid, row) ?? grid.base;
}

/** A column of bases; one of counts is such when no row adds them up and it stands before several percentages or a mean. */
function rowBase(grid: Grid, row: GridRow): number | undefined {
  const base = grid.columns.findIndex(({ role }) => role === 'base');
  if (base > 0) return row.cells[base]?.count;
  const count = grid.columns.findIndex(({ role }) => role === 'count');
  const means = grid.columns.some(({ role }) => role === 'mean');
  if (count > 0 && means) return row.cells[count]?.count;
  return count > 0 && isBaseColumn(grid, count) ? row.cells[count]?.count : undefined;
}

/** A column "n" before percentages that are no shares of its sum, and fit in some row as shares of the row. */
function isBaseColumn({ columns, rows }: Grid, at: number): boolean {
  if (!/^n(?: =)?$/.test(columns[at]?.label ?? '')) return false;
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

/** The count a percentage stands beside and what it is of. */
function countsFor(
  grid: Grid,
  row: GridRow,
  column: number,
): { count: number; base: number; start: number } | undefined {
  const rated = ratesOf(grid, column).get(row);
  if (rated) return rated;
  const { columns, rows } = grid;
  if (columns.some(({ role }) => role === 'base' || role === 'mean')) return undefined;
  const counts = columns.flatMap(({ role }, at) =>
    role === 'count' ||
    (at === column - 1 &&
      rows.every(({ cells }) => cells[at]?.count !== undefined || cells[at] === undefined))
      ? [at]
      : [],
  );
  const at = counts.findLast((one) => one === column - 1);
  const own = at === undefined ? undefined : row.cells[at];
  if (at === undefined || own?.count === undefined) return undefined;
  const total = rows.find(({ role }) => role === 'total')?.cells[at]?.count;
  const totals100 = rows.find(({ role }) => role === 'total')?.cells[column]?.percent?.printed;
  const base =
    total ??
    grid.columns[at]?.base ??
    grid.columns[column]?.base ??
    grid.base ??
    listedBase(grid, at, column);
  if (base === undefined || base < own.count || (totals100 !== undefined && Number(totals100) !== 100))
    return undefined;
  return { count: own.count, base, start: own.start };
}

const found = new WeakMap<Grid, Map<number, number | undefined>>();

/** What the counts of a column and the percentages beside them are of; found once a column. */
function listedBase(grid: Grid, counts: number, percents: number): number | undefined {
  const known = found.get(grid) ?? new Map<number, number | undefined>();
  found.set(grid, known);
  if (!known.has(percents)) {
    const list = grid.rows.flatMap(({ role, cells }): Counted[] => {
      const [count, percent] = [cells[counts]?.count, cells[percents]?.percent];
      return role === 'base' || role === 'net' || count === undefined || !percent
        ? []
        : [{ count, printed: percent.printed }];
    });
    const told = grid.words.split(' ').flatMap((word) => (/^[1-9]\d*$/.test(word) ? [Number(word)] : []));
    known.set(percents, baseOf(list, told));
  }
  return known.get(percents);
}
