// What a table looks like on a page: labels down the side, a column a point, "24 (89%)" in the cells.

import { showSum } from './weighting.ts';
import { cellAt } from './table.ts';
import type { CellContent, PrintedInterval, Table } from './table.ts';

export interface WideTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function wide(table: Table): WideTable {
  const { columns, rows, layout, title, base } = table;
  const ownBases = layout === 'grid';
  const banners = new Set(columns.flatMap(({ group }) => group ?? []));
  // a line of headers has no room above it: points of several banners carry the banner's name
  const heads = columns.map(({ label, group, letter }) => {
    const head = group !== undefined && banners.size > 1 ? `${group}: ${label}` : label;
    return letter === undefined ? head : `${head} (${letter})`;
  });
  const weighted = table.weight !== undefined;
  const body = rows.map(({ label, base: own = 0, weighted: sum = 0, effective = 0 }, row) => [
    label,
    ...(ownBases ? [String(own), ...(weighted ? [showSum(sum), showSum(effective)] : [])] : []),
    ...columns.map((_, column) => showCell(cellAt(table, row, column), table.onlyPercentages)),
  ]);
  const bases = [
    [`Base (${base.kind}${weighted ? ', unweighted' : ''})`, ...columns.map((column) => String(column.base))],
    ...(weighted
      ? [
          ['Base, weighted', ...columns.map(({ weighted: sum = 0 }) => showSum(sum))],
          ['Base, effective', ...columns.map(({ effective = 0 }) => showSum(effective))],
        ]
      : []),
  ];
  const baseHeads = weighted ? ['Base, unweighted', 'Base, weighted', 'Base, effective'] : ['Base'];
  return {
    header: [title, ...(ownBases ? baseHeads : []), ...heads],
    rows: ownBases ? body : [...bases, ...body],
  };
}

export function showCell(cell: CellContent, onlyPercentages = false): string {
  const { interval, above = [], percent, value } = cell;
  const number = showNumber(cell, onlyPercentages);
  const range = interval && showRange(interval);
  const letters = above.length > 0 ? ` ${above.join(' ')}` : '';
  if (range === undefined) return number + letters;
  // "24 (60%)" takes it into its brackets
  const inside = value === undefined && !onlyPercentages && percent !== null;
  return `${inside ? `${number.slice(0, -1)}, ${range})` : `${number} (${range})`}${letters}`;
}

/** The number of a cell, without what is known about its chance. */
export function showNumber(cell: CellContent, onlyPercentages = false): string {
  const { count, percent, value } = cell;
  if (value !== undefined) return value ?? withheld;
  if (onlyPercentages) return showPercent(cell);
  return percent === null ? String(count) : `${count} (${percent})`;
}

/** "45–74%": both ends of an interval. */
export function showRange({ lower, upper }: PrintedInterval): string {
  return `${lower.replace('%', '')}–${upper}`;
}

const withheld = '–';

/** A percentage without its count. A count that is of no base, such as a base itself, stays. */
export function showPercent({ count, percent, flags }: CellContent): string {
  return percent ?? (flags.length > 0 ? withheld : String(count));
}
