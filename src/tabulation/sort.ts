// The order of a table's rows. What is "other", "none" or no opinion stays behind what people chose, and nets last,
// unless rows are sorted by net: then a net stands before its members.

import type { TableRequest } from './request.ts';
import { isSummary } from './summaries/index.ts';
import type { Cell, Table, TableRow } from './table.ts';

/**
 * A table with its rows in order. Rows of a grid are sized by the last answer of their scale, or by their first net;
 * others by their first column, or where columns are periods by the current one.
 */
export function sortRows(table: Table, { sort, item }: Pick<TableRequest, 'sort' | 'item'>): Table {
  const rows = table.rows.map((row, index) => rowAt(table, row, index));
  if (table.layout === 'grid') {
    if (sort === 'given') return table;
    // of a scale the far end, of ranks and of answers without an order the first
    const end = item.options.findLastIndex(({ role }) => role === 'substantive');
    const scale = item.traits.ordered && !item.traits.ranked ? end : 0;
    const net = table.columns.findIndex(({ id }) => id === item.nets[0]?.code);
    const by = sort === 'net' && net >= 0 ? net : scale;
    return withRows(table, bySize(rows, by, byShare));
  }
  const current = item.periods.findIndex(({ time }) => time === 'current');
  const by = table.layout === 'periods' && current >= 0 ? current : 0;
  const nets = rows.filter(({ row }) => row.role === 'net');
  const last = rows.filter(({ row }) => isSummary(row.role));
  const own = rows.filter((one) => !nets.includes(one) && !last.includes(one));
  const ranks = [0, 1, 2].map((rank) => own.filter(({ row }) => rankOf(row.role) === rank));
  const [chosen = [], ...others] = ranks;
  if (sort === 'given') return withRows(table, [...ranks.flat(), ...nets, ...last]);
  const sorted = bySize(chosen, by);
  if (sort === 'value') return withRows(table, [...sorted, ...others.flat(), ...nets, ...last]);
  const placed = new Set<RowCells>();
  for (const net of bySize(nets, by)) {
    placed.add(net);
    const members = item.nets.find(({ code }) => code === net.row.id)?.of.map((at) => item.options[at]?.code);
    for (const one of sorted) if (members?.includes(one.row.id) === true) placed.add(one);
  }
  return withRows(table, [...new Set([...placed, ...sorted, ...others.flat(), ...last])]);
}

interface RowCells {
  readonly row: TableRow;
  readonly cells: readonly Cell[];
}

function rowAt(table: Table, row: TableRow, index: number): RowCells {
  const width = table.columns.length;
  return { row, cells: table.cells.slice(index * width, (index + 1) * width) };
}

function withRows(table: Table, rows: readonly RowCells[]): Table {
  return { ...table, rows: rows.map(({ row }) => row), cells: rows.flatMap(({ cells }) => cells) };
}

/** Substantive answers, then "other", then those that stand alone. */
function rankOf(role: TableRow['role']): 0 | 1 | 2 {
  if (role === 'substantive' || role === 'row') return 0;
  return role === 'other' ? 1 : 2;
}

/** The counts of a column have one base; those of a grid's rows have bases of their own. */
type Compare = (a: Cell, b: Cell) => number;
const byCount: Compare = (a, b) => sizeOf(b) - sizeOf(a);
/** In whole numbers; what nobody answered comes last. */
export const byShare: Compare = (a, b) =>
  a.base === 0 || b.base === 0 ? b.base - a.base : sizeOf(b) * baseOf(a) - sizeOf(a) * baseOf(b);

/** With weights what people add up to. */
const sizeOf = ({ count, weighted = count }: Cell): number => weighted;
const baseOf = ({ base, weightedBase = base }: Cell): number => weightedBase;

/** Largest first; equals stay as they are. */
function bySize(rows: readonly RowCells[], column: number, compare = byCount): RowCells[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [a.cells[column], b.cells[column]];
    return one && other ? compare(one, other) : 0;
  });
}
