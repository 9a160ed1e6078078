// The row of everybody: by its label, or because its counts are the sums of the others.

import { oddOnes } from './evidence.ts';
import type { Grid, GridRow } from './grid.ts';

export interface Totals {
  readonly total: GridRow;
  readonly parts: readonly GridRow[];
  /** Columns in which it is not the sum, and may not be something else. */
  readonly odd: readonly number[];
  /** Each column of counts of which its own is the sum: its percentages lie between those of the others. */
  readonly bases: readonly (readonly number[])[];
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
    const others = (at === 0 ? rows.slice(1) : rows.slice(0, at)).filter(
      ({ role }) => role === 'part' || role === 'net',
    );
    const parts = withoutNets(others);
    // one row may be the sum of two by chance, and who did not answer may be in no total
    const sets = [others, others.filter(({ label }) => !missing.test(label))];
    if (parts.length < 2 || parts.some(({ role }) => role === 'net')) continue;
    const tried = columns.flatMap((_, column) => {
      const whole = total.cells[column]?.count;
      const counts = parts.flatMap(({ cells }) => cells[column]?.count ?? []);
      if (whole === undefined || counts.length !== parts.length) return [];
      const sum = counts.reduce((so, count) => so + count, 0);
      // "visits per project | 380 | 620 | 455" is no sum
      const may = whole > Math.max(...counts);
      const fits =
        sum === whole ||
        sets.some((set) => set.reduce((so, { cells }) => so + (cells[column]?.count ?? 0), 0) === whole);
      return [{ fits, what: { column, may, counts } }];
    });
    const bases = tried.flatMap(({ fits, what }) => (fits ? [what.counts] : []));
    if (bases.length === 0 && total !== own) continue;
    const odd = (
      total === own ? tried.filter(({ fits }) => !fits).map(({ what }) => what) : oddOnes(tried, 1)
    )
      .filter(({ may }) => may)
      .map(({ column }) => column);
    return { total, parts, odd, bases };
  }
  return undefined;
}

const missing =
  /^(?:missing|no (?:answer|reply|response)|not (?:stated|answered|known)|refused|blank|unknown)\b/;

/** Rows that are the sum of the two or three before or after them, whatever they are called, are counted already. */
function withoutNets(rows: readonly GridRow[]): GridRow[] {
  return rows.filter(
    (row, at) =>
      ![-3, -2, 2, 3].some((reach) => {
        const members =
          reach < 0 ? rows.slice(Math.max(0, at + reach), at) : rows.slice(at + 1, at + 1 + reach);
        return members.length === Math.abs(reach) && isSumOf(row, members);
      }),
  );
}

/** In every column where all have counts, at least one of them more than a handful. */
function isSumOf({ cells }: GridRow, members: readonly GridRow[]): boolean {
  const tried = cells.flatMap((cell, column) => {
    const counts = members.flatMap((member) => member.cells[column]?.count ?? []);
    const sum = counts.reduce((so, count) => so + count, 0);
    return cell?.count === undefined || counts.length < members.length ? [] : [{ own: cell.count, sum }];
  });
  return tried.some(({ own }) => own > 10) && tried.every(({ own, sum }) => own === sum);
}
