// The sentences under a table that a reader needs to read it right.

import type { BaseKind } from '../base/base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Item } from '../codebook/codebook.ts';
import type { Cell } from './table.ts';

export function tableNotes(item: Item, base: BaseKind, cells: readonly Cell[], policy: SmallBasePolicy): string[] {
  const notes: string[] = [];
  const printed = cells.some((cell) => cell.percent !== null);
  if (item.traits.form === 'mentions') {
    notes.push(base === 'mentions' ? 'Percentages are of mentions, not of people.' : 'People could choose more than one answer.');
  }
  if (item.nets.length > 0) notes.push(`A net (${item.nets.map((net) => net.label).join('; ')}) counts a person once.`);
  if (cells.some((cell) => cell.flags.includes('small-base'))) {
    notes.push(`Bases under ${policy.countsOnly} show counts without percentages.`);
  }
  if (printed) notes.push('Percentages are rounded and may not add to 100.');
  return notes;
}
