/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

/**
 * The x that A x = b, by elimination with the largest pivot; undefined where A is singular to the last digits.
 *
 * @example
 * solve([[2, 0], [0, 4]], [2, 2]) // [ 1, 0.5 ]
 * solve([[1, 1], [1, 1]], [1, 2]) // undefined
 */
export function solve(matrix: Matrix, vector: readonly number[]): number[] | undefined {
  return solveAll(
    matrix,
    vector.map((value) => [value]),
  )?.map(([value = NaN]) => value);
}

/**
 * The X that A X = B.
 *
 * @example
 * solveAll([[2]], [[4, 6]]) // [ [ 2, 3 ] ]
 */
export function solveAll(matrix: Matrix, right: Matrix): number[][] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...(right[index] ?? [])]);
  const scale = Math.max(...rows.flatMap((row) => row.slice(0, size).map(Math.abs)));
  for (let at = 0; at < size; at += 1) {
    const below = rows.slice(at).toSorted((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0));
    rows.splice(at, below.length, ...below);
    const [pivotRow = []] = below;
    const pivot = pivotRow[at] ?? 0;
    if (!(Math.abs(pivot) > scale * size * 1e-15)) return undefined;
    for (const [index, row] of rows.entries()) {
      const factor = index === at ? 1 - 1 / pivot : (row[at] ?? 0) / pivot;
      if (factor !== 0) rows[index] = row.map((value, column) => value - factor * (pivotRow[column] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}

/**
 * A B.
 *
 * @example
 * multiply([[1, 2]], [[3], [4]]) // [ [ 11 ] ]
 */
export function multiply(left: Matrix, right: Matrix): number[][] {
  return left.map((row) =>
    (right[0] ?? []).map((_, column) =>
      row.reduce((sum, value, index) => sum + value * (right[index]?.[column] ?? 0), 0),
    ),
  );
}

/** The sum of two vectors' products. */
export function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
