import { chiSquareUpper } from '../distributions/chi-square.ts';
import { middleRanks, tieSum } from '../ranks.ts';
import { marginsOf, sum } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/**
 * Whether groups differ on an ordered scale: Kruskal and Wallis's H, 12/(n(n+1)) Σ R²/n_g − 3(n+1), over 1 − Σ(t³−t)/(n³−n)
 * for ties. NaN where everybody says the same.
 * Source: Kruskal & Wallis (1952); R `kruskal.test`.
 *
 * @param table groups as rows, answers as columns, lowest first
 * @example
 * kruskalWallis([[3, 3], [3, 3]]).p // 1
 */
export function kruskalWallis(table: Table): TestWithFreedom {
  const groups = table.filter((row) => sum(row) > 0);
  const { rows, columns, total: n } = marginsOf(groups);
  const ranks = middleRanks(columns);
  const middle = (n + 1) / 2;
  // Mean ranks less their mean: the same as the textbook's sum, and does not cancel.
  const between = groups.map((row, group) => {
    const size = rows[group] ?? 0;
    return sum(row.map((people, answer) => people * ((ranks[answer] ?? 0) - middle))) ** 2 / size;
  });
  const ties = 1 - tieSum(columns) / ((n * n - 1) * n);
  const statistic = ((12 / (n * (n + 1))) * sum(between)) / ties;
  const df = groups.length - 1;
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}
