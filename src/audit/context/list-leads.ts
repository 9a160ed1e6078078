// "Among the 61 who answered:" over a list: what its items are of.

import type { Base } from './bases.ts';
import { groupedBy } from '../grouped.ts';
import type { Sentence } from '../reading/sentence.ts';

/** For each item of a list that a sentence with one base and a colon leads in, that base as a line of its own. */
export function basesOfLists(sentences: readonly Sentence[], bases: readonly Base[]): Base[] {
  const bySentence = groupedBy(bases, ({ sentence }) => sentence);
  let lead: Sentence | undefined;
  let block = -1;
  return sentences.flatMap((sentence): Base[] => {
    const follows = sentence.block - block <= 1;
    block = sentence.block;
    if (sentence.kind !== 'item') lead = sentence.tokens.at(-1)?.word === ':' ? sentence : undefined;
    else if (!follows) lead = undefined;
    if (sentence.kind !== 'item' || !lead) return [];
    const [size, more] = new Set((bySentence.get(lead) ?? []).map((base) => base.size));
    return size === undefined || more !== undefined
      ? []
      : [{ size, from: 'line', leads: true, sentence, start: sentence.start }];
  });
}
