// The bases of a text in the order in which a reader has them in mind at a percentage.

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
    let low = 0;
    let high = group.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((group[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < group.length && (group[after]?.start ?? 0) < end) after += 1;
    const [first, before, next] = [group[0], group[low - 1], group[after]];
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
