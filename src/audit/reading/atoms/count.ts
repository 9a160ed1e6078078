// A whole number by itself: people, most often.

import { isWhole, numeralAt, openingBefore } from './atom-reader.ts';
import type { AtomReader } from './atom-reader.ts';

export const count: AtomReader = (tokens, at) => {
  const number = numeralAt(tokens, at);
  const [first, last] = [tokens[at], tokens[(number?.after ?? 0) - 1]];
  if (!number || !first || !last || !isWhole(number)) return undefined;
  const opening = openingBefore(tokens, at);
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
