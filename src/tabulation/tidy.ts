// Tables as tidy results: one row a cell.

import { isSummary } from './summaries/index.ts';
import type { Cell, Table, TableRow } from './table.ts';

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

/** Columns that follow where intervals, letters or tests were asked for. */
export const chanceColumns = ['lower', 'upper', 'letter', 'above', 'test', 'p'] as const;

/** Columns that follow where percentages are weighted. */
export const weightColumns = ['weight', 'weighted', 'weighted_base', 'effective_base'] as const;

export type TidyColumn =
  | (typeof tidyColumns)[number]
  | (typeof chanceColumns)[number]
  | (typeof weightColumns)[number];

/** The columns that some tables have together. */
export function columnsOf(tables: readonly Table[]): TidyColumn[] {
  const asked = tables.some(
    ({ columns, cells, tests }) =>
      tests !== undefined ||
      columns.some(({ letter }) => letter !== undefined) ||
      cells.some(({ interval }) => interval !== undefined),
  );
  const weighted = tables.some(({ weight }) => weight !== undefined);
  return [...tidyColumns, ...(weighted ? weightColumns : []), ...(asked ? chanceColumns : [])];
}

/**
 * `count` and `base` are numbers; `percent` is text without its sign, `value` a mean, a median or a net score; either is
 * empty where policy withholds it. The ends of an interval are written like what they surround. `letter` is the column's own,
 * `above` those of lower columns; `test` and `p` are of the banner or the times that the cell is in.
 */
export type TidyRow = Readonly<Record<TidyColumn, string | number>>;

/** One row a cell, in the order of the table. */
export function tidyRows(result: Table): TidyRow[] {
  const members = result.layout === 'grid' ? result.columns : result.rows;
  const roles = new Map(members.map(({ id, role }) => [id, role]));
  const letters = new Map(result.columns.map(({ id, letter }) => [id, letter]));
  const bases = result.layout === 'grid' ? result.rows : result.columns;
  const effectives = new Map(bases.map(({ id, effective }) => [id, effective]));
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
      weight: result.weight?.name ?? '',
      weighted: cell.weighted ?? '',
      weighted_base: cell.weightedBase ?? '',
      effective_base: effectives.get(result.layout === 'grid' ? row : column) ?? '',
      lower: cell.interval?.lower.replace('%', '') ?? '',
      upper: cell.interval?.upper.replace('%', '') ?? '',
      letter: letters.get(column) ?? '',
      above: cell.above?.join(' ') ?? '',
      ...testAt(result, cell),
    };
  });
}

/** Of several tests that a cell is in, as that of the current time in three, the first. */
function testAt({ tests = [], rows }: Table, { row, column }: Cell): { test: string; p: string } {
  const role = rows.find(({ id }) => id === row)?.role;
  const found = tests.find(
    (test) =>
      test.p !== undefined &&
      test.columns.includes(column) &&
      (test.row ?? row) === row &&
      role !== 'net' &&
      !(role && isSummary(role)),
  );
  return { test: found?.method ?? '', p: found?.p ?? '' };
}

function splitPoint(column: string): [string, string] {
  const at = column.indexOf('=');
  return [column.slice(0, at), column.slice(at + 1)];
}

function kindOf(member: string, role: TableRow['role'] | undefined): string {
  if (role === 'net' || (role && isSummary(role))) return role;
  return member.startsWith('[') ? 'status' : 'option';
}
