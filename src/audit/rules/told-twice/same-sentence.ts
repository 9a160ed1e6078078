// One sentence twice in a report, in its summary say, with another number.

import { wordSet } from '../../word-set.ts';
import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Found } from '../audit-rule.ts';

/** Where in a report a sentence stands: "At a glance:", "Main text (p. 12):", "as noted above,". */
const places = wordSet(
  'executive summary brief in at a glance main text detail details findings finding chapter section annex appendix page p highlights key results conclusion conclusions introduction overview report body box headline headlines abstract as noted above stated said earlier we found the full',
);
const silent = wordSet('. ( )');
/** These tell that something is said again. */
const again =
  /^(?:summary|brief|glance|detail|details|annex|appendix|highlights|text|conclusions?|overview|headlines?|abstract|noted|stated|above|body)$/;

interface Said {
  readonly sentence: Sentence;
  readonly numbers: readonly Token[];
  readonly retold: boolean;
}

/** Template sentences are said of many things: one of the two must stand where a report repeats itself. */
export function saidTwice({ sentences, standing }: Context): Found[] {
  const byWords = new Map<string, Said>();
  const found: Found[] = [];
  let heading = false;
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') {
      heading = sentence.tokens.every(
        ({ type, word }) => type === 'number' || !/^\w/.test(word) || places.has(word),
      );
      heading &&= sentence.tokens.some(({ word }) => again.test(word));
      continue;
    }
    const read = wordsOf(sentence);
    if (!read || sentence.atoms.some((atom) => atom.type === 'percent' && standing(atom).foreign)) continue;
    const said: Said = { sentence, numbers: read.numbers, retold: read.retold || heading };
    const first = byWords.get(read.key);
    if (!first) byWords.set(read.key, said);
    else if (first.retold || said.retold) found.push(...compared(first, said));
  }
  return found;
}

/** Its words without the place it names, each number as a sign. */
function wordsOf({
  tokens,
  atoms,
}: Sentence): { key: string; numbers: Token[]; retold: boolean } | undefined {
  if (!atoms.some(({ type }) => type === 'percent' || type === 'count' || type === 'ratio')) return undefined;
  let from = 0;
  for (let at = 0; at < Math.min(tokens.length, 12); at += 1) {
    const { word = '', type } = tokens[at] ?? {};
    if (word === ':' || word === ',' || word === '(') from = at + 1;
    else if (type === 'number' ? from === at && at === 0 : type === 'word' && !places.has(word)) break;
  }
  const label = tokens.slice(0, from);
  const said = tokens.slice(from).filter(({ word }) => !silent.has(word));
  const numbers = said.filter(({ type }) => type === 'number');
  const words = said.filter(({ type }) => type === 'word').length;
  if (numbers.length === 0 || words < 4) return undefined;
  const key = said.map(({ type, word }) => (type === 'number' ? '#' : word)).join(' ');
  return { key, numbers, retold: label.some(({ word }) => again.test(word)) };
}

function compared(a: Said, b: Said): Found[] {
  const at = a.numbers.findIndex((number, index) => !agree(number, b.numbers[index]));
  const [first, second] = [a.numbers[at], b.numbers[at]];
  if (!first || !second) return [];
  const isYear = [first, second].some(({ word }) => /^(?:19|20)\d\d$/.test(word));
  if (isYear) return [];
  return [
    {
      start: b.sentence.start,
      end: b.sentence.end,
      severity: 'warning',
      printed: second.word,
      expected: [first.word],
      repairs: [first.word, `${second.word} for ${first.word}`],
      message: `${second.word} here, ${first.word} in the same sentence elsewhere`,
      related: [a.sentence],
    },
  ];
}

/** One may be rounded from the other. */
function agree(a: Token, b: Token | undefined): boolean {
  if (!b) return false;
  const decimals = Math.max(decimalsOf(a.word), decimalsOf(b.word));
  const apart = Math.abs(inUnits(a.word, decimals) - inUnits(b.word, decimals));
  return (
    apart === 0 ||
    (decimalsOf(a.word) !== decimalsOf(b.word) &&
      apart <= halfUnit(a.word, decimals) + halfUnit(b.word, decimals))
  );
}
