import type { Table } from '../../../statistics/table/table.ts';
import type { Step } from '../outcome.ts';

export interface Group extends Step {
  readonly label: string;
}

/** People by answer (rows) and group (columns); nobody is in two groups. */
export interface Compared {
  readonly cells: Table;
  readonly answers: readonly Step[];
  readonly groups: readonly Group[];
}

/** Of answers that stand on a scale the rows, lowest first; undefined where there are fewer than two. */
export function scaleOf({ cells, answers }: Compared): Table | undefined {
  const rows = cells.filter((_, row) => answers[row]?.onScale === true);
  return rows.length < 2 ? undefined : rows;
}

/** Columns that somebody is in. */
export function peopled(cells: Table): number[] {
  return [...(cells[0] ?? []).keys()].filter((column) => cells.some((row) => (row[column] ?? 0) > 0));
}

/** A column of a table. */
export function columnOf(cells: Table, column: number): number[] {
  return cells.map((row) => row[column] ?? 0);
}
