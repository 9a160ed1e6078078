// Where a report says something again: in its summary, or "as noted above".

import { wordSet } from '../../word-set.ts';
import type { Context } from '../../context/context.ts';
import { isPercent } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';

const again = wordSet(
  'summary brief glance annex appendix highlights conclusion conclusions overview headline headlines abstract foreword noted stated above finding messages',
);
const parts = wordSet('chapter section part table figure annex appendix');
const told = wordSet('saw seen said showed shown reported noted found given');
const keyed = wordSet('findings points results facts figures numbers messages');

/** Sentences that repeat, each with the summary that it stands in. */
export type Retold = ReadonlyMap<Sentence, number>;

/** "As noted above", "key findings"; but "above 80%" is no place. */
const repeats = (tokens: Sentence['tokens']): boolean =>
  tokens.some(({ word }, at) => {
    const next = tokens[at + 1];
    if (word === 'key') return keyed.has(next?.word ?? '');
    // "we saw in chapter 2 that"
    if (word === 'in' && parts.has(next?.word ?? '')) return told.has(tokens[at - 1]?.word ?? '');
    return again.has(word) && !(word === 'above' && next?.type === 'number');
  });

/** The sentences with numbers that stand under the heading of a summary, or say themselves that they repeat. */
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
    if (heads && !atoms.some(isPercent)) under = repeats(tokens) || last === 'short' ? at : undefined;
    else if (atoms.length > 0 && (under !== undefined || repeats(tokens)))
      retold.set(sentence, under ?? -1 - at);
  });
  return retold;
}

/** One of two places tells again what the other tells; two sentences of one summary do not. */
export const isAgain = (retold: Retold, a: Sentence, b: Sentence): boolean => retold.get(a) !== retold.get(b);
