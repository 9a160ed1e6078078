// Which form a table is drawn in, and in which order, unless the register says.

import type { Item } from '../codebook/codebook.ts';
import type { Table } from '../tabulation/table.ts';
import type { FormName } from './forms/index.ts';
import type { RowOrder } from './register.ts';

/** A grid or a single answer over time is a composition; several answers over time are compared one by one. */
export function chooseForm(table: Table, item: Item): FormName {
  if (table.layout === 'grid') return 'stacked';
  if (table.layout === 'periods') return item.traits.form === 'mentions' ? 'dumbbell' : 'stacked';
  return item.traits.ordered ? 'scale-bars' : 'ranked-bar';
}

/** Rows that carry an order of their own, a scale or the commissioning cycle, keep it. */
export function chooseOrder(table: Table, item: Item): RowOrder {
  const ordered =
    table.layout === 'grid' ? item.rows.every((row) => row.stage !== undefined) : item.traits.ordered;
  return ordered ? 'given' : 'value';
}
