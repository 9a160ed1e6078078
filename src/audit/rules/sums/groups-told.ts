// The percentage of everybody and those of their groups, wherever two sentences tell them: "63% of all. It was 58% among
// nurses and 61% among porters, the only two groups." None of all lies outside its groups.

import type { Context } from '../../context/context.ts';
import { isPercent, isPlainPercent } from '../../reading/atom.ts';
import type { Atom, OtherAtom, PercentAtom } from '../../reading/atom.ts';
import { asPercent } from '../../reading/atom.ts';
import { isKindOfPeople } from '../../reading/kinds.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { phraseOf, wordsFrom } from '../../reading/words.ts';
import { wordSet } from '../../word-set.ts';
import { spanOf } from '../../statement.ts';
import type { SubgroupsStatement } from '../../statement.ts';

/** Said of everybody: "among all diners", "for every carer put together", "taking the two together". */
const everyone =
  /\b(?:overall|in total|altogether|across the board|as a whole|whole sample|taken together|put together|together|combined|(?:for|of|among|across|in) (?:all|every|everyone|everybody)(?! (?:of|but|the|other))|(?:all|both) \w+)\b/;

/** Nobody is in none of the groups. */
const exhaustive =
  /\bonly (?:two|three|four|five|six|\d)\b|\bno other\b|\b(?:into|in|to) which (?:all|every|each)\b|\b(?:these|those|the) (?:two|three|four|five) (?:\w+ )?(?:mak(?:e|ing) up|cover|are) (?:all|everyone|everybody|the (?:whole|entire|full))\b|\b(?:every|each) (?:\w+ ){1,3}(?:was|is|were|belong\w*|falls?|lives?|works?) (?:\w+ )?(?:either|in|to|one)\b|\b(?:has|have|had|are|were) (?:just |only )?(?:two|three|four|five) (?:classes|kinds|groups|types|grades|categories|divisions|sites|branches|regions|areas)\b|\b(?:everyone|everybody) (?:was|is|works|lives|belongs) (?:in|either|to|one)\b/;

/** Other times, other questions, some groups out of many. */
const otherwise =
  /\b(?:19|20)\d\d\b|\b(?:compared|rose|fell|up|down|last|previous|earlier|target|nationally|national|weighted|including|such as|for example|neither|none)\b/;

interface Told {
  readonly percent: PercentAtom;
  /** The words from the number before it, and those up to the next mark. */
  readonly lead: string;
  readonly trail: string;
}

export function groupsTold({ sentences, statements }: Context): SubgroupsStatement[] {
  const read = new Set(statements.flatMap(({ kind, sentence }) => (kind === 'subgroups' ? [sentence] : [])));
  return sentences.flatMap((sentence, at): SubgroupsStatement[] => {
    if (sentence.kind === 'table' || read.has(sentence) || sentence.atoms.length === 0) return [];
    const own = toldIn(sentence);
    if (own.length === 0) return [];
    const beside = (other: Sentence | undefined): Sentence[] =>
      other && other.block === sentence.block ? [other] : [];
    const [before, next] = [beside(sentences[at - 1]), beside(sentences[at + 1])];
    const one = own.length > 2 ? inOne(own, phraseOf(sentence.tokens)) : undefined;
    const split = one ?? inTwo(sentence, own, before[0]);
    if (!split || areShares(split)) return [];
    const { total, parts } = split;
    const said = phraseOf([...(one ? [] : before), sentence].flatMap(({ tokens }) => tokens));
    if (otherwise.test(said.replaceAll(/\bmak(?:e|es|ing) up\b/g, ''))) return [];
    const everybody = exhaustive.test(
      phraseOf([...before, sentence, ...next].flatMap(({ tokens }) => tokens)),
    );
    if (!everybody && !parts.every((part) => ofGroup(part))) return [];
    const percents = parts.map(({ percent }) => percent);
    const where = one ? spanOf(total.percent, ...percents) : spanOf(total.percent);
    return [{ kind: 'subgroups', sentence, ...where, total: total.percent, parts: percents, everybody }];
  });
}

const isDecimal = (atom: Atom): atom is OtherAtom => atom.type === 'other' && atom.what === 'decimal';

const known = new WeakMap<Sentence, readonly Told[]>();

