// The sentences under a table that a reader needs to read it right.

import type { BaseKind } from '../base/base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Item } from '../codebook/codebook.ts';
import type { PercentOf } from './request.ts';
import type { Cell } from './table.ts';

export interface NoteInput {
  readonly item: Item;
  readonly base: BaseKind;
  readonly percentOf: PercentOf;
  readonly cells: readonly Cell[];
  readonly policy: SmallBasePolicy;
  readonly synthetic: boolean;
}

export function tableNotes({ item, base, percentOf, cells, policy, synthetic }: NoteInput): string[] {
  const notes: string[] = [];
  const printed = cells.some((cell) => cell.percent !== null);
  const several = item.traits.form === 'mentions';
  if (synthetic) notes.push('Synthetic responses, not findings.');
  if (several) {
    notes.push(
      base === 'mentions'
        ? 'Percentages are of mentions, not of people.'
        : 'People could choose more than one answer.',
    );
  }
  if (item.nets.length > 0) {
    const labels = item.nets.map((net) => net.label).join('; ');
    notes.push(`A net (${labels}) counts ${base === 'mentions' ? 'each mention' : 'a person once'}.`);
  }
  if (cells.some((cell) => cell.flags.includes('small-base'))) {
    notes.push(`Bases under ${policy.countsOnly} show counts without percentages.`);
  }
  if (printed && percentOf === 'row') notes.push("Percentages are of each row's total.");
  if (printed && percentOf === 'table') notes.push('Percentages are of the base of the whole table.');
  if (printed && !several) notes.push('Percentages are rounded and may not add to 100.');
  return notes;
}
