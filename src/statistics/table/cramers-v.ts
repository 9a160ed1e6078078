import { chiSquare } from './chi-square.ts';
import { marginsOf, withoutEmpty } from './table.ts';
import type { Table } from './table.ts';

/** How closely rows and columns go together, from 0 to 1. */
export interface Association {
  /** √(χ²/n / (min(r, c) − 1)); of a 2×2 table the size of φ. */
  readonly v: number;
  /** Pearson's contingency coefficient √(χ²/(χ² + n)), which never reaches 1. */
  readonly contingency: number;
  /** V less what chance alone makes of it; 0 where that is all: Bergsma (2013). */
  readonly corrected: number;
}

/**
 * Cramér's V and its kin. For few people V is above 0 by chance: the corrected one says by how much.
 * Source: R `vcd::assocstats`; Bergsma (2013).
 *
 * @example
 * cramersV([[10, 0], [0, 10]]).v // 1
 */
export function cramersV(table: Table): Association {
  const kept = withoutEmpty(table);
  const { rows, columns, total } = marginsOf(kept);
  const { statistic } = chiSquare(kept);
  const [r, c] = [rows.length, columns.length];
  const phi2 = statistic / total;
  const corrected2 = Math.max(0, phi2 - ((r - 1) * (c - 1)) / (total - 1));
  const [narrow, wide] = [r - (r - 1) ** 2 / (total - 1), c - (c - 1) ** 2 / (total - 1)];
  return {
    v: Math.sqrt(phi2 / (Math.min(r, c) - 1)),
    contingency: Math.sqrt(statistic / (statistic + total)),
    corrected: Math.sqrt(corrected2 / (Math.min(narrow, wide) - 1)),
  };
}