/** Asked of each sentence, and by the one after it. */
function toldIn(sentence: Sentence): readonly Told[] {
  const found = known.get(sentence) ?? toldOf(sentence);
  known.set(sentence, found);
  return found;
}

/** The percentages of a sentence; where it has none, its means. */
function toldOf({ tokens, atoms }: Sentence): Told[] {
  const percents = atoms.filter(isPercent);
  const decimals = percents.length > 0 ? [] : atoms.filter(isDecimal);
  const means =
    decimals.length > 0 && /\b(?:mean|average|averaged|rating|score|scored|rated)\b/.test(phraseOf(tokens))
      ? decimals.map((atom) => asPercent(atom, atom.printed))
      : [];
  const all = percents.length > 0 ? percents : means;
  if (all.length > 6 || !all.every(isPlainPercent)) return [];
  return all.map((percent, at) => {
    const next = wordsFrom(tokens, percent.after, all[at + 1]?.first ?? tokens.length);
    const end = next.findIndex((word) => stops.has(word));
    const from = all[at - 1];
    const lead = wordsFrom(tokens, from?.after ?? 0, percent.first);
    const begins = from ? lead.findIndex((word) => stops.has(word)) + 1 : 0;
    return {
      percent,
      lead: lead.slice(begins).join(' '),
      trail: next.slice(0, end < 0 ? undefined : end).join(' '),
    };
  });
}

const stops = wordSet(', ; : . and');

const isOfAll = ({ lead, trail }: Told): boolean => everyone.test(lead) || everyone.test(trail);

interface Split {
  readonly total: Told;
  readonly parts: readonly Told[];
}

/** "54% were women and 46% men": shares of everybody, who make 100 or the total. */
function areShares({ total, parts }: Split): boolean {
  const sum = parts.reduce((so, { percent }) => so + Number(percent.printed), 0);
  return [100, Number(total.percent.printed)].some((whole) => Math.abs(sum - whole) <= parts.length / 2);
}

/** The figure for all stands first or last of its sentence. */
function inOne(own: readonly Told[], words: string): Split | undefined {
  const totals = own.filter(isOfAll);
  const [total] = totals;
  if (!total || totals.length > 1 || (total !== own[0] && total !== own.at(-1))) return undefined;
  // "84% overall satisfaction among parents, 69% among teachers": of a group too
  if (/^(?:among|amongst|in|for) (?!all|every)/.test(total.trail)) return undefined;
  if (!exhaustive.test(words) && !/[:;]|\b(?:taken|put) together\b|\bcombined\b/.test(words))
    return undefined;
  return { total, parts: own.filter((one) => one !== total) };
}

/** It stands alone in the sentence before its groups, or in the one after them. */
function inTwo(sentence: Sentence, own: readonly Told[], before: Sentence | undefined): Split | undefined {
  const earlier = before ? toldIn(before) : [];
  const [only] = own;
  const [first] = earlier;
  if (own.length === 1 && only && earlier.length > 1 && isOfAll(only) && !earlier.some(isOfAll))
    return { total: only, parts: earlier };
  const goesOn = /^(?:it|this|that|the (?:proportion|share|figure|rate|percentage|mean|score))\b/;
  const words = phraseOf(sentence.tokens);
  if (own.length < 2 || earlier.length !== 1 || !first) return undefined;
  if (!goesOn.test(words) && !own.every(ofGroup)) return undefined;
  return isOfAll(first) || exhaustive.test(words) ? { total: first, parts: own } : undefined;
}

/** "58% of those in hospitals", "46% (small)", "nurses (47%)", "among nurses it was 61%". */
function ofGroup({ lead, trail }: Told): boolean {
  const [preposition = '', next = ''] = trail.split(' ');
  if (/^(?:among|amongst|of|for|in)$/.test(preposition) && !/^(?:whom|which|them|these)$/.test(next))
    return /^(?:those|the|our)$/.test(next) || isKindOfPeople(trail.split(' ').slice(1, 5));
  if (/^\( [a-z -]+ \)/.test(trail)) return true;
  return (
    /\b(?:among|amongst) \w+/.test(lead) || (/[(:]$/.test(lead) && isKindOfPeople(lead.split(' ').slice(-6)))
  );
}
