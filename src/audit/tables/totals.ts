// The row of everybody: by its label, or because its counts are the sums of the others.

import { oddOnes } from './evidence.ts';
import type { Grid, GridRow } from './grid.ts';

export interface Totals {
  readonly total: GridRow;
  readonly parts: readonly GridRow[];
  /** Columns in which it is not the sum, and may not be something else. */
  readonly odd: readonly number[];
  /** The bases of the others where its own is their sum, so that its percentages lie between theirs. */
  readonly bases?: readonly number[];
}

/** Nothing where no row is that of everybody. */
export function totalsOf({ rows, columns }: Grid): Totals | undefined {
  const named = rows.filter(({ role }) => role === 'total');
  const [own] = named;
  const ends = own && named.length === 1 ? [own] : named.length === 0 ? [rows.at(-1), rows[0]] : [];
  for (const total of ends) {
    if (!total || total.role === 'base') continue;
    // what stands after a total in the midst of a table is no part of it
    const at = rows.indexOf(total);
    const parts = (at === 0 ? rows.slice(1) : rows.slice(0, at)).filter(({ role }) => role === 'part');
    if (parts.length < 2) continue;
    const tried = columns.flatMap((_, column) => {
      const whole = total.cells[column]?.count;
      const counts = parts.flatMap(({ cells }) => cells[column]?.count ?? []);
      if (whole === undefined || counts.length !== parts.length) return [];
      const sum = counts.reduce((so, count) => so + count, 0);
      // "mean age | 41 | 38 | 40" is no sum
      const may = total === own || whole > Math.max(...counts);
      return [{ fits: sum === whole, what: { column, may, counts } }];
    });
    const bases = tried.find(({ fits }) => fits)?.what.counts;
    const others = rows.filter((row) => row !== total && row.role !== 'part');
    if (others.some(({ role }) => role === 'net')) continue;
    if (!bases && total !== own) continue;
    const odd = (
      total === own ? tried.filter(({ fits }) => !fits).map(({ what }) => what) : oddOnes(tried, 1)
    )
      .filter(({ may }) => may)
      .map(({ column }) => column);
    return { total, parts, odd, ...(bases ? { bases } : {}) };
  }
  return undefined;
}
