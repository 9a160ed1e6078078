// "55%", "55 per cent", "fifty-five percent", and as other things "15 percentage points", "15 points".

import { numeralAt, openingBefore } from './atom-reader.ts';
import type { PointsAtom } from '../atom.ts';
import { numberInWords } from '../number-words.ts';
import type { AtomReader } from './atom-reader.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../../word-set.ts';

/** How many tokens of a sign of per cent begin here. */
export function percentSign(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.word;
  if (word === '%' || word === 'percent' || word === 'pct') return 1;
  return word === 'per' && tokens[at + 1]?.word === 'cent' ? 2 : 0;
}

const pointWords = wordSet('points point pp ppt ppts pts percentage-point percentage-points');

export const percent: AtomReader = (tokens, at) => {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const arrow = /^[▲▼↑↓]$/.test(tokens[at - 1]?.word ?? '') && token.suffix === undefined;
  if (
    pointWords.has(token.suffix ?? '') ||
    (arrow && token.type === 'number' && percentSign(tokens, at + 1) === 0)
  )
    return {
      type: 'points',
      printed: token.word,
      start: token.start,
      end: token.end,
      first: at,
      after: at + 1,
    };
  const joined = joinedPoints(tokens, at);
  if (joined) return joined;
  const number = numeralAt(tokens, at);
  if (!number) return undefined;
  const after = number.after;
  const sign = percentSign(tokens, after);
  const start = token.start;
  const isPoint =
    pointWords.has(tokens[after]?.word ?? '') ||
    (tokens[after]?.word === 'percentage' && pointWords.has(tokens[after + 1]?.word ?? ''));
  if (isPoint || (sign > 0 && pointWords.has(tokens[after + sign]?.word ?? ''))) {
    const to = after + sign + (tokens[after]?.word === 'percentage' ? 2 : 1);
    if (tokens[after]?.word === 'point' && tokens[to]?.type === 'word' && number.value !== 1)
      return undefined;
    return {
      type: 'points',
      printed: number.printed,
      start,
      end: tokens[to - 1]?.end ?? start,
      first: at,
      after: to,
    };
  }
  if (sign === 0) return undefined;
  const to = after + sign;
  const opening = openingBefore(tokens, at);
  return {
    type: 'percent',
    printed: number.printed,
    range:
      isRange(tokens, at, to) || /^(?:ci|confidence|credible|level|interval)$/.test(tokens[to]?.word ?? ''),
    start,
    end: tokens[to - 1]?.end ?? start,
    first: at,
    after: to,
    ...(opening ? { op: opening.op } : {}),
  };
};

const moves =
  /^(?:rise|fall|increase|decrease|drop|decline|gain|loss|jump|improvement|gap|difference|lead|margin|swing|change|reduction|growth|advantage)$/;

/** "a 17-point gap", "the eight-point rise"; a "five-point scale" has no points to lose. */
function joinedPoints(tokens: readonly Token[], at: number): PointsAtom | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const [hyphen, unit] = tokens.slice(at + 1, at + 3);
  const inFigures =
    token.type === 'number' && hyphen?.word === '-' && hyphen.fused && pointsWord.test(unit?.word ?? '');
  const printed = inFigures ? token.word : pointsInWords(token);
  const after = inFigures ? at + 3 : at + 1;
  const last = tokens[after - 1];
  if (printed === undefined || !last || !moves.test(tokens[after]?.word ?? '')) return undefined;
  return { type: 'points', printed, start: token.start, end: last.end, first: at, after };
}

const pointsWord = /^(?:percentage-)?points?$/;

/** "eight-point" */
function pointsInWords(token: Token): string | undefined {
  const word =
    token.type === 'word' ? /^(\w+(?:-\w+)?)-(?:percentage-)?points?$/.exec(token.word)?.[1] : undefined;
  return word === undefined ? undefined : numberInWords([{ ...token, word }], 0)?.value.toString();
}

/** "40-45%", "40% to 45%", "between 40% and 45%". */
function isRange(tokens: readonly Token[], at: number, after: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const earlier = tokens[at - 2];
  if (before === '-' && earlier?.type === 'number' && tokens[at]?.fused === true) return true;
  if (before === '-' && tokens[at]?.fused === true && earlier?.word === '%' && tokens[at - 1]?.fused === true)
    return true;
  if (before === 'between') return true;
  if (isSpan(tokens, at, after)) return true;
  if (before === 'to' && earlier?.type === 'number' && earlier.word.length < 3)
    return tokens[at - 3]?.word !== 'from';
  if (before === 'and' && tokens[at - 3]?.word === 'between') return true;
  if (before === 'and' && tokens[at - 4]?.word === 'between') return true;
  const next = tokens[after];
  return (
    next?.word === '-' &&
    next.fused &&
    tokens[after + 1]?.type === 'number' &&
    tokens[after + 1]?.fused === true &&
    percentSign(tokens, after + 2) > 0
  );
}

/** "12.1% to 5.6%", "ranged from 83% to 100%"; "rose from 33% to 48%" is a change. */
function isSpan(tokens: readonly Token[], at: number, after: number): boolean {
  const second =
    tokens[at - 1]?.word === 'to' && percentSign(tokens, at - 2) > 0 && tokens[at - 3]?.type === 'number';
  const first =
    tokens[after]?.word === 'to' &&
    tokens[after + 1]?.type === 'number' &&
    percentSign(tokens, after + 2) > 0;
  if (!first && !second) return false;
  const from = (second ? at - 3 : at) - 1;
  const lead = tokens.slice(Math.max(0, from - 3), from + 1).map(({ word }) => word);
  if (lead.at(-1) !== 'from')
    return !lead.some((word) => /^(?:up|down|rose|fell|grew|increased|decreased|went|moved)$/.test(word));
  return lead.some((word) => /^(?:ranged|ranging|range|ranges|varied|varying|varies)$/.test(word));
}
