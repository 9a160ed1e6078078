// What a figure that sums a column up has to say: which rows of it an item has, and what stands in their cells.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import type { Item } from '../../codebook/codebook.ts';
import type { Count } from '../request.ts';
import type { CellContent } from '../table.ts';

export type SummaryRole = 'net-score' | 'scored' | 'mean' | 'median';

export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  readonly cell: (count: Count, point: number, policy: SmallBasePolicy) => CellContent;
}

export interface Summary {
  readonly role: SummaryRole;
  /** None where an item has nothing of the kind. */
  readonly rows: (item: Item) => readonly SummaryRow[];
}
