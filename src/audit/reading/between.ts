// What stands between two atoms, and whether the second tells of the first.

import type { Atom } from './atom.ts';
import type { Sentence } from './sentence.ts';
import { isVerb } from './words.ts';
import { wordSet } from '../word-set.ts';

/** Words after which another thing is spoken of. */
const parting = wordSet(
  'compared than versus vs and while whereas but respectively although though however from up down against rising falling ; ) ] . ? ! " followed plus',
);
const joining = wordSet(
  '= - : , or ( [ is was equals equal to about exactly / ie namely as given shown quoted equivalent representing i.e e i . just over under almost nearly around more than less roughly approximately ~ < > that a at rate response of giving makes making n',
);

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
  const names = opener !== ',' && namesSomebody(words);
  return !words.some(
    (word) =>
      (parting.has(word) && !(names && joinsNames.test(word))) ||
      word === ',' ||
      word === '(' ||
      word === '[',
  );
}

/** "one in five respondents from fire and rescue services (20%)": a long name, in which nothing is said. */
const joinsNames = /^(?:and|from)$/;
const namesSomebody = (words: readonly string[]): boolean =>
  !words.some((word) => isVerb(word) || /^(?:rest|others?|remainder|remaining|up|down)$/.test(word)) &&
  !joinsNames.test(words.at(-1) ?? '');

export const tellsOf = (sentence: Sentence, a: Atom, b: Atom): boolean =>
  directly(sentence, a, b) || inBrackets(sentence, a, b);

/**
 * Joined over more words than `tellsOf` allows: "28 of 64 applicants to the summer course – 44%", "for a net return
 * rate of 50%". A comma or "or" may begin another thought, and is weak.
 */
export function joint(sentence: Sentence, a: Atom, b: Atom): 'strong' | 'weak' | undefined {
  const { tokens } = sentence;
  const words = wordsBetween(sentence, a, b);
  const stops = words.findLastIndex((word) => /^[-(:[;,]$|^or$/.test(word));
  const mark = words[stops];
  const [said, led] = [words.slice(0, stops), words.slice(stops + 1)];
  if (mark === undefined || said.length > 24 || led.length > 7) return undefined;
  if ([...said, ...led].some((word) => word !== ',' && parting.has(word)) || ofOthers(sentence, b))
    return undefined;
  const rate =
    led.at(-1) === 'of' &&
    /^(?:rate|share|proportion|percentage|return|turnout|total)$/.test(led.at(-2) ?? '');
  if (!rate && !led.every((word) => joining.has(word))) return undefined;
  if (rate) return 'strong';
  const next = tokens[b.after]?.word ?? '.';
  const ends =
    /^[-.,;:)\]]$/.test(next) ||
    /^(?:rate|turnout)$/.test(tokens[b.after + 1]?.word ?? '') ||
    next === 'rate';
  if (!ends) return 'weak';
  const bracketed = words.lastIndexOf('(') < 0 && opensBefore(tokens, a) && !/^[,:]$/.test(mark);
  return /^[-(:[]$/.test(mark) || bracketed ? 'strong' : 'weak';
}

/** An atom right after a bracket. */
function opensBefore(tokens: Sentence['tokens'], { first }: Atom): boolean {
  return /^[([]$/.test(tokens[first - 1]?.word ?? '');
}

/** "55% of whom", "60% of these": a share of other people. */
export function ofOthers({ tokens }: Sentence, { after }: Atom): boolean {
  return (
    tokens[after]?.word === 'of' && /^(?:whom|which|these|them|those)$/.test(tokens[after + 1]?.word ?? '')
  );
}
