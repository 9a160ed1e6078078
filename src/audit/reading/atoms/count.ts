// A whole number by itself: people, most often.

import { isWhole, numeralAt, openingBefore } from './atom-reader.ts';
import type { AtomReader } from './atom-reader.ts';

export const count: AtomReader = (tokens, at) => {
  const number = numeralAt(tokens, at);
  const [first, last] = [tokens[at], tokens[(number?.after ?? 0) - 1]];
  if (!number || !first || !last || !isWhole(number)) return undefined;
  const opening = openingBefore(tokens, at);
  const next = [tokens[number.after]?.word, tokens[number.after + 1]?.word].join(' ');
  // "two or more", "10 and over": a class of numbers
  if (/^(?:or|and) (?:more|fewer|less|over|above|under|below)$/.test(next))
    return {
      type: 'other',
      what: 'label',
      printed: number.printed,
      start: first.start,
      end: last.end,
      first: at,
      after: number.after + 2,
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
