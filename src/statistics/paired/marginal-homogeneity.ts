import { normalTwoSided } from '../distributions/normal.ts';
import type { Table } from '../table/table.ts';
import type { TestResult } from '../test-result.ts';

/**
 * Whether scores of the same people shifted: z = Σ n_ij d / √(Σ n_ij d²) with d = score now − score before. Ordered answers
 * only, with scores that the codebook gives. NaN where nobody moved.
 * Source: R `coin::mh_test(scores = )`, whose sign depends on the order of levels; SPSS "Marginal Homogeneity".
 *
 * @param table rows now, columns before
 * @example
 * marginalHomogeneity([[5, 3], [3, 5]], [1, 2]) // { statistic: 0, p: 1 }
 */
export function marginalHomogeneity(table: Table, scores: readonly number[]): TestResult {
  let [sum, squares] = [0, 0];
  for (const [i, row] of table.entries()) {
    for (const [j, people] of row.entries()) {
      const moved = (scores[i] ?? 0) - (scores[j] ?? 0);
      sum += people * moved;
      squares += people * moved * moved;
    }
  }
  const statistic = sum / Math.sqrt(squares);
  return { statistic, p: normalTwoSided(statistic) };
}
