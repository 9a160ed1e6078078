import { studentTwoSided } from '../distributions/student.ts';
import { middleRanks } from '../ranks.ts';
import { marginsOf, sum } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestResult } from '../test-result.ts';

/**
 * Pearson's correlation of scores of rows and columns. NaN where all are in one row or column.
 * Source: R `cor`.
 *
 * @example
 * correlation([[4, 0], [0, 4]], [1, 2], [1, 2]) // 1
 */
export function correlation(
  table: Table,
  rowScores: readonly number[],
  columnScores: readonly number[],
): number {
  const { rows, columns, total } = marginsOf(table);
  const centred = (scores: readonly number[], people: readonly number[]): number[] => {
    const mean = sum(scores.map((score, place) => score * (people[place] ?? 0))) / total;
    return scores.map((score) => score - mean);
  };
  const [x, y] = [centred(rowScores, rows), centred(columnScores, columns)];
  const squares = (scores: readonly number[], people: readonly number[]): number =>
    sum(scores.map((score, place) => score * score * (people[place] ?? 0)));
  const products = sum(
    table.map((row, i) => (x[i] ?? 0) * sum(row.map((people, j) => people * (y[j] ?? 0)))),
  );
  return products / Math.sqrt(squares(x, rows) * squares(y, columns));
}

/**
 * Spearman's rank correlation of rows and columns, ties in the middle; its p from t = r √((n−2)/(1−r²)).
 * Source: R `cor.test(method = "spearman", exact = FALSE)`.
 *
 * @example
 * spearman([[4, 0], [0, 4]]) // { statistic: 1, p: 0 }
 */
export function spearman(table: Table): TestResult {
  const { rows, columns, total } = marginsOf(table);
  const statistic = correlation(table, middleRanks(rows), middleRanks(columns));
  const t = statistic * Math.sqrt((total - 2) / (1 - statistic * statistic));
  return { statistic, p: studentTwoSided(t, total - 2) };
}
