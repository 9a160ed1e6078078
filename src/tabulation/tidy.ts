// Tables as tidy results: one row a cell.

import { isSummary } from './summaries/index.ts';
import type { Table, TableRow } from './table.ts';

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
  'value',
] as const;

export type TidyColumn = (typeof tidyColumns)[number];
/**
 * `count` and `base` are numbers; `percent` is text without its sign, `value` a mean, a median or a net score; either is
 * empty where policy withholds it.
 */
export type TidyRow = Readonly<Record<TidyColumn, string | number>>;

/** One row a cell, in the order of the table. */
export function tidyRows(result: Table): TidyRow[] {
  const members = result.layout === 'grid' ? result.columns : result.rows;
  const roles = new Map(members.map(({ id, role }) => [id, role]));
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
      kind: kindOf(member, roles.get(member)),
      count: cell.count,
      base: cell.base,
      base_kind: result.base.kind,
      percent: cell.percent?.replace('%', '') ?? '',
      value: cell.value?.replace('+', '') ?? '',
    };
  });
}

function splitPoint(column: string): [string, string] {
  const at = column.indexOf('=');
  return [column.slice(0, at), column.slice(at + 1)];
}

function kindOf(member: string, role: TableRow['role'] | undefined): string {
  if (role === 'net' || (role && isSummary(role))) return role;
  return member.startsWith('[') ? 'status' : 'option';
}
