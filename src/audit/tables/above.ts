// Cells that count more people than there are: than were asked, or than the base of their row or table.

import type { GridCell } from './cells.ts';
import { governing } from './governing.ts';
import type { Grid } from './grid.ts';

export interface Above {
  readonly cell: GridCell;
  readonly count: number;
  readonly base: number;
  /** The heads say who was asked, and who of them answered. */
  readonly told: boolean;
}

/** Nothing where it is so in most rows: they count something else. */
export function cellsAbove(grid: Grid): Above[] {
  return [...answeredOfAsked(grid), ...onBases(grid)];
}

const asked =
  /^(?:invited|issued|sent|asked|eligible|approached|contacted|distributed|mailed|posted|interviewed|surveyed)\b/;
const answered =
  /^(?:replies|responses|returns|usable|gave|took|came)\b|^(?!invited|issued|asked|approached|contacted|distributed|mailed|posted|interviewed|surveyed)\w+ed\b/;

function answeredOfAsked({ columns, rows }: Grid): Above[] {
  const before = columns.findIndex(({ label }) => asked.test(label));
  const after = columns.findIndex(({ label }, at) => at > before && answered.test(label));
  if (before < 0 || after < 0) return [];
  return fewOf(
    rows.flatMap(({ cells }) => {
      const [base, cell] = [cells[before]?.count, cells[after]];
      return base === undefined || cell?.count === undefined
        ? []
        : [{ base, cell, count: cell.count, told: true }];
    }),
  );
}

const plain = /^(?:n|no|yes|count|number|people|respondents|frequency|)$/;

/** Counts of people under "n = 84", or beside a base of their own. */
function onBases(grid: Grid): Above[] {
  return grid.columns.flatMap(({ label, role }, column) =>
    column === 0 || role === 'base' || !plain.test(label)
      ? []
      : fewOf(
          grid.rows.flatMap((row) => {
            const cell = row.cells[column];
            const base =
              cell?.count === undefined || row.role !== 'part' ? undefined : governing(grid, row, column);
            return base === undefined || cell?.count === undefined || base === cell.count
              ? []
              : [{ base, cell, count: cell.count, told: false }];
          }),
        ),
  );
}

const fewOf = (read: readonly Above[]): Above[] => {
  const wrong = read.filter(({ count, base }) => count > base);
  return wrong.length * 2 < read.length ? wrong : [];
};
