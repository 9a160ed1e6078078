import { chiSquareUpper } from '../distributions/chi-square.ts';
import { dot, solve } from '../matrix.ts';
import { marginsOf } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/**
 * Whether the answers as a whole shifted: differences d of the margins against their covariance,
 * S_ii = n_i+ + n_+i − 2 n_ii and S_ij = −(n_ij + n_ji); d' S⁻¹ d without the last answer. Where answers fall apart into
 * sets that nobody moved between, which few people make them do, each set is without one of its own, and gives as many
 * degrees of freedom as are left: the rank of S. NaN where nobody moved.
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
  const moved = withoutOneEach(table);
  const differences = moved.map((i) => (rows[i] ?? 0) - (columns[i] ?? 0));
  const covariance = moved.map((i) => moved.map((j) => (i === j ? size(i) : -cell(i, j) - cell(j, i))));
  const df = moved.length;
  const solved = df === 0 ? undefined : solve(covariance, differences);
  const statistic = solved === undefined ? NaN : dot(differences, solved);
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}

/** Answers less one of each set that moves tie together. */
function withoutOneEach(table: Table): number[] {
  const set = [...table.keys()];
  const rootOf = (i: number): number => (set[i] === i ? i : rootOf(set[i] ?? i));
  for (const [i, row] of table.entries()) {
    for (const [j, people] of row.entries()) {
      if (people > 0) set[Math.min(rootOf(i), rootOf(j))] = Math.max(rootOf(i), rootOf(j));
    }
  }
  return [...table.keys()].filter((i) => rootOf(i) !== i);
}
