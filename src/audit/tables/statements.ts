// What the cells of tables say, each with the base that governs it.

import { statementsIn } from '../forms/index.ts';
import { anotherStatistic } from '../forms/mean.ts';
import type { PercentageStatement, Statement } from '../statement.ts';
import { spanOf } from '../statement.ts';
import { countAndPercentIn } from './bare-percent.ts';
import { countsFor } from './beside.ts';
import type { GridCell } from './cells.ts';
import { governing, ofOthers, rowBase, totalBeside } from './governing.ts';
import type { Grid, GridRow } from './grid.ts';
import { onTheirBases } from './unanswered.ts';
import { onUntoldBases } from './untold.ts';

export function tableStatements(grid: Grid): Statement[] {
  const placed = grid.rows.flatMap((row, at) =>
    row.role === 'base'
      ? []
      : row.cells.flatMap((cell, column) =>
          cell
            ? cellStatements(grid, row, cell, column).map((statement) => ({ row: at, column, statement }))
            : [],
        ),
  );
  return onTheirBases(onUntoldBases(grid, placed));
}

/** Of others than the table only the column itself may tell how many: "% of those who row (n=46)". */
function baseOf(grid: Grid, row: GridRow, column: number): number | undefined {
  const { label = '', base } = grid.columns[column] ?? {};
  if (ofOthers(row.label)) return undefined;
  return ofOthers(label) ? base : governing(grid, row, column);
}

function cellStatements(grid: Grid, row: GridRow, cell: GridCell, column: number): Statement[] {
  const base = baseOf(grid, row, column);
  const size = base === undefined ? {} : { base };
  const whole = base ?? totalBeside(grid, row, column);
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
  if (cell.decimal && (isMean(grid, column) || meanRow.test(row.label))) {
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

const meanRow = /^(?:mean|average)(?: score| rating| mark)?$/;

/** By its head; where no head says so, the words around may, and not of deviations. */
function isMean({ columns, words }: Grid, column: number): boolean {
  const { role, label = '' } = columns[column] ?? {};
  if (label.split(' ').some((word) => anotherStatistic.test(word))) return false;
  if (role === 'mean') return true;
  return (
    !columns.some((one) => one.role === 'mean') &&
    /\bmean|\baverage|\bwhole (?:numbers|marks|points|stars)\b/.test(words)
  );
}
