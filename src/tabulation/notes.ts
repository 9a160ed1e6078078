// The sentences under a table that a reader needs to read it right.

import type { BaseKind } from '../base/base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Item } from '../codebook/codebook.ts';
import { writeUnits } from '../codebook/units.ts';
import { roundFloat } from '../ratio.ts';
import type { CaseWeights } from '../wave/weights.ts';
import type { PercentOf } from './request.ts';
import type { Cell } from './table.ts';

export interface NoteInput {
  readonly item: Item;
  readonly base: BaseKind;
  readonly percentOf: PercentOf;
  readonly onlyPercentages: boolean;
  readonly cells: readonly Cell[];
  /** What its rows, or in a grid its columns, stand for. */
  readonly roles: ReadonlySet<string>;
  readonly policy: SmallBasePolicy;
  readonly synthetic: boolean;
  /** The weights that were used, and what they cost the largest base. */
  readonly weighted?: Pick<CaseWeights, 'name' | 'label' | 'made'> & { readonly designEffect: number };
}

export function tableNotes({
  item,
  base,
  percentOf,
  onlyPercentages,
  cells,
  roles,
  policy,
  synthetic,
  weighted,
}: NoteInput): string[] {
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
  notes.push(...summaryNotes(item, roles));
  if (cells.some((cell) => cell.flags.includes('small-base'))) {
    const withheld = roles.has('mean')
      ? `percentages ${onlyPercentages ? 'or' : 'and'} means`
      : 'percentages';
    const left = onlyPercentages ? `no ${withheld}` : `counts without ${withheld}`;
    notes.push(`Bases under ${policy.countsOnly} show ${left}.`);
  }
  if (printed && percentOf === 'row') notes.push("Percentages are of each row's total.");
  if (printed && percentOf === 'table') notes.push('Percentages are of the base of the whole table.');
  if (printed && !several) notes.push('Percentages are rounded and may not add to 100.');
  notes.push(...(weighted ? weightNotes(weighted, roles) : ['Unweighted.']));
  return notes;
}

function weightNotes(
  { label, made, designEffect }: NonNullable<NoteInput['weighted']>,
  roles: ReadonlySet<string>,
): string[] {
  const what = roles.has('mean') ? 'Percentages, means and medians' : 'Percentages';
  const effect = Number.isNaN(designEffect)
    ? ''
    : ` These weights make a base count as if it were ${roundFloat(designEffect, 2)} times smaller (Kish's design effect): its effective base.`;
  return [
    `${what} are weighted (${label}); counts and bases are people, unweighted.${effect}`,
    ...(made === undefined ? [] : [`Weights: ${made}.`]),
  ];
}

function summaryNotes(item: Item, roles: ReadonlySet<string>): string[] {
  const { traits, unit } = item;
  const notes: string[] = [];
  if (roles.has('net-score'))
    notes.push('A net score is the share of some answers less the share of others, in percentage points.');
  if (roles.has('mean')) {
    const numbers = unit === undefined ? 'gave a number' : `gave a number of ${unit}`;
    const base = traits.form === 'number' ? numbers : `took an answer with a score${scoresOf(item)}`;
    notes.push(`Mean and median are of those who ${traits.ranked ? 'ranked it, 1 the first' : base}.`);
  }
  return notes;
}

/** What each answer counts, unless its label says it. */
function scoresOf({ options }: Item): string {
  const scores = options.flatMap(({ label, score }) =>
    score === undefined ? [] : [{ label, number: writeUnits(score, 3).replace(/\.?0+$/, '') }],
  );
  if (scores.every(({ label, number }) => label === number)) return '';
  return ` (${scores.map(({ label, number }) => `${label} ${number}`).join(', ')})`;
}
