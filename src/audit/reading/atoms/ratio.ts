// "22/40", "22 of 40", "22 people out of 40", "22 (of 40)", "22 out of the 40", "twenty-two of the 40".

import { isWhole, numeralAt, openingBefore } from './atom-reader.ts';
import type { AtomReader } from './atom-reader.ts';
import { isLabelled } from './other.ts';
import { percentSign } from './percent.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../../word-set.ts';

const between = wordSet('the our these those all a its their total other remaining same');

export const ratio: AtomReader = (tokens, at) => {
  const count = numeralAt(tokens, at);
  if (!count || !isWhole(count)) return undefined;
  const to = link(tokens, count.after);
  if (to === undefined) return undefined;
  const base = numeralAt(tokens, to.at);
  if (!base || !isWhole(base) || percentSign(tokens, base.after) > 0) return undefined;
  const [first, last] = [tokens[at], tokens[base.after - 1]];
  if (!first || !last || isLabelled(tokens, at)) return undefined;
  if (to.slash && !isFraction(tokens, at, base.after, count.value, base.value)) return undefined;
  // "5 of 1990s", "three of 2013": a year; "60% of 16-24": ages
  if (!to.slash && tokens[base.after]?.word === '-' && tokens[base.after]?.fused === true) return undefined;
  if (base.value < 2 || isMoney(tokens, at) || isMoney(tokens, to.at)) return undefined;
  const opening = openingBefore(tokens, at);
  const others = tokens[at - 1]?.word === 'but' && tokens[at - 2]?.word === 'all' && count.value < base.value;
  return {
    type: 'ratio',
    // "all but four of the 72"
    count: others ? base.value - count.value : count.value,
    base: base.value,
    figures: count.figures && base.figures,
    ...(to.slash ? { slash: true } : {}),
    start: first.start,
    end: last.end,
    first: at,
    after: base.after,
    ...(opening ? { op: opening.op } : {}),
  };
};

/** Where the base begins after what links it to the count. */
function link(tokens: readonly Token[], at: number): { at: number; slash: boolean } | undefined {
  const word = tokens[at]?.word;
  if (word === '/') return { at: at + 1, slash: true };
  let next = at;
  // "62 people out of 88"
  if (tokens[at + 1]?.word === 'out' && /s$|^(?:people|staff|men|women|children)$/.test(word ?? ''))
    next += 1;
  if (next > at && tokens[next + 1]?.word === 'of') next += 2;
  else if ((word === 'out' || word === '(') && tokens[at + 1]?.word === 'of') next += 2;
  else if (word === 'of') next += 1;
  else return undefined;
  while (next - at < 5 && between.has(tokens[next]?.word ?? '')) next += 1;
  return { at: next, slash: false };
}

/** A slash also writes dates, years and "24/7". */
function isFraction(
  tokens: readonly Token[],
  at: number,
  after: number,
  count: number,
  base: number,
): boolean {
  const [before, next] = [tokens[at - 1], tokens[after]];
  if (before?.word === '/' || (next?.word === '/' && next.fused)) return false;
  if (before !== undefined && tokens[at]?.fused === true && /[-.#_/\w]/.test(before.word.at(-1) ?? ''))
    return false;
  if (count >= 1900 && count <= 2100 && base < 100) return false;
  if (/^0\d/.test(tokens[at]?.word ?? '') || /^0\d/.test(tokens[after - 1]?.word ?? '')) return false;
  return !(count === 24 && base === 7);
}

function isMoney(tokens: readonly Token[], at: number): boolean {
  return /[£$€]/.test(tokens[at - 1]?.word ?? '');
}
