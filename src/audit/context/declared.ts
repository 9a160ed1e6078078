// "Percentages below are of all 30 cards": a base that a text declares for all that follows.

import { wordSet } from '../word-set.ts';
import type { Sentence } from '../reading/sentence.ts';

export interface Declared {
  readonly size: number;
  readonly sentence: Sentence;
  /** A note under what it is about. */
  readonly above: boolean;
}

const notes = wordSet('note notes above paragraph');

/** Nothing where a text declares two. */
export function declaredBase(sentences: readonly Sentence[]): Declared | undefined {
  const found = sentences.flatMap((sentence): Declared[] => {
    const { tokens, atoms } = sentence;
    if (atoms.length === 0) return [];
    const at = tokens.findIndex(({ word }) => word === 'percentages');
    if (at < 0) return [];
    const [size, more] = atoms.filter(({ first }) => first > at);
    if (more || (size?.type !== 'count' && size?.type !== 'base')) return [];
    const words = tokens.slice(at + 1, size.first + 1).map(({ word }) => word);
    const of =
      words.some((word) => /^(?:of|on|out)$/.test(word)) &&
      words.some((word) => /^(?:are|were|is)$/.test(word));
    const plain = !words.some((word) => /^(?:not|those|who|except|unless)$/.test(word));
    return of && plain && size.first - at < 12
      ? [
          {
            size: size.type === 'base' ? size.size : size.value,
            sentence,
            above: tokens.some(({ word }) => notes.has(word)) && !words.includes('below'),
          },
        ]
      : [];
  });
  return new Set(found.map(({ size }) => size)).size === 1 ? found[0] : undefined;
}
