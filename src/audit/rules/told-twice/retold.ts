// Where a report says something again: in its summary, or "as noted above".

import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';

const again = new Set(
  'summary brief glance annex appendix highlights conclusion conclusions overview headline headlines abstract foreword noted stated above finding messages'.split(
    ' ',
  ),
);
const keyed = new Set(['findings', 'points', 'results', 'facts']);

/** The sentences that stand under the heading of a summary, or say themselves that they repeat. */
export function retoldIn({ sentences }: Context): ReadonlySet<Sentence> {
  const retold = new Set<Sentence>();
  let under = false;
  sentences.forEach((sentence, at) => {
    const { tokens, atoms, block } = sentence;
    const alone = sentences[at - 1]?.block !== block && sentences[at + 1]?.block !== block;
    const last = tokens.at(-1)?.word ?? '';
    const heads = sentence.kind === 'heading' || (alone && tokens.length <= 8 && !/^[.?!%]$/.test(last));
    const says = tokens.some(({ word }) => again.has(word));
    const key = tokens.some(({ word }, index) => word === 'key' && keyed.has(tokens[index + 1]?.word ?? ''));
    if (heads && !atoms.some(({ type }) => type === 'percent')) under = says || key;
    else if (under || says || key) retold.add(sentence);
  });
  return retold;
}
