// "two-thirds", "a third", "three in five", "nine out of ten", "half", "most", "a majority".

import { wordSet } from '../../word-set.ts';
import { generic, stem } from '../audience.ts';
import type { WordingOp } from '../../../wording.ts';
import type { AtomReader } from './atom-reader.ts';
import { openingBefore } from './atom-reader.ts';
import { numberInWords } from '../number-words.ts';
import type { Token } from '../tokens.ts';

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['tenth', 10],
  ['tenths', 10],
]);
/** "the third sector", "half an hour", "a quarter of the year". */
const otherwise = wordSet(
  'as sector sectors party parties person time year years hour hours day way century phase stage round edition quarter largest biggest most highest wave term term-time price rule majority acre board page mark marathon final that what',
);

/** "third" in "a third" and "one-third". */
export const isPart = (word: string | undefined): boolean => word !== undefined && parts.has(word);

interface Read {
  readonly after: number;
  readonly percent?: { numerator: number; denominator: number };
  readonly op?: WordingOp;
}

export const fraction: AtomReader = (tokens, at) => {
  const read = partsAt(tokens, at) ?? inAt(tokens, at) ?? quantifierAt(tokens, at);
  const [head, last] = [tokens[at], tokens[(read?.after ?? 0) - 1]];
  if (!read || !head || !last || isOfAnother(tokens, read.after)) return undefined;
  const opening = read.op === undefined ? openingBefore(tokens, at) : { op: read.op, first: at };
  return {
    type: 'fraction',
    start: tokens[opening?.first ?? at]?.start ?? head.start,
    end: last.end,
    first: opening?.first ?? at,
    after: read.after,
    ...(read.percent ? { percent: read.percent } : {}),
    ...(opening ? { op: opening.op } : {}),
  };
};

/** "half the rate of 2015", "a third of that", "half as many": of another number, not of people. */
function isOfAnother(tokens: readonly Token[], after: number): boolean {
  const words = tokens.slice(after, after + 4).map(({ word }) => word);
  // "6%, half the 12% of 2017"
  if (words[0] === 'the' && /^[£$€\d]/.test(words[1] ?? '')) return true;
  if (words[0] === 'as' || (words[0] === 'of' && /^(?:that|what)$/.test(words[1] ?? ''))) return true;
  return words.some(
    (word, at) =>
      /^(?:rate|level|figure|average|value|price|percentage)$/.test(word) &&
      /^(?:the|its|their|that|this|[12]\d{3})$|'s$/.test(words[at - 1] ?? ''),
  );
}

/** "half", "a third", "two thirds", "three-quarters". */
function partsAt(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.word ?? '';
  if (word === 'half') {
    if (/^(?:a|an|hour|year|day|term|of-|an-)$/.test(tokens[at + 1]?.word ?? '')) return undefined;
    if (
      /^(?:first|second|other|a|one|latter|the|their|its)$/.test(tokens[at - 1]?.word ?? '') &&
      tokens[at - 1]?.word !== 'a'
    )
      return undefined;
    return otherwise.has(tokens[at + 1]?.word ?? '')
      ? undefined
      : { after: at + 1, percent: { numerator: 50, denominator: 1 } };
  }
  const [number = '', part, more] = word.split('-');
  // "one-third-acre plots"
  if (more !== undefined) return undefined;
  const joined = part === undefined ? undefined : parts.get(part);
  const many = numberOf(joined === undefined ? word : number);
  if (many === undefined) return undefined;
  const whole = joined ?? parts.get(tokens[at + 1]?.word ?? '');
  const after = joined === undefined ? at + 2 : at + 1;
  if (whole === undefined || many >= whole || otherwise.has(tokens[after]?.word ?? '')) return undefined;
  return { after, percent: { numerator: 100 * many, denominator: whole } };
}

function numberOf(word: string): number | undefined {
  if (word === 'a' || word === 'one') return 1;
  return times.get(word);
}

const times: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['seven', 7],
  ['nine', 9],
]);

const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100]);

