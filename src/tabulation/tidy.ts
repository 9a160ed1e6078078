// Tables as tidy results, one row a cell, and back as wide ones. The only door to arquero, which joins, derives
// and pivots here; it never reads or writes files.

import { escape, table } from 'arquero';
import type { ColumnTable } from 'arquero';
import type { Cell, Table } from './table.ts';

/** The columns of the tidy form, in order. It is what programs exchange: see README. */
export const tidyColumns = [
  'wave',
  'survey',
  'item',
  'row',
  'period',
  'option',
  'banner',
  'point',
  'kind',
  'count',
  'base',
  'base_kind',
  'percent',
] as const;

export type TidyColumn = (typeof tidyColumns)[number];
/** `count` and `base` are numbers; `percent` is text without its sign, empty where policy withholds it. */
export type TidyRow = Readonly<Record<TidyColumn, string | number>>;

/** One row a cell, in the order of the tables. */
export function tidy(tables: readonly Table[]): ColumnTable {
  const rows = tables.flatMap(tidyRows);
  return table(Object.fromEntries(tidyColumns.map((column) => [column, rows.map((row) => row[column])])), [
    ...tidyColumns,
  ]);
}

/** The rows of the tidy form as plain objects. */
export function tidyRows(result: Table): TidyRow[] {
  return result.cells.map((cell): TidyRow => {
    const { row, column } = cell;
    const [banner = '', point = 'total'] =
      result.layout === 'banner' && column !== 'total' ? splitPoint(column) : [];
    const member = result.layout === 'grid' ? column : row;
    return {
      wave: result.wave,
      survey: result.survey,
      item: result.item,
      row: result.layout === 'grid' ? row : (result.row ?? ''),
      period: result.layout === 'periods' ? column : (result.period ?? ''),
      option: member,
      banner,
      point,
      kind: kindOf(result, member),
      count: cell.count,
      base: cell.base,
      base_kind: result.base.kind,
      percent: cell.percent?.replace('%', '') ?? '',
    };
  });
}

/** What a table looks like on a page: labels down the side, a column a point, "24 (89%)" in the cells. */
export interface WideTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function wide(result: Table): WideTable {
  // ids of our own, so that no label is ever a column's name
  const rowIds = result.rows.map((_, index) => `r${index}`);
  const columnIds = result.columns.map((_, index) => `c${index}`);
  const cells = table({
    row: result.cells.map((_, index) => rowIds[Math.floor(index / columnIds.length)]),
    column: result.cells.map((_, index) => columnIds[index % columnIds.length]),
    count: result.cells.map((cell) => cell.count),
    percent: result.cells.map((cell) => cell.percent),
  });
  const labels = table({
    row: rowIds,
    label: result.rows.map((row) => row.label),
    base: result.rows.map((row) => row.base ?? -1),
  });
  const pivoted = cells
    .derive({ shown: escape(showCell) })
    .groupby('row')
    .pivot('column', 'shown', { sort: false })
    .join_left(labels, 'row');
  const ownBases = result.layout === 'grid';
  const bases = result.columns.map((column) => String(column.base));
  const body = pivoted.objects().map((found) => {
    const row = found as Record<string, unknown>;
    const shown = columnIds.map((id) => String(row[id]));
    return [String(row['label']), ...(ownBases ? [String(row['base'])] : []), ...shown];
  });
  return {
    header: [result.title, ...(ownBases ? ['Base'] : []), ...result.columns.map((column) => column.label)],
    rows: ownBases ? body : [[`Base (${result.base.kind})`, ...bases], ...body],
  };
}

export function showCell({ count, percent }: Pick<Cell, 'count' | 'percent'>): string {
  return percent === null ? String(count) : `${count} (${percent})`;
}

function splitPoint(column: string): [string, string] {
  const at = column.indexOf('=');
  return [column.slice(0, at), column.slice(at + 1)];
}

function kindOf({ nets }: Table, member: string): string {
  if (member.startsWith('[')) return 'status';
  return nets.includes(member) ? 'net' : 'option';
}
