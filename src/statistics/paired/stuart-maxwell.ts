import { chiSquareUpper } from '../distributions/chi-square.ts';
import { dot, solve } from '../matrix.ts';
import { marginsOf } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/**
 * Whether the answers as a whole shifted: differences d of the margins against their covariance,
 * S_ii = n_i+ + n_+i − 2 n_ii and S_ij = −(n_ij + n_ji); d' S⁻¹ d without the last answer. Answers that nobody moved to
 * or from are left out with their degree of freedom. NaN where nobody moved, or S is singular.
 * Source: Stuart (1955), Maxwell (1970); R `coin::mh_test`.
 *
 * @param table rows now, columns before
 * @example
 * stuartMaxwell([[20, 10], [5, 20]]).statistic.toFixed(6) // '1.666667'
 */
export function stuartMaxwell(table: Table): TestWithFreedom {
  const { rows, columns } = marginsOf(table);
  const cell = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const size = (i: number): number => (rows[i] ?? 0) + (columns[i] ?? 0) - 2 * cell(i, i);
  const moved = [...table.keys()].filter((i) => size(i) > 0).slice(0, -1);
  const differences = moved.map((i) => (rows[i] ?? 0) - (columns[i] ?? 0));
  const covariance = moved.map((i) => moved.map((j) => (i === j ? size(i) : -cell(i, j) - cell(j, i))));
  const df = moved.length;
  const solved = df === 0 ? undefined : solve(covariance, differences);
  const statistic = solved === undefined ? NaN : dot(differences, solved);
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}
