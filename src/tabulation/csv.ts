// Tables → CSV, safe to open in a spreadsheet: text that a spreadsheet would run gets a leading apostrophe.

import { stringify } from 'csv-stringify/sync';
import type { Cast } from 'csv-stringify/sync';
import type { Table } from './table.ts';
import { tidyColumns, tidyRows } from './tidy.ts';

/** The tidy form of tables as CSV: UTF-8, LF, a header. */
export function tablesToCsv(tables: readonly Table[]): string {
  const rows = tables.flatMap(tidyRows).map((row) => tidyColumns.map((column) => row[column]));
  return stringify([[...tidyColumns], ...rows], { escape_formulas: true, cast: { string: means } });
}

/** A negative mean is none of a spreadsheet's formulas. */
const means: Cast<string> = (value, { column }) =>
  column === tidyColumns.indexOf('value') ? { value, escape_formulas: false } : value;