/** "three in five", "9 in 10", "nine out of ten". */
function inAt(tokens: readonly Token[], at: number): Read | undefined {
  const part = numberAt(tokens, at);
  if (part === undefined) return undefined;
  // "one respondent in four"
  const noun =
    tokens[at + 1]?.type === 'word' &&
    tokens[at + 2]?.word === 'in' &&
    !/^(?:in|out|of|or|and|to|per)$/.test(tokens[at + 1]?.word ?? '');
  const word = tokens[at + 1]?.word;
  const to =
    noun && tokens[at + 3]?.type === 'word'
      ? at + 3
      : word === 'in'
        ? at + 2
        : word === 'out' && tokens[at + 2]?.word === 'of'
          ? at + 3
          : 0;
  const whole = to === 0 ? undefined : numberAt(tokens, to);
  if (whole === undefined || part >= whole || part > 9 || !wholes.has(whole)) return undefined;
  // "3 out of 8" may be people; a fraction has a round whole
  if (word === 'out' && ![3, 4, 5, 10].includes(whole)) return undefined;
  if (tokens[to]?.type === 'number' && word === 'out' && whole !== 10) return undefined;
  return { after: to + 1, percent: { numerator: 100 * part, denominator: whole } };
}

function numberAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at];
  if (token?.type === 'number')
    return token.suffix === undefined && /^\d{1,2}$/.test(token.word) && tokens[at + 1]?.word !== '%'
      ? Number(token.word)
      : undefined;
  const read = numberInWords(tokens, at);
  return read?.length === 1 && read.value > 0 ? read.value : undefined;
}

const everybody = new Set(['all', 'every', 'no']);

/** "All respondents (97%)": of people only; "every week" and "no" are answers. */
function everybodyAt(tokens: readonly Token[]): Read | undefined {
  const [quantifier, noun, open, number, sign] = tokens;
  if (!generic.has(stem(noun?.word ?? '')) || open?.word !== '(' || number?.type !== 'number')
    return undefined;
  if (!/^(?:%|percent|per)$/.test(sign?.word ?? '')) return undefined;
  const none = quantifier?.word === 'no';
  return {
    after: 2,
    op: none ? 'at-most' : 'at-least',
    percent: { numerator: none ? 0 : 100, denominator: 1 },
  };
}

function quantifierAt(tokens: readonly Token[], at: number): Read | undefined {
  const [word, next] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  if (at === 0 && everybody.has(word)) return everybodyAt(tokens);
  if (
    word === 'majority' &&
    /^(?:party|leader|vote|verdict|view|decision|owned|owner|shareholder|stake|share|government|control|interest|holding|group|support)s?(?:'s)?$/.test(
      next,
    )
  )
    return undefined;
  if (word === 'majority')
    return {
      after: at + 1,
      op: /^(?:vast|overwhelming)$/.test(tokens[at - 1]?.word ?? '') ? 'vast-majority' : 'most',
    };
  if (word === 'minority') return { after: at + 1, op: 'minority' };
  // "the most", "most important", "at most" and "what would help them most, 36 …" say another thing
  if (
    word === 'most' &&
    !(tokens[at - 1]?.type === 'word' && /^[,;.:)?]$/.test(next)) &&
    !/^(?:the|at|our|their|its|a|single|second|next|two|three)$/.test(tokens[at - 1]?.word ?? '') &&
    !/^(?:often|common|popular|similar|familiar|regular|likely|of-|frequent|recent|prevalent|people's)$|(?:ly|ed|ive|ant|ent|al|ful|able|ible|ous|ic)$/.test(
      next,
    )
  )
    return { after: at + 1, op: 'most' };
  if (
    word === 'few' &&
    !/^(?:a|the|last|next|past|these|those|first|as|too|so)$/.test(tokens[at - 1]?.word ?? '')
  )
    return { after: at + 1, op: 'few' };
  if ((word === 'almost' || word === 'nearly') && (next === 'all' || next === 'everyone' || next === 'every'))
    return { after: at + 2, op: 'almost-all' };
  return undefined;
}
