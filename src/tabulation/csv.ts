// Tables → CSV, safe to open in a spreadsheet: text that a spreadsheet would run gets a leading apostrophe.

import { stringify } from 'csv-stringify/sync';
import type { Cast } from 'csv-stringify/sync';
import type { Table } from './table.ts';
import { columnsOf, tidyRows } from './tidy.ts';

/** The tidy form of tables as CSV: UTF-8, LF, a header. */
export function tablesToCsv(tables: readonly Table[]): string {
  const columns = columnsOf(tables);
  const rows = tables.flatMap(tidyRows).map((row) => columns.map((column) => row[column]));
  // a negative mean is none of a spreadsheet's formulas
  const means: Cast<string> = (value, { column }) =>
    typeof column === 'number' && numbers.has(columns[column] ?? '')
      ? { value, escape_formulas: false }
      : value;
  return stringify([columns, ...rows], { escape_formulas: true, cast: { string: means } });
}

const numbers = new Set<string>(['value', 'lower', 'upper']);
