// Notes of how many answered, "58 of 64 providers", whose base is the size of the survey mistyped.

import { prints } from '../../arithmetic.ts';
import { answers, nameIn, nounsFrom, stem } from '../../reading/audience.ts';
import type { Base } from '../../context/bases.ts';
import type { Context } from '../../context/context.ts';
import { isPlainCount } from '../../reading/atom.ts';
import type { CountAtom, RatioAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import { isTurned } from '../../slips.ts';
import type { RatioStatement } from '../../statement.ts';
import { phraseOf } from '../../reading/words.ts';
import { sends } from './response.ts';

export interface Mistyped {
  readonly note: RatioStatement;
  /** The size that stands elsewhere. */
  readonly size: number;
  readonly audience?: string;
  /** It was told beside the text. */
  readonly given: boolean;
}

/**
 * Bases that stand once in a text, in a note of how many answered, one digit or two swapped digits from the size of a
 * survey. A base of fewer people who were asked is told somewhere, and stands twice.
 */
export function mistypedBases(context: Context): Mistyped[] {
  const notes = context.statements.filter(
    (one): one is RatioStatement => one.kind === 'ratio' && isNote(one, context),
  );
  if (notes.length === 0) return [];
  const told = mentions(context);
  const sent = sentIn(context);
  const known = new Set(context.audiences.keys());
  return notes.flatMap((note) => {
    const { count, base } = note.ratio;
    const given = (size: number): boolean => context.surveys.some((survey) => survey.size === size);
    const sizes = [...new Set([...context.sizes, ...sent])].filter(
      (size) =>
        size !== base &&
        (size >= count || isAllBut(note)) &&
        ((told.get(size) ?? 0) > 0 || given(size)) &&
        mistyped(base, size),
    );
    if ((told.get(base) ?? 0) > 1 || sizes.length === 0 || given(base)) return [];
    // "We spoke to 300. A further 60 declined: a response rate of 83% (300 of 360)"
    if ((told.get(count) ?? 0) > 1 && sizes.includes(count)) return [];
    const { tokens } = note.sentence;
    const after = tokenFrom(tokens, note.start);
    const last = tokens.findIndex(({ end }) => end >= note.end);
    const who = nameIn(tokens, after, last + 4, known);
    // how many it was sent to is what a rate of return is of
    const returned = returning.test(phraseOf(tokens));
    const [found] = sizes.flatMap((size): Pick<Base, 'size' | 'from' | 'audience'>[] => [
      ...context.bases
        .filter((one) => one.size === size && one.part !== true && one.issued !== true)
        // one that other notes alone give has to stand in two of them; "n = 252" may be of one question
        .filter((one) => /^(?:survey|words)$/.test(one.from) || (told.get(size) ?? 0) > 1 || isOf(one, who))
        .filter(({ audience }) => who === undefined || audience === undefined || audience === who),
      ...(returned && sent.has(size) ? [{ size, from: 'words' } as const] : []),
    ]);
    return found === undefined
      ? []
      : [
          {
            note,
            size: found.size,
            given: found.from === 'survey',
            ...(found.audience === undefined ? {} : { audience: found.audience }),
          },
        ];
  });
}

/** "landlords (n=174)" */
function isOf({ from, audience, sentence, start }: Base, who: string | undefined): boolean {
  if (from !== 'line' || who === undefined) return false;
  const at = sentence?.tokens.findIndex((token) => token.start === start) ?? -1;
  const before = sentence?.tokens.slice(Math.max(0, at - 3), Math.max(0, at)) ?? [];
  return audience === who || before.some(({ word }) => stem(word) === who);
}

/** "All but five of the 143" */
const isAllBut = ({ sentence: { tokens }, start }: RatioStatement): boolean =>
  tokens.some((token, at) => token.start === start && tokens[at - 1]?.word === 'but');

/** A number of everybody who answered, and the number of which it is a slip. */
export interface Slipped {
  readonly sentence: Sentence;
  readonly atom: CountAtom | RatioAtom;
  readonly base: number;
  readonly size: number;
}

/**
 * "Of the 414 members who took part" where 441 had taken part: two digits have changed places, and 414 stands once. Right
 * after "all 73 members took part" one digit may be another.
 */
export function slippedBases(context: Context): Slipped[] {
  const named = context.sentences.flatMap(everybodyIn);
  if (named.length === 0) return [];
  const told = mentions(context);
  const answered = new Set(context.sentences.flatMap(answeredIn));
  return named.flatMap((one) => {
    const size =
      [...answered].find((other) => other !== one.base && isTurned(String(one.base), String(other))) ??
      allBefore(one.sentence, context).find((other) => mistyped(one.base, other));
    return size === undefined || (told.get(one.base) ?? 0) > 1 || isRight(one, context)
      ? []
      : [{ ...one, size }];
  });
}

/** "All 73 members took part." in the sentence before. */
function allBefore(sentence: Sentence, { around }: Context): number[] {
  const before = around(sentence, 0).find(({ index }) => index === sentence.index - 1);
  if (!before?.tokens.some(({ word }) => everybody.has(word))) return [];
  const isAll = ({ first }: CountAtom): boolean => before.tokens[first - 1]?.word === 'all';
  return before.atoms
    .filter(isPlainCount)
    .filter(isAll)
    .map(({ value }) => value);
}

/** "58 of 79 respondents (73%)": the percentage beside it says that it is no slip. */
const isRight = ({ sentence, atom }: Omit<Slipped, 'size'>, { statementsIn, ties }: Context): boolean =>
  statementsIn(sentence).some(
    (one) =>
      one.kind === 'ratio' &&
      one.percent !== undefined &&
      one.start <= atom.start &&
      one.end >= atom.end &&
      prints(one.percent.printed, one.ratio.count, one.ratio.base, ties),
  );

/** Words that make a number one of everybody who answered. */
const everybody = new Set([...answers, 'respondents', 'participants', 'interviewed', 'surveyed', 'part']);

/** "Of the 221 respondents", "the 414 members who took part"; of another year it is another number. */
function everybodyIn(sentence: Sentence): Omit<Slipped, 'size'>[] {
  const { tokens, atoms } = sentence;
  const found = atoms.flatMap((atom) => {
    if (atom.type !== 'ratio' && !isPlainCount(atom)) return [];
    const base = atom.type === 'ratio' ? atom.base : atom.value;
    // "of the 414", "the base is the 414"
    const [link = '', the = ''] = tokens
      .slice(Math.max(0, atom.first - 2), atom.first)
      .map(({ word }) => word);
    const whole = atom.type === 'ratio' || (/^(?:of|is|are)$/.test(link) && /^(?:the|our|these)$/.test(the));
    const nouns = nounsFrom(tokens, atom.after);
    const after = tokens.slice(atom.after, atom.after + nouns.length + 3);
    return base >= 30 && whole && nouns.length > 0 && after.some(({ word }) => everybody.has(word))
      ? [{ sentence, atom, base }]
      : [];
  });
  const otherTime = /^(?:(?:19|20)\d\d|last|previous|earlier|before|then)$/;
  return found.length > 0 && tokens.some(({ word }) => otherTime.test(word)) ? [] : found;
}

/** "441 had taken part", "a response rate of 45% (1,232 of 2,736)" */
const answeredIn = ({ tokens, atoms }: Sentence): number[] =>
  atoms.flatMap((atom) => {
    if (atom.type !== 'count' && atom.type !== 'ratio') return [];
    const near = tokens.slice(Math.max(0, atom.first - 8), atom.after + 5);
    return near.some(({ word }) => everybody.has(word))
      ? [atom.type === 'ratio' ? atom.count : atom.value]
      : [];
  });

const returning =
  /\b(?:respon(?:se|ded)|replied|repl(?:y|ies)|returned|return rate|completion rate|came back|took part)\b/;

/** The numbers in sentences that tell whom a survey went to. */
function sentIn({ sentences }: Context): Set<number> {
  return new Set(
    sentences.flatMap(({ tokens, atoms }) => {
      const people = atoms.flatMap((atom) =>
        atom.type === 'count' ? [atom.value] : atom.type === 'base' ? [atom.size] : [],
      );
      return people.length > 0 && tokens.some(({ word }) => sends.test(word)) ? people : [];
    }),
  );
}

const answering =
  /\b(?:answer(?:ed|s|ing)?|complet(?:ed|ion)|respon(?:se|ses|ded)|replied|returned|skipped|refused|left blank|item|took part)\b/;
/** A question that was not put to all. */
const routed =
  /\b(?:only|if (?:any|yes|no|so|applicable)|where applicable|put to|eligible|invited|of these|of those)\b/;

/** Its sentence, or the head of its column, speaks of answering. */
function isNote({ sentence, ratio, start }: RatioStatement, context: Context): boolean {
  // of small numbers any two are alike
  if (ratio.base < 30 || ratio.count > ratio.base) return false;
  const words = phraseOf(sentence.tokens);
  // few who answered may be a share of them
  if (ratio.count * 4 < ratio.base && !/\b(?:skipped|refused|left blank|missing)\b/.test(words)) return false;
  if (routed.test(words)) return false;
  if (sentence.kind !== 'table') return answering.test(words);
  const grid = context.grids.find((one) => one.start <= start && start < one.end);
  return grid !== undefined && answering.test(grid.words) && !routed.test(grid.words);
}

const mentioned = new WeakMap<Context, ReadonlyMap<number, number>>();

/** How often each whole number stands in the text, in whatever role. */
function mentions(context: Context): ReadonlyMap<number, number> {
  const known = mentioned.get(context);
  if (known) return known;
  const { sentences, grids } = context;
  const found = new Map<number, number>();
  const add = (number: number): unknown => found.set(number, (found.get(number) ?? 0) + 1);
  const count = ({ tokens, atoms }: Sentence): void => {
    for (const { type, word } of tokens) if (type === 'number') add(Number(word));
    for (const atom of atoms)
      if (atom.type === 'count' && tokens[atom.first]?.type === 'word') add(atom.value);
  };
  sentences.forEach(count);
  for (const grid of grids) grid.sentences.forEach(count);
  mentioned.set(context, found);
  return found;
}

/** One digit of the same many is another one, or two digits are swapped. */
function mistyped(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  if (one.length !== other.length) return false;
  const apart = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  return (
    (apart.length === 1 && Math.abs(a - b) * 5 <= Math.max(a, b)) ||
    (apart.length === 2 && one[first] === other[second] && one[second] === other[first])
  );
}
