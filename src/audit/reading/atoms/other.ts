// Numbers that are no shares and no counts of people: money, years, ages, measures, and the numbers of things.

import { wordSet } from '../../word-set.ts';
import type { Token } from '../tokens.ts';
import type { AtomReader } from './atom-reader.ts';

const labels = wordSet(
  'figure fig table chart box section chapter appendix annex page pages question q part phase step volume vol version no article footnote note wave line lines paragraph clause schedule band level grade key stage slide round tranche week day month year group category class cohort arm zone ward tier quintile quartile decile criterion standard recommendation indicator objective theme option statement item topic type model aged age rank',
);
const months = wordSet(
  'january february march april may june july august september october november december spring summer autumn winter',
);
/** Units that number no people. */
export const measures = wordSet(
  'year years months month weeks week days day hours hour minutes minute seconds mile miles km metres kilometres million billion bn m k pence pounds point times st nd rd th',
);

/** "page 3 of 12", "wave 2"; but "in the first wave 14 of 20" counts people. */
export function isLabelled(tokens: readonly Token[], at: number): boolean {
  const [head, before] = [tokens[at - 1], tokens[at - 2]?.word ?? ''];
  const label = head?.word ?? '';
  // "Q3 38/47": the number of the question stands at it
  const numbered = head !== undefined && head.end - head.start > label.length;
  return (
    !numbered &&
    labels.has(label) &&
    !/^(?:first|second|third|fourth|last|next|this|that|each|every|same)$/.test(before)
  );
}

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
  if (isLabelled(tokens, at) && !token.word.includes('.')) return made('label');
  // "+4", "a score of -12"
  if (token.fused && (before === '+' || (before === '-' && tokens[at - 1]?.fused === false)))
    return made('measure');
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
