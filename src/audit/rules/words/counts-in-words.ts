// "Fewer than 20 people (23)": a number of people in words, and the number itself in brackets after it.

import { isPlainCount } from '../../reading/atom.ts';
import type { CountAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { wordsFrom } from '../../reading/words.ts';
import { spanOf } from '../../statement.ts';
import type { Found } from '../audit-rule.ts';

/** On the wrong side of the number it is compared with; far from it, what stands in brackets is a note. */
export function countsInWords(sentence: Sentence): Found[] {
  const { tokens, atoms } = sentence;
  return atoms.flatMap((worded, at): Found[] => {
    const own = atoms[at + 1];
    if (worded.type !== 'count' || worded.op === undefined || !own || !isPlainCount(own)) return [];
    const between = wordsFrom(tokens, worded.after, own.first);
    const enclosed = between.pop() === '(' && tokens[own.after]?.word === ')';
    const phrase = between.length <= 8 && between.every((word) => /^[a-z]/.test(word));
    const near = own.value * 2 > worded.value && own.value < worded.value * 2;
    if (!enclosed || !phrase || !near || fits(worded, own.value)) return [];
    const printed = wordsFrom(tokens, worded.first - 2, worded.after).join(' ');
    return [
      {
        ...spanOf(worded, own),
        printed,
        expected: [own.printed],
        repairs: [own.printed],
        message: `${own.printed} is on the wrong side of ${worded.printed}`,
      },
    ];
  });
}

function fits({ op, value }: CountAtom, own: number): boolean {
  if (op === 'under' || op === 'almost') return own < value;
  if (op === 'over' || op === 'just-over' || op === 'well-over') return own > value;
  if (op === 'at-least') return own >= value;
  return op !== 'at-most' || own <= value;
}
