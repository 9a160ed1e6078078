import { isPercent } from '../reading/atom.ts';
import type { PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import { tellsSingle } from '../tables/parts.ts';
import type { Form } from './form.ts';

const leftOver = new Set(['rest', 'remaining', 'remainder']);
/** Answers of which a person gives one. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^yes$/, /^no$/],
  [/^(?:agreed?|agreeing|agrees)$/, /^(?:disagreed?|disagreeing|disagrees)$/],
  [/^(?:satisfied)$/, /^(?:dissatisfied)$/],
  [/^(?:likely)$/, /^(?:unlikely)$/],
  [/^(?:supported|support|favour|favoured)$/, /^(?:opposed|oppose|against)$/],
  [/^(?:increased|increase|rise|risen|more)$/, /^(?:decreased|decrease|fall|fallen|less|fewer)$/],
  [/^(?:better|improved)$/, /^(?:worse|worsened)$/],
];

/** Parts of one whole: all answers to one question, of which each person gives one. */
export const whole: Form = {
  name: 'whole',
  examples: [
    '45% said yes, 36% said no and 19% did not know',
    '45% agreed, 36% disagreed and the remaining 19% did neither',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const parts = sentence.atoms.filter(isPercent);
    if (parts.length < 2 || parts.some((part) => part.range || taken.has(part))) return [];
    if (!listed(sentence, parts)) return [];
    const exhaustive = endsInRest(sentence, parts);
    if (!exhaustive && !opposed(sentence, parts)) return [];
    const [head, tail] = [parts[0], parts.at(-1)];
    if (!head || !tail) return [];
    return [{ kind: 'whole', sentence, ...spanOf(head, tail), parts, exhaustive }];
  },
};

/** "and the remaining 19%", "the rest (19%)": what is left over stands last. */
function endsInRest({ tokens }: Sentence, parts: readonly PercentAtom[]): boolean {
  const [before, last] = parts.slice(-2);
  if (!before || !last) return false;
  const near = [
    ...tokens.slice(Math.max(before.after, last.first - 8), last.first),
    ...tokens.slice(last.after, last.after + 4),
  ];
  return isTheOther(tokens, last) || near.some(({ word }) => leftOver.has(word));
}

/** "The other 21%" after the others. */
const isTheOther = (tokens: Sentence['tokens'], { first }: PercentAtom): boolean =>
  tokens[first - 1]?.word === 'other' && tokens[first - 2]?.word === 'the';

/** Two answers to one question: each is given once, and no more than one of them has much to say about what. */
function opposed(sentence: Sentence, parts: readonly PercentAtom[]): boolean {
  const long = parts.filter((part, at) => {
    const next = parts[at + 1]?.first ?? sentence.tokens.length;
    return next - part.after > 7;
  }).length;
  return (
    long < 2 &&
    opposites.some((pair) =>
      pair.every((what) => parts.filter((part) => says(sentence, part, parts, what)).length === 1),
    )
  );
}

/** One list about one group: no total over it, no comparison within it, and a percentage to each part. */
export function listed(sentence: Sentence, parts: readonly PercentAtom[]): boolean {
  const { tokens } = sentence;
  const [head, tail] = [parts[0], parts.at(-1)];
  if (!head || !tail) return false;
  const words = tokens
    .slice(0, tail.after + 6)
    // "254 households, each of which" are all of them
    .map(({ word }, at) => (/^wh(?:ich|om)$/.test(word) && tokens[at - 2]?.word === 'each' ? 'each' : word));
  // "58% for it, while 24% opposed it and the remaining 13% were unsure"
  const rest = words.some((word) => leftOver.has(word)) || isTheOther(tokens, tail);
  // "should it go up or down? 41% chose stay, 22% up and 31% down" are answers
  const isAnswer = (word: string, at: number): boolean =>
    /^(?:up|down)$/.test(word) && (at < head.first || words[at - 1] === '%');
  if (words.some((word, at) => (rest ? apart : parted).test(word) && !(rest && isAnswer(word, at))))
    return false;
  if (!tellsSingle(words.join(' ')) && words.some((word) => several.test(word))) return false;
  // "24% would pay; 19% would not; …": a mark between all of them parts nothing, nor one before the rest
  const marks = words.slice(0, tail.first).flatMap((word, at) => (word === ';' ? [at] : []));
  const [mark] = marks;
  const beforeRest = rest && marks.length === 1 && tail.first - (mark ?? 0) <= 4;
  if (mark !== undefined && !beforeRest && (marks.length !== parts.length - 1 || mark < head.after))
    return false;
  // "from 36%", "higher than the 36% of women"; "longer than five years" and "easier than expected" compare nobody
  const compares = tokens.slice(0, tail.after + 6).some(({ word }, at) => {
    const [before = '', next] = [words[at - 1], tokens[at + 1]];
    if (word === 'from') return next?.type === 'number';
    if (word !== 'than' || /^(?:more|less|fewer|longer|older|younger)$/.test(before)) return false;
    return next?.type === 'number' || /^(?:the|a|among|amongst|for|in|of|those|that)$/.test(next?.word ?? '');
  });
  if (compares) return false;
  // "of these 60% weekly": shares of a share
  if (/\bof (?:these|them|whom|which|those(?: ,)? \d+)\b/.test(words.join(' '))) return false;
  const groups = parts.filter(({ after }) => tokens[after]?.word === 'of').length;
  return groups <= 1 && !words.some((word) => /^(?:19|20)\d\d$/.test(word));
}

const apart =
  /^(?:compared|versus|vs|up|down|total|combined|overall|net|among|amongst|whom|which|men|women)$/;
const parted =
  /^(?:compared|versus|vs|whereas|while|up|down|respectively|total|combined|overall|altogether|net|among|amongst|men|women|whom|which)$/;
const several = /^(?:could|multiple|several|select)$/;

/** Words of a part: up to the next, or in brackets after them. */
function says({ tokens }: Sentence, part: PercentAtom, parts: readonly PercentAtom[], what: RegExp): boolean {
  const next = parts[parts.indexOf(part) + 1];
  const before = parts[parts.indexOf(part) - 1];
  const inside = /^[([]$/.test(tokens[part.first - 1]?.word ?? '');
  const from = inside ? (before?.after ?? 0) : part.after;
  const to = inside ? part.first : (next?.first ?? tokens.length);
  // "more than half" is no answer
  return tokens
    .slice(from, to)
    .some(({ word }, at) => what.test(word) && tokens[from + at + 1]?.word !== 'than');
}
