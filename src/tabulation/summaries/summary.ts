// What a figure that sums a column up has to say: which rows of it an item has, and what stands in their cells.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import type { Item } from '../../codebook/codebook.ts';
import type { Count } from '../request.ts';
import type { Intervals } from '../inference/intervals.ts';
import type { CellContent } from '../table.ts';

/** What decides how a cell is printed. */
export interface Printing {
  readonly policy: SmallBasePolicy;
  /** Where they were asked for. */
  readonly intervals?: Intervals;
}

export type SummaryRole = 'net-score' | 'scored' | 'mean' | 'median';

export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  readonly cell: (count: Count, point: number, printing: Printing) => CellContent;
}

export interface Summary {
  readonly role: SummaryRole;
  /** None where an item has nothing of the kind. */
  readonly rows: (item: Item) => readonly SummaryRow[];
}
