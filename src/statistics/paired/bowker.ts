import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/**
 * Whether as many people moved from i to j as from j to i, for all pairs of answers: Σ (n_ij − n_ji)²/(n_ij + n_ji). Pairs
 * that nobody moved between are left out with their degree of freedom: R's `mcnemar.test` gives NaN there, which in a
 * five-point scale of few people is the normal case. NaN where nobody moved.
 * Source: Bowker (1948); statsmodels `SquareTable.symmetry`.
 *
 * @param table rows now, columns before
 * @example
 * bowker([[5, 4, 0], [1, 6, 2], [0, 2, 7]]).df // 2
 */
export function bowker(table: Table): TestWithFreedom {
  const moves = table.flatMap((row, i) =>
    row.slice(i + 1).map((value, offset): [number, number] => [value, table[i + 1 + offset]?.[i] ?? 0]),
  );
  const moved = moves.filter(([there, back]) => there + back > 0);
  const df = moved.length;
  const statistic = df === 0 ? NaN : moved.reduce((sum, [a, b]) => sum + (a - b) ** 2 / (a + b), 0);
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}
