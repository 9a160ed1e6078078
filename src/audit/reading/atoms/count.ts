// A whole number by itself: people, most often.

import { isWhole, numeralAt, openingBefore } from './atom-reader.ts';
import type { AtomReader } from './atom-reader.ts';
import { measures } from './other.ts';

export const count: AtomReader = (tokens, at) => {
  const number = numeralAt(tokens, at);
  const [first, last] = [tokens[at], tokens[(number?.after ?? 0) - 1]];
  if (!number || !first || !last || !isWhole(number)) return undefined;
  const opening = openingBefore(tokens, at);
  const next = [tokens[number.after]?.word, tokens[number.after + 1]?.word].join(' ');
  // "two or more", "10 and over": a class of numbers; "five minutes": a length of time
  const range = /^(?:or|and) (?:more|fewer|less|over|above|under|below)$/.test(next);
  if (range || (!number.figures && measures.has(tokens[number.after]?.word ?? '')))
    return {
      type: 'other',
      what: range ? 'label' : 'measure',
      printed: number.printed,
      start: first.start,
      end: last.end,
      first: at,
      after: number.after + (range ? 2 : 0),
    };
  return {
    type: 'count',
    value: number.value,
    printed: number.printed,
    start: first.start,
    end: last.end,
    first: at,
    after: number.after,
    ...(opening ? { op: opening.op } : {}),
  };
};
