/** Counts of people, or weighted sums of them: rows of cells. */
export type Table = readonly (readonly number[])[];

export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * @example
 * marginsOf([[1, 2], [3, 4]]) // { rows: [ 3, 7 ], columns: [ 4, 6 ], total: 10 }
 */
export function marginsOf(table: Table): Margins {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  return { rows, columns, total: sum(rows) };
}

/**
 * Without rows and columns that nobody is in: they have no say in any test.
 *
 * @example
 * withoutEmpty([[1, 0, 2], [0, 0, 0]]) // [ [ 1, 2 ] ]
 */
export function withoutEmpty(table: Table): Table {
  const { rows, columns } = marginsOf(table);
  return table
    .filter((_, row) => (rows[row] ?? 0) > 0)
    .map((row) => row.filter((_, column) => (columns[column] ?? 0) > 0));
}

/**
 * Rows as columns.
 *
 * @example
 * transposed([[1, 2, 3]]) // [ [ 1 ], [ 2 ], [ 3 ] ]
 */
export function transposed(table: Table): Table {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));
}

/**
 * What cells would hold if rows and columns had nothing to do with each other: row total times column total over all.
 *
 * @example
 * expectedOf([[4, 0], [0, 4]]) // [ [ 2, 2 ], [ 2, 2 ] ]
 */
export function expectedOf(table: Table): Table {
  const { rows, columns, total } = marginsOf(table);
  return rows.map((row) => columns.map((column) => (row * column) / total));
}

/**
 * People can be counted, weights cannot: exact tests are of whole numbers.
 *
 * @throws RangeError when a cell is not a whole number
 */
export function demandWholeNumbers(table: Table): void {
  const other = table.flat().find((value) => !Number.isSafeInteger(value) || value < 0);
  if (other !== undefined) throw new RangeError(`${other} people in a cell`);
}
