// The numbers before and after a change, and what their own words say of them: which time, and whether it is one quantity.

import { asPercent } from '../../reading/atom.ts';
import type { Atom, PercentAtom } from '../../reading/atom.ts';
import { numberWords } from '../../reading/number-words.ts';
import type { Sentence } from '../../reading/sentence.ts';

export interface Level {
  readonly atom: PercentAtom;
  readonly sentence: Sentence;
  /** Per cent, people, "£ million". */
  readonly unit: string;
  /** The words that are its own, before and after it. */
  readonly words: readonly string[];
}

const breaks =
  /^(?:[;,]|and|while|but|whereas|although|though|compared|against|versus|vs|than|from|up|down)$/;

/** The levels of some sentences, each with its words; what moved is none of them. */
export function levelsIn(sentences: readonly Sentence[], without: ReadonlySet<Atom>): Level[] {
  return sentences.flatMap((sentence) => {
    const { tokens } = sentence;
    const atoms = sentence.atoms.filter((atom) => !without.has(atom) && unitOf(sentence, atom) !== undefined);
    const last = new Map<string, number>();
    return atoms.map((atom, at): Level => {
      const unit = unitOf(sentence, atom) ?? '';
      const from = last.get(unit) ?? 0;
      const alike = atoms.find((other, index) => index > at && unitOf(sentence, other) === unit);
      const next = alike?.first ?? tokens.length;
      // what moved ends it too
      const moved =
        sentence.atoms.find((other) => without.has(other) && other.first >= atom.after)?.after ?? next;
      const closes = tokens.findLastIndex(({ word }, index) => index < next && word === ')');
      const end = tokens.findIndex(
        ({ word }, index) =>
          index >= atom.after && index < next && (breaks.test(word) || (word === '(' && closes < index)),
      );
      const until = Math.min(end < 0 ? next : end, moved);
      const words = [...tokens.slice(from, atom.first), ...tokens.slice(atom.after, until)];
      last.set(unit, until);
      return { atom: levelOf(atom), sentence, unit, words: words.map(({ word }) => word) };
    });
  });
}

/** Only like numbers are compared: "%", "£", "£ million", people. */
function unitOf({ tokens }: Sentence, atom: Atom): string | undefined {
  // below nought: its size alone is no level
  if (isBelowNought(tokens, atom)) return 'below';
  if (atom.type === 'percent') return atom.range || atom.op !== undefined ? undefined : '%';
  const { first, after } = atom;
  const before = tokens[first - 1]?.word ?? '';
  const money = /^[£$€]$/.test(before) ? before : '';
  const next = tokens[after]?.word ?? '';
  const large = /^(?:million|billion|bn|m|thousand|k)$/.test(next) ? next : (tokens[first]?.suffix ?? '');
  // "three times as many"
  if (next === 'times' || next === 'time') return undefined;
  if (atom.type === 'count') return atom.op === undefined ? `people ${large}` : undefined;
  if (atom.type !== 'other') return undefined;
  if (atom.what === 'money') return `${money} ${large}`;
  const signed =
    /^[+-]$/.test(before) && tokens[first - 1]?.fused === false && tokens[first]?.suffix === undefined;
  return atom.what === 'decimal' || (atom.what === 'measure' && signed) ? 'score' : undefined;
}

const isBelowNought = (tokens: Sentence['tokens'], { first, type }: Atom): boolean =>
  tokens[first - 1]?.word === '-' &&
  tokens[first - 1]?.fused === false &&
  tokens[first]?.fused === true &&
  /^(?:percent|count|other)$/.test(type);

/** What is no percentage is read as one, without its sign. */
const levelOf = (atom: Atom): PercentAtom =>
  atom.type === 'percent' ? atom : asPercent(atom, 'printed' in atom ? atom.printed : '');

const times =
  /^(?:(?:19|20)\d\d|last|previous|previously|earlier|before|beforehand|after|afterwards|later|now|today|currently|current|then|baseline|follow-up|first|second|third|fourth|initially|prior|latest|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|this|wave|pre-\w+|post-\w+|ago|interim|start|end|begin\w*|weeks?|months?|summer's|year's|had)$/;
/** It is what another is compared with. */
const earlier = /^(?:last|previous|previously|earlier|before|beforehand|baseline|initially|prior|ago|start)$/;
const small =
  /^(?:a|an|the|in|at|on|of|to|by|for|it|this|that|its|their|they|is|was|were|are|be|been|has|had|have|figure|share|proportion|percentage|rate|same|year|years|years'|wave|round|survey|one|stood|stands|or|and|with|who|said|so|since|when|only|just|still|rose|risen|fell|fallen|up|down|about|around|result|number|score|level|total|measured|compared|against|than|from|over|between|as|did|do|again|quarter|time|average|value|compares|relative|increase|rise|fall|drop|decrease|decline|reduction|gain|change|points?|percentage|[^a-z].*)$/;

export const timesOf = ({ words }: Level): string[] =>
  words.flatMap((word, at) => {
    const number = words[at + 1] ?? '';
    // "wave 2"
    if (/^(?:wave|round|phase|year|quarter|stage)$/.test(word) && /^\d/.test(number))
      return [`${word} ${number}`];
    return times.test(word) ? [word] : [];
  });

/** How much it says beside its time that the other does not: nothing in "in wave 2 it was". */
export const saysMore = ({ words }: Level, other: Level): number =>
  words.filter((word) => !isSmall(word) && !times.test(word) && !other.words.includes(word)).length;

const inWords = new Set(numberWords);
const isSmall = (word: string): boolean => small.test(word) || inWords.has(word);

/** What stands before a later level tells that it is set against the one before. */
export function areCompared({ sentence, atom: a }: Level, { sentence: other, atom: b }: Level): boolean {
  if (sentence !== other) return false;
  return sentence.tokens
    .slice(a.after, b.first)
    .some(({ word }) => /^(?:compared|against|versus|vs|than|from|when|had)$/.test(word));
}

const years = (level: Level): number[] =>
  level.words.filter((word) => /^(?:19|20)\d\d$/.test(word)).map(Number);

/** Which of two came first, where their words tell. */
export function inOrder(a: Level, b: Level): readonly [Level, Level] | undefined {
  const [one, two] = [years(a)[0], years(b)[0]];
  if (one !== undefined && two !== undefined && one !== two) return one < two ? [a, b] : [b, a];
  const [first, second] = [a, b].map((level) => isReference(level));
  if (first === second) return undefined;
  return first ? [a, b] : [b, a];
}

function isReference({ words, sentence: { tokens }, atom }: Level): boolean {
  const before = tokens.slice(Math.max(0, atom.first - 4), atom.first).map(({ word }) => word);
  const linked = before.some(
    (word, at) =>
      /^(?:compared|against|from|on|when)$/.test(word) ||
      (word === 'than' && !/^(?:more|less|fewer)$/.test(before[at - 1] ?? 'more')),
  );
  // "(2022: 41%)"
  const bracketed = /^\( (?:19|20)\d\d :$/.test(before.slice(-3).join(' '));
  return linked || bracketed || words.some((word) => earlier.test(word));
}
