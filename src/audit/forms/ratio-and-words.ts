import { tellsOf } from '../reading/between.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A fraction in words with its count and base. */
export const ratioAndWords: Form = {
  name: 'ratio-and-words',
  examples: [
    'two-thirds (27 of 40)',
    'three in five (33/55)',
    'over half of providers (34 of 66)',
    '27 of 40 (two-thirds)',
  ],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      const ratio = a.type === 'ratio' ? a : b;
      const words = a.type === 'fraction' ? a : b;
      if (ratio.type !== 'ratio' || words.type !== 'fraction') continue;
      if (taken.has(a) || taken.has(b) || !tellsOf(sentence, a, b)) continue;
      found.push({ kind: 'ratio', sentence, ...spanOf(a, b), ratio, words });
      taken.add(a).add(b);
    }
    return found;
  },
};
