// Cells that count more people than there are: than were asked, or than the base of their row or table.

import { prints } from '../arithmetic.ts';
import { numberWords } from '../reading/number-words.ts';
import type { GridCell } from './cells.ts';
import { shown } from './evidence.ts';
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

/** "Eligible | Consented | Completed": of each column some are in the next. */
function answeredOfAsked({ columns, rows }: Grid): Above[] {
  const from = columns.findIndex(({ label }) => asked.test(label));
  if (from < 0) return [];
  const chain = [from];
  for (const [at, { label }] of columns.entries()) if (at > from && answered.test(label)) chain.push(at);
  return chain.slice(1).flatMap((after, at) =>
    fewOf(
      rows.flatMap(({ cells }) => {
        const [base, cell] = [cells[chain[at] ?? from]?.count, cells[after]];
        return base === undefined || cell?.count === undefined
          ? []
          : [{ base, cell, count: cell.count, told: true }];
      }),
    ),
  );
}

const plain = /^(?:n|no|yes|count|number|people|respondents|frequency|)$/;

/** Counts of people under "n = 84", or beside a base of their own. */
function onBases(grid: Grid): Above[] {
  return grid.columns.flatMap(({ label, role }, column) =>
    column === 0 || role === 'base' || !(plain.test(label) || isNamed(grid, label) || isShared(grid, column))
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

/** "Reason | Skippers" under "19 skippers left": a word for people that stands beside a number over the table. */
const isNamed = ({ words }: Grid, label: string): boolean =>
  /^[a-z]{3,}s$/.test(label) &&
  new RegExp(`\\b(?:\\d+|${numberWords.slice(2).join('|')}) ${label}\\b`).test(words);

/** "Base | Satisfied | %": most rows show that the percentages are of these counts. */
const isShared = (grid: Grid, column: number): boolean => {
  const told = grid.rows.flatMap((row) => {
    const [count, percent, base] = [
      row.cells[column]?.count,
      row.cells[column + 1]?.percent,
      governing(grid, row, column),
    ];
    return count === undefined || !percent || base === undefined
      ? []
      : [{ fits: prints(percent.printed, count, base), what: row }];
  });
  return shown(told);
};

const fewOf = (read: readonly Above[]): Above[] => {
  const wrong = read.filter(({ count, base }) => count > base);
  return wrong.length * 2 < read.length ? wrong : [];
};
