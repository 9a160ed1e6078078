// Rows and columns of percentages as lines that may add up.

import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import type { PercentAtom } from '../reading/atom.ts';
import type { Grid } from './grid.ts';

export type Line = readonly PercentAtom[];
type Gaps = readonly (PercentAtom | undefined)[];

/** A line without gaps and words, or nothing. */
export function full(line: Gaps): Line[] {
  const all = line.flatMap((one) => (one && one.op === undefined && !one.range ? [one] : []));
  return all.length === line.length && all.length > 0 ? [all] : [];
}

/** Whether what is printed of the parts may add up to what is printed of the whole. */
export function addsUp(parts: Line, whole: string, exact: boolean): boolean {
  const decimals = Math.max(decimalsOf(whole), ...parts.map(({ printed }) => decimalsOf(printed)));
  const sum = parts.reduce((so, { printed }) => so + inUnits(printed, decimals), 0);
  const drift = parts.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
  const own = exact ? 0 : halfUnit(whole, decimals);
  return Math.abs(sum - inUnits(whole, decimals)) <= drift + own;
}

/** The percentages of a table by its rows, or by its columns, each with the labels of what crosses it. */
export function crossings(grid: Grid): { labels: readonly string[]; lines: readonly Gaps[] }[] {
  const columns = grid.columns.flatMap(({ role }, at) =>
    role === 'value' || role === 'percent' ? [at] : [],
  );
  const rows = grid.rows.filter(({ role }) => role !== 'base');
  return [
    {
      labels: columns.map((at) => grid.columns[at]?.label ?? ''),
      lines: rows.map(({ cells }) => columns.map((at) => cells[at]?.percent)),
    },
    {
      labels: rows.map(({ label }) => label),
      lines: columns.map((at) => rows.map(({ cells }) => cells[at]?.percent)),
    },
  ];
}
