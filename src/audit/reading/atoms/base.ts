// "n = 22", "(N=66)", "Base: 66", "base: all 66 providers", "sample size 40", "unweighted base 1,204".

import { wordSet } from '../../word-set.ts';
import { isWhole, numeralAt } from './atom-reader.ts';
import type { AtomReader } from './atom-reader.ts';
import type { Token } from '../tokens.ts';

const skipped = wordSet(
  ': = - size of is was all the ( n total respondents sample unweighted answering weighted , ; those who answered on our these a',
);

export const base: AtomReader = (tokens, at) => {
  const head = tokens[at];
  if (head?.type !== 'word') return undefined;
  const bare = head.word === 'n';
  const next = tokens[at + 1]?.word ?? '';
  const begins =
    // a PDF may print "=" as a quarter
    (bare && /^[=:\u00bc]$/.test(next)) ||
    (/^(?:base|bases)$/.test(head.word) &&
      (/^[:=(-]$/.test(next) || next === 'size' || tokens[at + 1]?.type === 'number')) ||
    (head.word === 'sample' && (next === 'size' || next === ':' || next === '=')) ||
    (bare && tokens[at + 1]?.type === 'number' && kinds.has(tokens[at - 1]?.word ?? '')) ||
    isPhrase(tokens, at);
  if (!begins) return undefined;
  const from = bare ? at + (tokens[at + 1]?.type === 'number' ? 1 : 2) : sizeFrom(tokens, at + 1);
  const size = from === undefined ? undefined : numeralAt(tokens, from);
  const last = tokens[(size?.after ?? 0) - 1];
  if (!size || !last || !isWhole(size) || !size.figures || size.value < 1) return undefined;
  if (/^[%/]$/.test(tokens[size.after]?.word ?? '') || tokens[size.after]?.word === 'of') return undefined;
  return {
    type: 'base',
    size: size.value,
    bare: bare && tokens[at]?.end !== undefined,
    start: head.start,
    end: last.end,
    first: at,
    after: size.after,
  };
};

/** "valid N 52" needs no sign. */
const kinds = wordSet('valid total unweighted overall sample');

/** "based on the 28 bakeries", "a sample of 60"; fewer are often no people, and 2013 is a year. */
function isPhrase(tokens: readonly Token[], at: number): boolean {
  const [head, link] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (!(head === 'based' && link === 'on') && !(head === 'sample' && link === 'of')) return false;
  const small = /^(?:the|all|our|those|these|a|total|of)$/;
  let to = at + 2;
  while (to < at + 6 && small.test(tokens[to]?.word ?? '')) to += 1;
  const size = tokens[to];
  return (
    size?.type === 'number' &&
    Number(size.word) >= 10 &&
    !/^(?:19|20)\d\d$/.test(size.word) &&
    size.suffix === undefined
  );
}

/** The number of a base line stands at once, or after a few words: "Base: all providers (66)". */
function sizeFrom(tokens: readonly Token[], at: number): number | undefined {
  for (let next = at; next < at + 14 && next < tokens.length; next += 1) {
    const token = tokens[next];
    if (!token || /^[.;?!]$/.test(token.word)) return undefined;
    if (token.type === 'number')
      return token.suffix === undefined && sizeStands(tokens, at, next) ? next : undefined;
  }
  return undefined;
}

/** A number after words is the size when a bracket, "n =" or only small words stand before it. */
function sizeStands(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at + 1]?.word === '-' && tokens[at + 1]?.fused === true) return false;
  if (/^[(=:,]$/.test(tokens[at - 1]?.word ?? '')) return true;
  return tokens.slice(from, at).every(({ word }) => skipped.has(word));
}
