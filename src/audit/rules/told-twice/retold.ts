// Where a report says something again: in its summary, or "as noted above".

import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';

const again = new Set(
  'summary brief glance annex appendix highlights conclusion conclusions overview headline headlines abstract foreword noted stated above finding messages'.split(
    ' ',
  ),
);
const keyed = new Set(['findings', 'points', 'results', 'facts']);

/** Sentences that repeat, each with the summary that it stands in. */
export type Retold = ReadonlyMap<Sentence, number>;

/** The sentences that stand under the heading of a summary, or say themselves that they repeat. */
export function retoldIn({ sentences }: Context): Retold {
  const retold = new Map<Sentence, number>();
  let under: number | undefined;
  sentences.forEach((sentence, at) => {
    const { tokens, atoms, block } = sentence;
    const before = sentences[at - 1];
    // "2. The survey": its number is a sentence of its own
    const begins =
      before?.block !== block || (before.tokens.length < 3 && before.tokens[0]?.type === 'number');
    const alone = begins && sentences[at + 1]?.block !== block;
    const last = tokens.at(-1)?.word ?? '';
    const heads = sentence.kind === 'heading' || (alone && tokens.length <= 8 && !/^[.?!%]$/.test(last));
    const says = tokens.some(
      // "above 80%" is no place
      ({ word }, index) => again.has(word) && !(word === 'above' && tokens[index + 1]?.type === 'number'),
    );
    const key = tokens.some(({ word }, index) => word === 'key' && keyed.has(tokens[index + 1]?.word ?? ''));
    if (heads && !atoms.some(({ type }) => type === 'percent'))
      under = says || key || last === 'short' ? at : undefined;
    else if (under !== undefined || says || key) retold.set(sentence, under ?? -1 - at);
  });
  return retold;
}

/** One of two places tells again what the other tells; two sentences of one summary do not. */
export const isAgain = (retold: Retold, a: Sentence, b: Sentence): boolean => retold.get(a) !== retold.get(b);
