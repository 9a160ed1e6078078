import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { expectedOf, sum } from './table.ts';
import type { Table } from './table.ts';

/**
 * Chi-square of a 2×2 table with Yates' correction: half a person is taken off every distance from what is expected, or
 * the whole distance where it is less. Near to Fisher's test, which is to be had instead. NaN where a row or column is empty.
 * Source: Yates (1934); R `chisq.test(correct = TRUE)`, `prop.test(correct = TRUE)`.
 *
 * @example
 * chiSquareYates([[10, 10], [10, 11]]) // { statistic: 0, df: 1, p: 1 }
 */
export function chiSquareYates(table: Table): TestWithFreedom {
  const expected = expectedOf(table).flat();
  const distances = table.flat().map((value, cell) => Math.abs(value - (expected[cell] ?? 0)));
  // In a 2×2 table all four are the same number, up to rounding.
  const correction = Math.min(0.5, ...distances);
  const statistic = sum(
    distances.map((distance, cell) => (distance - correction) ** 2 / (expected[cell] ?? 0)),
  );
  return { statistic, df: 1, p: chiSquareUpper(statistic, 1) };
}
