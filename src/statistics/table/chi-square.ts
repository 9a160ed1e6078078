import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { expectedOf, marginsOf, sum, withoutEmpty } from './table.ts';
import type { Table } from './table.ts';

export interface ChiSquare extends TestWithFreedom {
  /** Below 5 in more than a fifth of cells, or below 1 in any, the p is not to be trusted: Cochran (1954). */
  readonly smallestExpected: number;
  readonly cellsBelowFive: number;
}

/**
 * Pearson's chi-square of independence: Σ (O − E)²/E with (r−1)(c−1) degrees of freedom, over rows and columns that
 * somebody is in. Counts of people, each in one cell. NaN where only one row or column is left.
 * Source: R `chisq.test(correct = FALSE)`.
 *
 * @example
 * chiSquare([[10, 20], [10, 20]]).p // 1
 */
export function chiSquare(table: Table): ChiSquare {
  const kept = withoutEmpty(table);
  const expected = expectedOf(kept).flat();
  const df = (kept.length - 1) * ((kept[0]?.length ?? 1) - 1);
  const statistic = df > 0 ? pearson(kept.flat(), expected) : NaN;
  return {
    statistic,
    df,
    p: chiSquareUpper(statistic, df),
    smallestExpected: Math.min(...expected),
    cellsBelowFive: expected.filter((value) => value < 5).length,
  };
}

/** Σ (O − E)²/E */
export function pearson(observed: readonly number[], expected: readonly number[]): number {
  return sum(
    observed.map((value, cell) => {
      const mean = expected[cell] ?? 0;
      return (value - mean) ** 2 / mean;
    }),
  );
}

/**
 * How far each cell is from independence: (O − E)/√E, and adjusted for its row and column so that ±2 stands out,
 * (O − E)/√(E (1 − row share)(1 − column share)). Of a table without empty rows and columns.
 * Source: Haberman (1973); R `chisq.test()$residuals` and `$stdres`.
 *
 * @example
 * residualsOf([[5, 5], [5, 5]]).adjusted // [ [ 0, 0 ], [ 0, 0 ] ]
 */
export function residualsOf(table: Table): { readonly pearson: Table; readonly adjusted: Table } {
  const { rows, columns, total } = marginsOf(table);
  const expected = expectedOf(table);
  const plain = table.map((cells, row) =>
    cells.map((value, column) => {
      const mean = expected[row]?.[column] ?? 0;
      return (value - mean) / Math.sqrt(mean);
    }),
  );
  const adjusted = plain.map((cells, row) =>
    cells.map(
      (value, column) =>
        value / Math.sqrt((1 - (rows[row] ?? 0) / total) * (1 - (columns[column] ?? 0) / total)),
    ),
  );
  return { pearson: plain, adjusted };
}
