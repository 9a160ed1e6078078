import { usualLevel } from '../count.ts';
import { meanOf } from '../ordered/mean.ts';
import type { MeanResult } from '../ordered/mean.ts';
import { studentTwoSided } from '../distributions/student.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { stayedIn } from './differences.ts';
import type { Moves } from './differences.ts';
import type { Table } from '../table/table.ts';

export interface PairedT extends TestWithFreedom {
  /** The mean move, with its interval. */
  readonly mean: MeanResult;
}

/**
 * Student's t of the same people's moves: their mean over its standard error, n − 1 degrees of freedom. Only where the
 * codebook gives scores, so that moves have sizes. NaN where all moved alike.
 * Source: R `t.test(paired = TRUE)`.
 *
 * @example
 * pairedT([[5, 2], [2, 5]], [{ size: 1, up: 2, down: 2 }]).p // 1
 */
export function pairedT(table: Table, moves: readonly Moves[], level = usualLevel): PairedT {
  const values = moves
    .filter(({ size }) => size > 0)
    .flatMap(({ size, up, down }): [number, number][] => [
      [size, up],
      [-size, down],
    ]);
  const mean = meanOf([[0, stayedIn(table)], ...values], level);
  const statistic = mean.mean / mean.standardError;
  const df = mean.n - 1;
  return { statistic, df, p: studentTwoSided(statistic, df), mean };
}
