// Numbers that are no shares and no counts of people: money, years, ages, measures, and the numbers of things.

import type { AtomReader } from './atom-reader.ts';

const labels = new Set(
  'figure fig table chart box section chapter appendix annex page pages question q part phase step volume vol no article footnote note wave line lines paragraph clause schedule band level grade key stage'.split(
    ' ',
  ),
);
const months = new Set(
  'january february march april may june july august september october november december spring summer autumn winter'.split(
    ' ',
  ),
);
const measures = new Set(
  'year years months weeks days hours minutes mile miles km million billion bn m k pence pounds point times st nd rd th'.split(
    ' ',
  ),
);

export const other: AtomReader = (tokens, at) => {
  const token = tokens[at];
  if (token?.type !== 'number') return undefined;
  const made = (what: 'money' | 'year' | 'decimal' | 'measure' | 'label') =>
    ({
      type: 'other',
      what,
      printed: token.word,
      start: token.start,
      end: token.end,
      first: at,
      after: at + 1,
    }) as const;
  const before = tokens[at - 1]?.word ?? '';
  const next = tokens[at + 1];
  if (/^[£$€]$/.test(before)) return made('money');
  if (labels.has(before)) return made('label');
  if (token.suffix !== undefined) return made('measure');
  if (token.word.includes('.')) return made('decimal');
  const value = Number(token.word);
  const alone = !(token.end - token.start > 4);
  if (
    alone &&
    value >= 1900 &&
    value <= 2100 &&
    token.word.length === 4 &&
    !/^(?:respondents|people|responses|participants)$/.test(next?.word ?? '')
  )
    return made('year');
  if (months.has(next?.word ?? '') || (months.has(before) && value <= 31)) return made('year');
  if (measures.has(next?.word ?? '')) return made('measure');
  const hyphen =
    (next?.word === '-' && next.fused && tokens[at + 2]?.fused === true) ||
    (before === '-' && token.fused && tokens[at - 1]?.fused === true);
  if (hyphen && !(next?.word === '/')) return made('measure');
  if (
    /^[+]$/.test(next?.word ?? '') ||
    (next?.word === '/' && tokens[at + 2]?.type === 'number') ||
    before === '/'
  )
    return made('label');
  return undefined;
};
