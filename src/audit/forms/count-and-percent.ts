import { directly, inBrackets } from '../reading/between.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A number of people and what percentage they are of a base that stands elsewhere. */
export const countAndPercent: Form = {
  name: 'count-and-percent',
  examples: [
    '22 (55%)',
    '22 commissioners (55%)',
    '55% (22)',
    '55% (22 commissioners)',
    'twenty-two people, or 55%,',
  ],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      if (taken.has(a) || taken.has(b)) continue;
      const [count, percent] = a.type === 'count' ? [a, b] : [b, a];
      if (count.type !== 'count' || percent.type !== 'percent' || count.op !== undefined) continue;
      const near =
        a === count
          ? directly(sentence, a, b) || inBrackets(sentence, a, b, 6)
          : inBrackets(sentence, a, b, 6) &&
            closesSoon(sentence.tokens.slice(b.after, b.after + 5).map(({ word }) => word));
      if (!near || sentence.tokens[count.first - 1]?.word === 'the') continue;
      found.push({ kind: 'percentage', sentence, ...spanOf(a, b), percent, count: count.value });
      taken.add(a).add(b);
    }
    return found;
  },
};

const closesSoon = (words: readonly string[]): boolean => words.some((word) => word === ')' || word === ']');
