// "Three times as many students (212) as last year (104)": two numbers of a sentence, and how often one goes into the other.

import { isPlainPercent } from '../../reading/atom.ts';
import { amountsIn } from '../../reading/amounts.ts';
import { numberInWords } from '../../reading/number-words.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { phraseOf, wordsFrom } from '../../reading/words.ts';
import { spanOf } from '../../statement.ts';
import type { Span } from '../../text/text.ts';
import type { Found } from '../audit-rule.ts';
import { shownAmount } from './amounts-per-unit.ts';

interface Times extends Span {
  readonly factor: number;
  readonly words: string;
  readonly side?: 'over' | 'almost';
  readonly first: number;
  readonly after: number;
}

interface Level extends Span {
  readonly value: number;
  readonly unit: string;
  readonly nouns: readonly string[];
  readonly shown: string;
  readonly first: number;
  readonly after: number;
}

/** Words are loose: a fifth more or less than said is still about so many times. */
const loose = 0.2;

export function timesAsMany(sentence: Sentence, ofPercents: boolean): Found[] {
  // a sentence with many numbers is a list
  if (sentence.atoms.length === 0 || sentence.atoms.length > 12) return [];
  const [times, more] = timesIn(sentence);
  if (!times || more) return [];
  const [a, b, third] = levelsIn(sentence, times, ofPercents);
  if (!a || !b || third || a.unit !== b.unit || !areCompared(sentence, times, a, b)) return [];
  const [low, high] = [a, b].toSorted((x, y) => x.value - y.value);
  if (!low || !high || low.value < 5) return [];
  const factor = high.value / low.value;
  const fits =
    times.side === 'over'
      ? factor >= times.factor * 0.97
      : times.side === 'almost'
        ? factor <= times.factor * 1.03 && factor >= times.factor * (1 - loose)
        : Math.abs(factor - times.factor) <= times.factor * loose;
  if (fits) return [];
  const right = `${factor.toFixed(1)} times`;
  return [
    {
      ...spanOf(a, b, times),
      severity: 'warning',
      printed: times.words,
      expected: [right],
      repairs: [right],
      message: `${high.shown} is ${right} ${low.shown}, not ${times.words}`,
    },
  ];
}

const multiples = new Set(['twice', 'double', 'half', 'times']);

/** "Twice as many", "more than four times the", "half as much". */
function timesIn({ tokens }: Sentence): Times[] {
  if (!tokens.some(({ word }) => multiples.has(word))) return [];
  return tokens.flatMap(({ word, start }, first): Times[] => {
    const factor = factorAt(tokens, first);
    if (!factor) return [];
    const next = phraseOf(tokens.slice(factor.after, factor.after + 2));
    const set =
      /^as (?:many|much|large|high|big|great|likely|common|often)\b|^the (?:number|share|proportion|rate|level|figure|amount|size|sum|total|cost|price|pay|income|budget)\b|^that of\b|^what\b/;
    // "double the £0.9m"
    if (!set.test(next) && !/^the [£$€\d]/.test(next)) return [];
    const before = wordsFrom(tokens, first - 2, first).join(' ');
    const half = factor.value < 1;
    // "half as many again", "more than half as many": no factor of two
    const again = wordsFrom(tokens, factor.after, factor.after + 4).includes('again');
    if (again || (half && over.test(before)) || (!half && under.test(before))) return [];
    const past = half ? under : over;
    const side = past.test(before) ? 'over' : !half && almost.test(before) ? 'almost' : undefined;
    const words = factor.value === 2 ? 'twice' : factor.value === 0.5 ? 'half' : `${factor.value} times`;
    return [
      {
        // half as many is twice as many the other way round
        factor: Math.max(factor.value, 1 / factor.value),
        words: word === 'double' ? 'double' : words,
        ...(side === undefined ? {} : { side }),
        first,
        after: factor.after,
        start,
        // "twice as many"
        end: tokens[Math.min(factor.after + 1, tokens.length - 1)]?.end ?? start,
      },
    ];
  });
}

const over = /\b(?:more than|over|least)$/;
const under = /\b(?:fewer than|less than|under|most)$/;
const almost = /\b(?:nearly|almost)$/;

function factorAt(tokens: Sentence['tokens'], at: number): { value: number; after: number } | undefined {
  const word = tokens[at]?.word ?? '';
  if (word === 'twice' || word === 'double') return { value: 2, after: at + 1 };
  if (word === 'half' && tokens[at + 1]?.word === 'as') return { value: 0.5, after: at + 1 };
  const inWords = numberInWords(tokens, at);
  const value = inWords?.value ?? (tokens[at]?.type === 'number' ? Number(word) : undefined);
  const after = at + (inWords?.length ?? 1);
  return value !== undefined && value >= 1.5 && tokens[after]?.word === 'times'
    ? { value, after: after + 1 }
    : undefined;
}

/** The numbers that may be compared, without years and without the one of "three times". */
function levelsIn(sentence: Sentence, times: Times, ofPercents: boolean): Level[] {
  // "three times as many women (81) as men (27)": not of the percentages further on
  const beside = sentence.atoms.find(({ first }) => first >= times.after) ?? sentence.atoms.at(-1);
  if (ofPercents && beside?.type !== 'percent') return [];
  if (ofPercents)
    return sentence.atoms.flatMap((atom): Level[] =>
      isPlainPercent(atom)
        ? [{ ...atom, value: Number(atom.printed), unit: '%', nouns: [], shown: `${atom.printed}%` }]
        : [],
    );
  // a share beside them is of something else
  if (sentence.atoms.some(({ type }) => type === 'ratio' || type === 'percent')) return [];
  const { tokens } = sentence;
  const levels = amountsIn(sentence)
    .filter((amount) => !amount.rough && (amount.first < times.first || amount.first >= times.after))
    // "of the 84 clubs": their base
    .filter(({ first }) => !/\bof(?: the| all| our)?$/.test(wordsFrom(tokens, first - 2, first).join(' ')))
    .map((amount): Level => ({ ...amount, unit: amount.money, shown: shownAmount(amount) }));
  const away = ({ first, after }: Level): number =>
    first >= times.after ? first - times.after : times.first - after;
  const [nearest] = levels.toSorted((a, b) => away(a) - away(b));
  return levels.filter(({ unit }) => unit === nearest?.unit);
}

/** Both stand in brackets, or one is set against the other, and they count one thing. */
function areCompared({ tokens }: Sentence, { first, after }: Times, a: Level, b: Level): boolean {
  const words = tokens.map(({ word }) => word);
  if (words.some((word) => word === ';' || /^(?:while|whereas|but)$/.test(word))) {
    // "in 2020 it made 1,140 awards; in 2023 1,870, twice as many": said of the last one
    if (a.after > first || b.after > first || first - b.after > 4) return false;
  }
  const bracketed = [a, b].every((level) => tokens[level.first - 1]?.word === '(');
  const told = words.slice(after);
  // "twice as many as", "double the 1,650", "twice the cost of a call"
  const said =
    told.some((word) => /^(?:as|than|against|versus)$/.test(word)) ||
    /^the (?:[£$€\d]|\w+ of\b)|^that of\b/.test(told.join(' '));
  const compared =
    words.some((word) => /^(?:compared|against|than|versus)$/.test(word)) || said || b.after <= first;
  const alike =
    a.unit !== '' ||
    a.nouns.length === 0 ||
    b.nouns.length === 0 ||
    a.nouns.some((noun) => b.nouns.includes(noun));
  return bracketed || (compared && alike);
}
