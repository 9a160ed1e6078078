// One quantity told again with another number: numbers of people, means.

import { stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import type { Atom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isSlip } from '../../slips.ts';
import type { Found } from '../audit-rule.ts';
import { alike } from './alike.ts';
import type { Retold } from './retold.ts';
import { small } from './small-words.ts';
import { yearsIn } from '../../reading/words.ts';
import { wordSet } from '../../word-set.ts';

interface Claim {
  readonly sentence: Sentence;
  readonly atom: Extract<Atom, { printed: string }>;
  readonly words: ReadonlySet<string>;
  /** Those before its number. */
  readonly lead: ReadonlySet<string>;
  /** The number that its words lead to: "54% waited over four weeks". */
  readonly to?: string;
  readonly retold: boolean;
  /** "Of those who had one". */
  readonly narrowed: boolean;
  /** Of its sentence: what two years found are two quantities. */
  readonly years: string;
}

/** Words are compared that tell of something; these tell only where it stands. */
const places = wordSet(
  'summary brief glance annex appendix highlight conclusion overview headline abstract foreword noted stated above finding message report section chapter table figure show shown shows key main result page see overall as since many reported because although while however altogether finally asked',
);
const tells = wordSet(
  'not never no without men women male female before after last previous earlier now today first second third north south east west urban rural young old under over more less fewer target expected aim planned another other same online paper post telephone valid usable weighted unweighted',
);

export function toldAgain(context: Context, retold: Retold): Found[] {
  const claims = context.sentences.flatMap((sentence) => claimsIn(sentence, retold.has(sentence)));
  const near = alike(claims, ({ words }) => words);
  return claims.flatMap((claim) => {
    const same = near(claim.words, 3).filter((other) => other !== claim && isSame(other, claim));
    // a sentence that stands three times is a pattern
    if (new Set([...same, claim].map(({ atom }) => atom.printed)).size !== 2) return [];
    const other = same.find((one) => one.atom.printed !== claim.atom.printed);
    return other && other.atom.start < claim.atom.start && isSlip(other.atom.printed, claim.atom.printed)
      ? [finding(other, claim)]
      : [];
  });
}

function claimsIn(sentence: Sentence, retold: boolean): Claim[] {
  const { atoms, tokens, kind } = sentence;
  if (kind === 'heading' || kind === 'caption' || !atoms.some(isQuantity)) return [];
  const years = yearsIn(tokens);
  const numbers = atoms.filter((atom) => !(atom.type === 'other' && /^(?:year|label)$/.test(atom.what)));
  return numbers.flatMap((atom, at): Claim[] => {
    if (!isQuantity(atom)) return [];
    const [before, next] = [numbers[at - 1], numbers[at + 1]];
    const from = before ? lastBreak(tokens, before.after, atom.first) : clauseFrom(tokens, atom.first);
    const to = firstBreak(tokens, atom.after, next?.first ?? tokens.length);
    const [said, told] = [tokens.slice(from, atom.first), tokens.slice(atom.after, to)];
    const all = [...said, ...told];
    const lead = stemsOf(said);
    const words = new Set([...lead, ...stemsOf(told)]);
    const label = all.some(({ word }) => /^(?:mean|median|average|rate)$/.test(word));
    const is = all.some(({ word }) => /^(?:is|was|,|:)$/.test(word));
    if (words.size < 3 || (atom.type === 'other' && !(label && is))) return [];
    const leads = next && to === next.first && next.first - atom.after <= 5 && next.type !== 'percent';
    const goal = leads && !told.some(({ word }) => word === ',') ? { to: printedOf(next) } : {};
    return [{ sentence, atom, words, lead, retold, years, narrowed: narrows(tokens, atom), ...goal }];
  });
}

const stemsOf = (tokens: Sentence['tokens']): Set<string> =>
  new Set(
    tokens.flatMap(({ type, word }) =>
      type === 'word' && !tiny.has(word) && !places.has(stem(word)) ? [stem(word)] : [],
    ),
  );

const printedOf = (atom: Atom): string =>
  'printed' in atom ? atom.printed : atom.type === 'ratio' ? `${atom.count}/${atom.base}` : atom.type;

/** What asks is small beside what is asked, but tells of how many answered. */
const tiny = new Set([...small].filter((word) => !/^(?:survey|respondent|responding)$/.test(word)));

function isQuantity(atom: Atom): atom is Claim['atom'] {
  if (atom.type === 'count') return atom.op === undefined && atom.value >= 20;
  return atom.type === 'other' && /^(?:decimal|measure)$/.test(atom.what);
}

const breaks = wordSet('; : ( ) , and but while whereas although though');

function lastBreak(tokens: Sentence['tokens'], from: number, to: number): number {
  const at = tokens.findLastIndex(({ word }, index) => index >= from && index < to && breaks.has(word));
  return at < 0 ? from : at + 1;
}

const clauses = wordSet('; : although though but while whereas');

/** "Fees matter less, although 36% …"; in "average wait: 19 days" the colon parts nothing. */
const clauseFrom = (tokens: Sentence['tokens'], to: number): number =>
  tokens.findLastIndex(({ word }, at) => at < to && clauses.has(word) && !(word === ':' && at === to - 1)) +
  1;

function firstBreak(tokens: Sentence['tokens'], from: number, to: number): number {
  const at = tokens.findIndex(({ word }, index) => index >= from && index < to && /^[;:]$/.test(word));
  return at < 0 ? to : at;
}

const kindOf = ({ atom, words }: Claim): string =>
  atom.type === 'count'
    ? atom.type
    : `${['mean', 'median', 'average', 'rate'].find((word) => words.has(word))}`;

function isSame(a: Claim, b: Claim): boolean {
  const again = a.retold || b.retold;
  if (a.narrowed || b.narrowed || a.years !== b.years || a.to !== b.to) return false;
  if (a.sentence === b.sentence || kindOf(a) !== kindOf(b)) return false;
  const follows =
    a.sentence.block === b.sentence.block && Math.abs(a.sentence.index - b.sentence.index) === 1;
  if (follows && !again) return false;
  // "in Leeds", "of those who had one": what stands before a number says of whom it is
  if (!isWithin(a.lead, b.words) || !isWithin(b.lead, a.words)) return false;
  const only = [...a.words]
    .filter((word) => !b.words.has(word))
    .concat([...b.words].filter((word) => !a.words.has(word)));
  const common = (a.words.size + b.words.size - only.length) / 2;
  if (common < 3 || only.some((word) => tells.has(word))) return false;
  return only.length <= (again ? common : common / 3);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of some) if (!all.has(word)) return false;
  return true;
}

const narrows = (tokens: Sentence['tokens'], { first }: Atom): boolean =>
  tokens
    .slice(Math.max(0, first - 8), first)
    .some(({ word }) => /^(?:those|among|amongst|when|after|before|if|whom|whose)$/.test(word));

function finding({ sentence: first, atom: one }: Claim, { sentence, atom }: Claim): Found {
  const clause = sentence.tokens.slice(atom.first, atom.after + 6).findLast(({ type }) => type !== 'sign');
  return {
    start: atom.start,
    end: Math.max(atom.end, Math.min(clause?.end ?? atom.end, sentence.end)),
    severity: 'warning',
    printed: atom.printed,
    expected: [one.printed],
    repairs: [one.printed],
    message: `${atom.printed} here, ${one.printed} elsewhere, in the same words`,
    related: [{ start: one.start, end: Math.max(one.end, one.start + 1, Math.min(first.end, one.end)) }],
  };
}
