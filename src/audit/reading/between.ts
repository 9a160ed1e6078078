// What stands between two atoms, and whether the second tells of the first.

import type { Atom } from './atom.ts';
import type { Sentence } from './sentence.ts';

/** Words after which another thing is spoken of. */
const parting = new Set(
  'compared than versus vs and while whereas but respectively although though however from up down against rising falling ; ) ] . ? ! " with followed plus'.split(
    ' ',
  ),
);
const joining = new Set([
  '=',
  '-',
  ':',
  ',',
  'or',
  '(',
  '[',
  'is',
  'was',
  'equals',
  'equal',
  'to',
  'about',
  'exactly',
  '/',
  'ie',
  'namely',
  'equivalent',
  'representing',
  'i.e',
  'e',
  'i',
  '.',
  'just',
  'over',
  'under',
  'almost',
  'nearly',
  'around',
  'more',
  'than',
  'less',
  'roughly',
  'approximately',
  '~',
  '<',
  '>',
  'that',
  'a',
  'at',
  'rate',
  'response',
  'of',
  'giving',
  'makes',
  'making',
]);

export function wordsBetween({ tokens }: Sentence, a: Atom, b: Atom): string[] {
  return tokens.slice(a.after, b.first).map(({ word }) => word);
}

/** Only a sign or a small word: "22/40 = 55%", "22 of 40, or 55%". */
export function directly(sentence: Sentence, a: Atom, b: Atom): boolean {
  const words = wordsBetween(sentence, a, b);
  return (
    words.length <= 4 &&
    words.every((word) => joining.has(word)) &&
    !(words.length === 1 && words[0] === 'of')
  );
}

/** In brackets or commas after a few words: "83% of providers (55 of 66)", "22 of 40 people, or 55%,". */
export function inBrackets(sentence: Sentence, a: Atom, b: Atom, limit = 14): boolean {
  const words = wordsBetween(sentence, a, b);
  while (words.length > 0 && joining.has(words.at(-1) ?? '') && !/^[([,]$/.test(words.at(-1) ?? ''))
    words.pop();
  const opener = words.pop();
  if (opener === undefined || words.length > limit) return false;
  if (opener === ',') {
    const next = sentence.tokens[b.after]?.word ?? '.';
    if (words.length === 0 || !/^[,.;:)\]-]$/.test(next)) return false;
  } else if (opener !== '(' && opener !== '[') return false;
  return !words.some((word) => parting.has(word) || word === ',' || word === '(' || word === '[');
}

export const tellsOf = (sentence: Sentence, a: Atom, b: Atom): boolean =>
  directly(sentence, a, b) || inBrackets(sentence, a, b);

/** "55% of whom", "60% of these": a share of other people. */
export function ofOthers({ tokens }: Sentence, { after }: Atom): boolean {
  return (
    tokens[after]?.word === 'of' && /^(?:whom|which|these|them|those)$/.test(tokens[after + 1]?.word ?? '')
  );
}
