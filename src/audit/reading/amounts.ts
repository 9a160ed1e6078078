// Amounts of a sentence with their values: money, things, hours; each with how far it may be rounded and what it counts.

import { nounsFrom, stem } from './audience.ts';
import type { Span } from '../text/text.ts';
import { openingBefore } from './atoms/atom-reader.ts';
import { numberInWords } from './number-words.ts';
import type { Sentence } from './sentence.ts';

export interface Amount extends Span {
  readonly value: number;
  /** Half a unit of the last digit that is no nought. */
  readonly half: number;
  /** "£1.2m": printed in thousands or millions, so rounded to them. */
  readonly scaled: boolean;
  /** "£", or nothing for things. */
  readonly money: string;
  /** The stems of what it counts. */
  readonly nouns: readonly string[];
  /** "About", "over". */
  readonly rough: boolean;
  readonly first: number;
  readonly after: number;
}

const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
]);
/** Several rules ask for them. */
const known = new WeakMap<Sentence, readonly Amount[]>();

export function amountsIn(sentence: Sentence): readonly Amount[] {
  const found = known.get(sentence) ?? amountsOf(sentence);
  known.set(sentence, found);
  return found;
}

function amountsOf(sentence: Sentence): Amount[] {
  const { tokens, atoms } = sentence;
  const read = atoms.flatMap((atom): Amount[] => {
    if (atom.type !== 'count' && (atom.type !== 'other' || !/^(?:money|decimal|measure)$/.test(atom.what)))
      return [];
    const sign = tokens[atom.first - 1]?.word ?? '';
    const money = /^[£$€]$/.test(sign) ? sign : '';
    const suffix = tokens[atom.first]?.suffix;
    const scale = scales.get(suffix ?? tokens[atom.after]?.word ?? '');
    if (suffix !== undefined && scale === undefined) return [];
    const after = scale !== undefined && suffix === undefined ? atom.after + 1 : atom.after;
    const first = money === '' ? atom.first : atom.first - 1;
    const from = tokens[first];
    return [
      {
        start: from?.start ?? atom.start,
        end: tokens[after - 1]?.end ?? atom.end,
        value: Number(atom.printed) * (scale ?? 1),
        half: halfOf(atom.printed) * (scale ?? 1),
        scaled: scale !== undefined,
        money,
        // "eighty-four (84) pickers"
        nouns: nounsFrom(tokens, tokens[after]?.word === ')' ? after + 1 : after, 3),
        rough:
          openingBefore(tokens, first) !== undefined ||
          /^(?:some|estimated|-)$/.test(tokens[first - 1]?.word ?? ''),
        first,
        after,
      },
    ];
  });
  // "a five-day fair"
  const joined = tokens.flatMap((token, first): Amount[] => {
    if (!token.word.includes('-')) return [];
    const [number = '', noun, more] = token.word.split('-');
    if (token.type !== 'word' || noun === undefined || more !== undefined) return [];
    const value = numberInWords([{ ...token, word: number }], 0)?.value;
    // "eighty-four" is one number
    if (value === undefined || value < 2 || numberInWords([token], 0)) return [];
    const { start, end } = token;
    return [
      {
        start,
        end,
        value,
        half: 0,
        scaled: false,
        money: '',
        nouns: [stem(noun)],
        rough: false,
        first,
        after: first + 1,
      },
    ];
  });
  return [...read, ...joined].toSorted((a, b) => a.first - b.first);
}

/** "84,000" may be rounded to thousands; "26" is 26. */
function halfOf(printed: string): number {
  const decimals = printed.split('.')[1]?.length;
  if (decimals !== undefined) return 0.5 / 10 ** decimals;
  const noughts = /0+$/.exec(printed)?.[0].length ?? 0;
  return noughts === 0 ? 0.5 : 10 ** noughts / 2;
}
