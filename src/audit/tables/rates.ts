// Columns of percentages that are, row by row, one column of counts of another: "Issued | Returned | Rate", "k | n | %".

import { prints } from '../arithmetic.ts';
import { shown } from './evidence.ts';
import type { Tried } from './evidence.ts';
import type { Grid, GridRow } from './grid.ts';
import { once } from './once.ts';

export interface Rate {
  readonly count: number;
  readonly base: number;
  /** Where the first of the two stands. */
  readonly start: number;
}

/** The counts behind each percentage of a column, where most of its rows show which they are. */
export const ratesOf = once(rates);

function rates({ rows, columns }: Grid, column: number): ReadonlyMap<GridRow, Rate> {
  const printed = rows.filter(({ cells }) => cells[column]?.percent);
  const counts = columns.flatMap((_, at) =>
    at > 0 && at < column && printed.every(({ cells }) => cells[at]?.count !== undefined) ? [at] : [],
  );
  if (printed.length === 0 || counts.length < 2) return new Map();
  const pairs = counts.flatMap((one) => counts.filter((other) => other !== one).map((other) => [one, other]));
  const named = /\brate\b|^(?:%|per ?cent)/.test(columns[column]?.label ?? '') && counts.length === 2;
  const [best] = pairs
    .flatMap(([one = 0, other = 0]) => [
      tried(printed, column, one, other, (count, base) => ({ count, base })),
      // "Passed | Failed | Pass rate"
      tried(printed, column, one, other, (count, rest) => ({ count, base: count + rest })),
    ])
    .filter((lines) => shown(lines, named ? 1 : 2))
    .toSorted((a, b) => fitting(b) - fitting(a));
  return new Map((best ?? []).map(({ what }) => [what.row, what.rate]));
}

const fitting = (lines: readonly Tried<unknown>[]): number => lines.filter(({ fits }) => fits).length;

function tried(
  rows: readonly GridRow[],
  column: number,
  one: number,
  other: number,
  of: (a: number, b: number) => { count: number; base: number },
): Tried<{ row: GridRow; rate: Rate }>[] {
  return rows.map((row) => {
    const [a, b] = [row.cells[one], row.cells[other]];
    const { count, base } = of(a?.count ?? 0, b?.count ?? 0);
    const start = Math.min(a?.start ?? 0, b?.start ?? 0);
    const fits = count <= base && prints(row.cells[column]?.percent?.printed ?? '', count, base);
    return { fits, what: { row, rate: { count, base, start } } };
  });
}
