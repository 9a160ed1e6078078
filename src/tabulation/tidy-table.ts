// Tables as one arquero table, to join, filter and pivot on. The only door to arquero; it never reads or writes files.

import { table } from 'arquero';
import type { ColumnTable } from 'arquero';
import type { Table } from './table.ts';
import { columnsOf, tidyRows } from './tidy.ts';

/** One row a cell, in the order of the tables. */
export function tidy(tables: readonly Table[]): ColumnTable {
  const rows = tables.flatMap(tidyRows);
  const columns = columnsOf(tables);
  return table(
    Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])])),
    columns,
  );
}
