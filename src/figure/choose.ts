// Which form a table is drawn in, and in which order, unless the register says.

import type { Item } from '../codebook/codebook.ts';
import type { Table } from '../tabulation/table.ts';
import type { FormName } from './forms/index.ts';
import type { RowSort } from '../tabulation/request.ts';

/** A grid or a single answer over time is a composition; several answers over time are compared one by one. */
export function chooseForm(table: Table, item: Item): FormName {
  if (table.layout === 'grid') return 'stacked';
  if (table.layout === 'periods') return item.traits.form === 'mentions' ? 'dumbbell' : 'stacked';
  return item.traits.ordered ? 'scale-bars' : 'ranked-bar';
}

/** Rows that carry an order of their own, a scale or the commissioning cycle, keep it. */
export function chooseOrder(table: Table, item: Item): RowSort {
  if (table.layout === 'grid') return item.rows.every((row) => row.stage !== undefined) ? 'given' : 'net';
  return item.traits.ordered ? 'given' : 'value';
}
