import { chiSquareUpper } from '../distributions/chi-square.ts';
import { sum } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { correlation } from './correlation.ts';

/**
 * Cochran and Armitage's test of a trend: whether the share of one group rises with the score of the answer; n r², one
 * degree of freedom. NaN where all are in one group or answer.
 * Source: Cochran (1954), Armitage (1955); R `prop.trend.test`.
 *
 * @param scores of the answers; 1, 2, 3, … where the codebook has none
 * @example
 * cochranArmitage([3, 3], [3, 3], [1, 2]) // { statistic: 0, df: 1, p: 1 }
 */
export function cochranArmitage(
  one: readonly number[],
  two: readonly number[],
  scores: readonly number[],
): TestWithFreedom {
  const people = sum(one) + sum(two);
  return ofCorrelation(correlation([one, two], [0, 1], scores), people);
}

/**
 * The same for any number of ordered groups, with n − 1 for n: linear by linear association, as SPSS prints beside
 * chi-square.
 * Source: Mantel (1963); R `coin::lbl_test`.
 *
 * @example
 * linearByLinear([[3, 3], [3, 3]], [1, 2], [1, 2]) // { statistic: 0, df: 1, p: 1 }
 */
export function linearByLinear(
  table: Table,
  rowScores: readonly number[],
  columnScores: readonly number[],
): TestWithFreedom {
  return ofCorrelation(correlation(table, rowScores, columnScores), sum(table.flat()) - 1);
}

function ofCorrelation(r: number, times: number): TestWithFreedom {
  const statistic = times * r * r;
  return { statistic, df: 1, p: chiSquareUpper(statistic, 1) };
}
