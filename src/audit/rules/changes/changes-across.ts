// Changes whose ends stand anywhere in the sentence, or in the one before: "48% in 2023. That is 15 points more than in
// 2021 (33%)".

import type { Context } from '../../context/context.ts';
import { directionIn, factorIn } from '../../forms/change.ts';
import type { Atom, PercentAtom, PointsAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { spanOf } from '../../statement.ts';
import type { ChangeStatement } from '../../statement.ts';
import { areCompared, inOrder, levelsIn, saysMore, timesOf } from './change-levels.ts';
import type { Level } from './change-levels.ts';
import { wordSet } from '../../word-set.ts';

export interface Across extends ChangeStatement {
  /** Every two numbers that it may be between. */
  readonly pairs: readonly (readonly [Level, Level])[];
  /** Its ends stand in two sentences. */
  readonly joined: boolean;
  /** Which way its words say that it went. */
  readonly way?: 'up' | 'down';
  /** Which of them came first, the words do not tell. */
  readonly unordered: boolean;
}

/** A sentence with more numbers is a list. */
const most = 24;

export function changesAcross(context: Context): Across[] {
  return context.sentences.flatMap((sentence, at) => {
    if (sentence.kind === 'heading' || sentence.kind === 'table' || sentence.atoms.length > most) return [];
    const past = [context.sentences[at - 2], context.sentences[at - 1]];
    // "… 26%. It doubled": a movement may stand without a number, but not without one before it
    if (![sentence, ...past].some((one) => one && one.atoms.length > 0)) return [];
    const told = context.statementsIn(sentence).filter(({ kind }) => kind === 'change');
    const off = past.findLastIndex((one) => one?.block !== sentence.block || one.atoms.length > most);
    const before = past.slice(off + 1).flatMap((one) => one ?? []);
    return movementsIn(sentence).flatMap((movement): Across[] => {
      if (told.some(({ start, end }) => movement.start >= start && movement.end <= end)) return [];
      if (movement.by === undefined && told.length > 0) return [];
      return across(sentence, before, movement);
    });
  });
}

interface Movement {
  readonly start: number;
  readonly end: number;
  /** Where its words begin and end. */
  readonly first: number;
  readonly after: number;
  readonly by?: PercentAtom | PointsAtom;
  readonly direction?: 'up' | 'down';
  readonly factor?: number;
  readonly factorOp?: 'over' | 'almost';
}

const nouns =
  /^(?:increase|rise|fall|drop|reduction|decrease|decline|growth|gain|more|fewer|less|higher|lower)$/;
/** "a gap that closed by 5 points" is of two gaps. */
const gaps = /^(?:gap|gaps|difference|lead|margin|spread|majority|swing|target|margins|error)$/;

const multiplies = wordSet('doubled halved trebled tripled quadrupled');

function movementsIn(sentence: Sentence): Movement[] {
  const { tokens, atoms } = sentence;
  const words = (from: number, to: number): string[] =>
    tokens.slice(Math.max(0, from), to).map(({ word }) => word);
  const amounts = atoms.flatMap((by): Movement[] => {
    if (by.type !== 'points' && by.type !== 'percent') return [];
    if (by.type === 'percent' && (by.range || by.op !== undefined)) return [];
    const before = words(by.first - 4, by.first);
    const [next = ''] = words(by.after, by.after + 1);
    const close = before.findLastIndex((word) => /^[,;(:]$/.test(word));
    const lead = before.slice(close + 1);
    const phrase = /^(?:made|make|makes|making|taken|take|took|signed|set|turned|followed)$/.test(
      lead.at(-2) ?? '',
    );
    const moves =
      !phrase && directionIn(lead) !== undefined && /^(?:by|of|up|down|\+|-)$/.test(lead.at(-1) ?? '');
    if (by.type === 'percent' && !moves && !nouns.test(next) && !sameAgain(sentence, by)) return [];
    // "26% more than three times" went so often
    if (words(by.after, by.after + 5).some((word) => /^times?$/.test(word))) return [];
    if (words(by.first - 12, by.after + 6).some((word) => gaps.test(word))) return [];
    const direction = directionIn(lead) ?? directionIn(words(by.after, by.after + 2));
    const { start, end, first, after } = by;
    return [{ start, end, first, after, by, ...(direction ? { direction } : {}) }];
  });
  // "up 31%, same 50%, down 19%" are answers
  const ways = new Set(
    amounts.flatMap(({ by, direction }) => (by?.type === 'percent' && direction ? [direction] : [])),
  );
  if (ways.size > 1) return [];
  const verb = tokens.findIndex(({ word }) => multiplies.has(word));
  const times = verb < 0 ? undefined : factorIn(words(verb - 3, verb + 1));
  const token = tokens[verb];
  return times && token
    ? [...amounts, { start: token.start, end: token.end, first: verb, after: verb + 1, ...times }]
    : amounts;
}

function across(sentence: Sentence, past: readonly Sentence[], movement: Movement): Across[] {
  const { by } = movement;
  const own = levelsOf([clauseOf(sentence, movement)], movement);
  const whole = own.length < 2 ? levelsOf([sentence], movement) : own;
  const before = past.slice(-1);
  const near = whole.length < 2 && goesOn(sentence) ? levelsOf([...before, sentence], movement) : whole;
  // "26% did. Two years earlier it had been 34%. The eight-point rise …"
  const far = near.length < 2 && past.length > 1 && before.every(goesOn) && goesOn(sentence);
  const window = far ? levelsOf([...past, sentence], movement) : near;
  const [a, b] = window;
  if (!a || !b || window.length > 4 || differentTime(sentence, movement, window)) return [];
  const linked = pairsOf(window).filter(
    ([one, two]) =>
      (own.length === 0 || one.sentence === sentence || two.sentence === sentence) &&
      areLinked(one, two, movement),
  );
  // of three, any two may be meant: points are of one pair that is told, per cent of one that is so many points apart
  const apart = ([one, two]: readonly [Level, Level]): boolean =>
    Math.abs(Math.abs(Number(one.atom.printed) - Number(two.atom.printed)) - Number(by?.printed)) < 0.001;
  const pair = window.length > 2 && by?.type !== 'points' ? linked.find(apart) : linked[0];
  if (!pair) return [];
  const order = inOrder(pair[0], pair[1]);
  const [from, to] = order ?? pair;
  const joined = a.sentence !== sentence;
  const { start, end, direction, factor, factorOp } = movement;
  const counts = from.unit === '%' ? undefined : from.unit === 'people ' ? 'exact' : 'rounded';
  return [
    {
      kind: 'change',
      sentence,
      ...(joined ? { start, end } : spanOf(from.atom, to.atom, movement)),
      from: from.atom,
      to: to.atom,
      ...(by ? { by } : {}),
      ...(direction && order && (!joined || far) && window.length === 2 ? { direction } : {}),
      ...(factor === undefined ? {} : { factor }),
      ...(factorOp ? { factorOp } : {}),
      ...(counts ? { counts } : {}),
      ...(direction ? { way: direction } : {}),
      pairs: pairsOf(levelsOf([...(far ? past : before), sentence], movement)),
      joined,
      unordered: order === undefined,
    },
  ];
}

/** "a fall of three points (5 per cent)" */
function sameAgain({ tokens, atoms }: Sentence, by: PercentAtom): boolean {
  const before = atoms[atoms.indexOf(by) - 1];
  return (
    before?.type === 'points' &&
    tokens.slice(before.after, by.first).every(({ word }) => /^(?:\(|or|,)$/.test(word))
  );
}

/** At most those of two sentences. */
const pairsOf = (levels: readonly Level[]): (readonly [Level, Level])[] =>
  levels.slice(0, 12).flatMap((one, at) => levels.slice(at + 1, 12).map((two) => [one, two] as const));

/** The numbers that are alike in kind: percentages, where the change is in points. */
function levelsOf(sentences: readonly Sentence[], { by }: Movement): Level[] {
  const all = levelsIn(sentences, new Set<Atom>(sentences.flatMap(movedIn)));
  if (all.some(({ unit }) => unit === 'below')) return [];
  const last = sentences.at(-1);
  const own = new Set(all.filter(({ sentence }) => sentence === last).map(({ unit }) => unit));
  const scores = own.size === 1 && own.has('score');
  const percents = scores ? [] : all.filter(({ unit }) => unit === '%');
  if (by?.type === 'points')
    return percents.length > 0 ? percents : all.filter(({ unit }) => unit === 'score');
  if (percents.length > 1) return percents;
  const [unit, more] = new Set(all.map((level) => level.unit).filter((one) => one !== '%'));
  return more === undefined ? all.filter((level) => level.unit === unit) : [];
}

/** What a sentence says of movement is no level. */
const movedIn = (sentence: Sentence): Atom[] => [
  ...sentence.atoms.filter(({ type }) => type === 'points'),
  ...movementsIn(sentence).flatMap(({ by }) => (by ? [by] : [])),
];

/** Up to what parts it from other thoughts. */
function clauseOf(sentence: Sentence, { first, after }: Movement): Sentence {
  const { tokens } = sentence;
  const parts = (at: number): boolean => {
    const next = tokens[at + 1]?.word ?? '';
    return (
      tokens[at]?.word === ';' ||
      (tokens[at]?.word === ',' && /^(?:and|while|but|whereas|though|although)$/.test(next))
    );
  };
  let from = first;
  while (from > 0 && !parts(from - 1)) from -= 1;
  let to = after;
  while (to < tokens.length && !parts(to)) to += 1;
  if (from === 0 && to === tokens.length) return sentence;
  return { ...sentence, atoms: sentence.atoms.filter((atom) => atom.first >= from && atom.after <= to) };
}

/** It speaks of what the sentence before spoke of. */
function goesOn({ tokens }: Sentence): boolean {
  const lead = tokens.slice(0, 8).map(({ word }) => word);
  return lead.some((word) =>
    /^(?:it|this|that|these|figure|proportion|share|rate|then|therefore|thus|up|down|rise|increase|fall|drop|decrease|gain|compared|last|previous|previously|earlier|afterwards|later|now|wave|(?:19|20)\d\d)$/.test(
      word,
    ),
  );
}

/** "73%, up 4 points on 2020", where nothing is said of 2020. */
function differentTime({ tokens }: Sentence, { after }: Movement, window: readonly Level[]): boolean {
  const [on, year] = tokens
    .slice(after, after + 5)
    .filter(({ word }) => !/^(?:in|the|lower|higher)$/.test(word));
  if (!/^(?:on|since|from|than|against)$/.test(on?.word ?? '') || !/^(?:19|20)\d\d$/.test(year?.word ?? ''))
    return false;
  // "up 4 points on 2022 when it was 77%"
  const next = year ? tokens.slice(tokens.indexOf(year) + 1, tokens.indexOf(year) + 8) : [];
  const stops = next.findIndex(({ word }) => /^(?:and|,|;)$/.test(word));
  const level = next.findIndex(({ word }) => word === '%');
  const told =
    (level >= 0 && (stops < 0 || level < stops)) ||
    tokens.filter(({ word }) => word === year?.word).length > 1;
  return !window.some(
    ({ words, sentence }) => words.includes(year?.word ?? '') && (told || sentence.tokens !== tokens),
  );
}

/** One quantity at two times: one of them says little but its time, or the change stands between the two. */
function areLinked(a: Level, b: Level, { first, after }: Movement): boolean {
  const more = Math.min(saysMore(a, b), saysMore(b, a));
  if (a.unit !== b.unit || more > 2) return false;
  const between = a.sentence === b.sentence && first > a.atom.first && first < b.atom.first;
  // "against £40 in town: 75% more"
  const compares = /^(?:more|less|fewer|higher|lower)$/.test(b.sentence.tokens[after]?.word ?? '');
  if (areCompared(a, b) && (more === 0 || between || compares)) return true;
  const [one, two] = [timesOf(a), timesOf(b)];
  return more === 0 && two.some((time) => !one.includes(time));
}
