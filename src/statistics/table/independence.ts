import { chiSquare } from './chi-square.ts';
import { fisherAnySize } from './fisher-any-size.ts';
import { fisherExact } from './fisher.ts';
import { withoutEmpty } from './table.ts';
import type { Table } from './table.ts';

/** Which test was used; none where the table has one row or column, or is too large for the exact test it would want. */
export interface Independence {
  readonly test: 'chi-square' | 'fisher' | 'none';
  readonly p: number;
}

/**
 * Whether rows and columns have to do with each other: Pearson's chi-square where enough people are expected in its cells,
 * else Fisher's exact test. Enough is 5 in each of a 2×2 table; in larger ones 5 in four of five cells and 1 in each.
 * Source: Cochran (1954), Some methods for strengthening the common χ² tests.
 *
 * @throws RangeError when the exact test is wanted and a cell is not a whole number
 * @example
 * independence([[30, 30], [30, 30]]) // { test: 'chi-square', p: 1 }
 * independence([[3, 1], [1, 3]]).test // 'fisher'
 * independence([[3, 1], [0, 0]]) // { test: 'none', p: NaN }
 */
export function independence(table: Table): Independence {
  const kept = withoutEmpty(table);
  const { df, p, smallestExpected, cellsBelowFive } = chiSquare(kept);
  if (!(df > 0)) return { test: 'none', p: NaN };
  const cells = kept.flat().length;
  const enough = cells === 4 ? smallestExpected >= 5 : smallestExpected >= 1 && cellsBelowFive * 5 <= cells;
  if (enough) return { test: 'chi-square', p };
  const exact = cells === 4 ? fisherExact(kept).p : fisherAnySize(kept);
  return exact === undefined ? { test: 'none', p: NaN } : { test: 'fisher', p: exact };
}
