// The bases of a text in the order in which a reader has them in mind at a percentage.

import { firstFrom } from '../first-from.ts';
import { groupedBy } from '../grouped.ts';
import type { Base } from './bases.ts';
import type { Statement } from '../statement.ts';

/** Bases of one size and audience together, in the order of the text. */
export function grouped(bases: readonly Base[]): Base[][] {
  const groups = groupedBy(bases, ({ size, audience }) => `${size} ${audience ?? ''}`);
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.start - b.start));
}

/** Of each group the one before and the one after a statement, and the size of the survey. */
export function nearest(groups: readonly (readonly Base[])[], { start, end }: Statement): Base[] {
  return groups.flatMap((group) => {
    const from = (place: number): number => firstFrom(group.length, (at) => (group[at]?.start ?? 0) >= place);
    const [first, before, next] = [group[0], group[from(start) - 1], group[from(end)]];
    const survey = first?.from === 'survey' && first !== before ? [first] : [];
    return [...survey, ...(before ? [before] : []), ...(next ? [next] : [])];
  });
}

/** Its sentence first, then the survey's size, then by how far away. */
export function distance(base: Base, { sentence, start }: Statement): number {
  if (base.sentence === sentence) return 0;
  if (base.sentence === undefined) return 1;
  const block = base.sentence.block === sentence.block ? 2 : 1e9;
  return block + Math.abs(base.start - start) * (base.start > start ? 3 : 1);
}
