import { isPlainPercent } from '../reading/atom.ts';
import type { PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { areDegrees, areDegreesOfOne, groupsInBrackets } from '../reading/groups.ts';
import { summingOf } from '../reading/summing.ts';
import { spanOf } from '../statement.ts';
import type { Statement, TotalStatement } from '../statement.ts';
import { tellsSingle } from '../tables/parts.ts';
import type { Form } from './form.ts';
import { phraseOf } from '../reading/words.ts';

/** A total with its parts, in either order. */
export const total: Form = {
  name: 'total',
  examples: [
    '45% strongly agreed and 36% agreed, 81% in all',
    'A combined total of 81% said "some" (45%) or "a lot" (36%)',
    '81% agreed (45% strongly and 36% slightly)',
  ],
  of: ['percent'],
  read: (sentence) => {
    const percents = sentence.atoms.filter(isPlainPercent);
    if (percents.length < 3) return [];
    const found =
      madeUpOf(sentence, percents) ??
      orBoth(sentence, percents) ??
      first(sentence, percents) ??
      last(sentence, percents) ??
      bracketed(sentence, percents) ??
      [];
    return found.filter((one) => one.kind === 'total' && ofOnePeople(one));
  },
};

/** "81% would recommend it, made up of 45% who definitely and 36% who probably would" */
function madeUpOf(sentence: Sentence, percents: readonly PercentAtom[]): Statement[] | undefined {
  const { tokens } = sentence;
  const [sum, ...parts] = percents;
  const [one] = parts;
  if (!sum || !one) return undefined;
  const between = tokens.slice(sum.after, one.first).map(({ word }) => word);
  const says = /\b(?:made up of|composed of|consisting of|comprising|being the sum of)$/.test(
    between.join(' '),
  );
  const parted =
    parts.some((part) => ofPart(sentence, part)) ||
    tokens.slice(one.after, parts.at(-1)?.first).some(({ word }) => word === ';');
  return says && between.length <= 16 && !parted ? [made(sentence, sum, parts, true)] : undefined;
}

/** "24% belong to a club, be it a national (17%), a local one (11%) or both" */
function orBoth(sentence: Sentence, percents: readonly PercentAtom[]): Statement[] | undefined {
  const { tokens } = sentence;
  const [sum, ...parts] = percents;
  const tail = parts.at(-1);
  if (!sum || !tail) return undefined;
  const after = tokens.slice(tail.after, tail.after + 5).map(({ word }) => word);
  const apart = parts.every((part) => tokens[part.first - 1]?.word === '(');
  return apart && /\bor (?:both|all|more than one)\b/.test(after.join(' '))
    ? [made(sentence, sum, parts, false)]
    : undefined;
}

/** "a total of 81% … (45%) … (36%)" */
function first(sentence: Sentence, percents: readonly PercentAtom[]): Statement[] | undefined {
  const at = percents.findIndex((atom) => namedBefore(sentence, atom));
  const [sum, ...rest] = percents.slice(at);
  // "17% strongly and 44%, a net of 62%; 23% disagreed": of what stands before it
  if (at < 0 || at > 1 || !sum || rest.length < 2) return undefined;
  const parts = rest.filter((atom) => !ofPart(sentence, atom));
  // "In all, 28% had none, 39% had some": an adverb at the beginning of a list
  const gap = sentence.tokens.slice(sum.after, rest[0]?.first).map(({ word }) => word);
  // "in total 73% (2019) and 96% (2021)": what is closed again opens no list
  const opens = gap.slice(gap.lastIndexOf(')') + 1).some((word) => /^[(:[-]$/.test(word));
  if (!opens && /^(?:all|total|sum|together|altogether|,)$/.test(sentence.tokens[sum.first - 1]?.word ?? ''))
    return undefined;
  return parts.length < 2 || otherSubject(sentence, sum, parts)
    ? undefined
    : [made(sentence, sum, parts, true)];
}

/** "45% and 36%, 81% in all"; the parts are all the percentages before, as far as the sentence lists them. */
function last(sentence: Sentence, percents: readonly PercentAtom[]): Statement[] | undefined {
  for (const [at, sum] of percents.entries()) {
    if (at < 2) continue;
    const parts = percents.slice(0, at);
    const named =
      namedAfter(sentence, sum) ||
      namedBefore(sentence, sum) ||
      sumsUp(sentence, sum) ||
      isDrawn(sentence, sum, parts);
    // "the net figure for either is 58%": who is in both is counted once
    if (!named && summingOf(sentence, sum) !== 'union') continue;
    return otherSubject(sentence, parts[0] ?? sum, [...parts.slice(1), sum])
      ? undefined
      : [made(sentence, sum, parts, named)];
  }
  return undefined;
}

/** "81% agreed (45% strongly and 36% slightly)" */
function bracketed(sentence: Sentence, percents: readonly PercentAtom[]): Statement[] | undefined {
  const { tokens } = sentence;
  for (const sum of percents) {
    const open = tokens.findIndex(({ word }, at) => at >= sum.after && /^[([:-]$/.test(word));
    const bracket = tokens[open]?.word ?? '';
    const closing = bracket === '-' ? /^-$/ : /^[)\]]$/;
    const close =
      bracket === ':'
        ? endOfList(sentence, open)
        : tokens.findIndex(({ word }, at) => at > open && closing.test(word));
    if (open < 0 || close < 0 || open - sum.after > 14) continue;
    const parts = percents.filter(({ first: from }) => from > open && from < close);
    const between =
      percents.some(({ first: from }) => from > sum.first && from < open) ||
      tokens.slice(sum.after, open).some(({ word }) => turns.test(word));
    const inside = tokens.slice(open, close).map(({ word }) => word);
    if (parts.length < 2 || between || inside.some((word) => subgroup.test(word)) || namesYears(inside))
      continue;
    const before = tokens.slice(0, open).map(({ word }) => word);
    const named = sumsUpBefore.test(before.join(' '));
    const degrees = areDegrees(sentence, parts, open);
    if (bracket !== '(' && !named && !degrees) continue;
    if (groupsInBrackets(sentence, sum, percents).length > 0) continue;
    // "51% of the first-years and 44% of the others": each of its own people
    if (parts.every(({ after }) => tokens[after]?.word === 'of')) continue;
    if (!named && !degrees && mayBeOther(sum, parts)) continue;
    return [made(sentence, sum, parts, false)];
  }
  return undefined;
}

/**
 * Without a word for it the parts may be groups, or some reasons out of many: a total under all of them is wrong
 * either way, and one that is their sum is theirs.
 */
function mayBeOther({ printed }: PercentAtom, parts: readonly PercentAtom[]): boolean {
  const sum = parts.reduce((all, part) => all + Number(part.printed), 0);
  return (
    Math.abs(sum - Number(printed)) > 0.01 && parts.some((part) => Number(part.printed) <= Number(printed))
  );
}

/** A list after a colon goes up to the end or the next bracket. */
function endOfList({ tokens }: Sentence, open: number): number {
  const at = tokens.findIndex(({ word }, index) => index > open && /^[(;]$/.test(word));
  return at < 0 ? tokens.length : at;
}

/** Words that say it is more than one answer. */
const sumsUpBefore =
  /\b(?:all|any|net|total|overall|combined|summing up|in sum|together|altogether|some (?:degree|extent)|at least one)\b/;

const subgroup =
  /^(?:among|amongst|men|women|male|female|males|females|compared|versus|vs|than|from|for|in|respectively|aged|under-\d+|larger|smaller|large|small|including|eg|ci|confidence|interval|margin|error|response|whom|this|previous|last|median|mean)$/;
/** "37% were content, leaving some who were not (7% and 1%)" */
const turns = /^(?:leaving|while|whereas|but|;)$/;
const namesYears = (words: readonly string[]): boolean => words.some((word) => /^(?:19|20)\d\d$/.test(word));

function made(
  sentence: Sentence,
  sum: PercentAtom,
  parts: readonly PercentAtom[],
  named: boolean,
): Statement {
  return {
    kind: 'total',
    sentence,
    ...spanOf(sum, ...parts),
    total: sum,
    parts,
    named,
    single: tellsSingle(phraseOf(sentence.tokens)) || areDegreesOfOne(sentence, parts),
  };
}

/**
 * Whether a total and its parts may be of the same people: not shares of groups with bases of their own, nor the balance
 * of a whole, "12% (up 31%, same 50%, down 19%)".
 */
function ofOnePeople({ sentence, start, end, total: sum, parts }: TotalStatement): boolean {
  const { tokens, atoms } = sentence;
  const bases = new Set(
    atoms.flatMap((atom) => {
      if (atom.start < start || atom.end > end) return [];
      return atom.type === 'ratio' ? [atom.base] : atom.type === 'base' ? [atom.size] : [];
    }),
  );
  const added = parts.reduce((all, { printed }) => all + Number(printed), 0);
  const apart = tokens.some(
    (token) =>
      token.start > start &&
      token.end < end &&
      /^(?:among|amongst|against|lowest|highest|gap|difference|balance|whereas|rest|elsewhere)$/.test(
        token.word,
      ),
  );
  const isWhole = Math.abs(added - 100) <= parts.length / 2 && Math.abs(Number(sum.printed) - 100) > 2;
  // who is in several parts is counted once in "either"
  const most = summingOf(sentence, sum) === 'union' ? 100 * parts.length : 102;
  return bases.size < 2 && !apart && added <= most && !isWhole;
}

function namedBefore({ tokens }: Sentence, { first: at }: PercentAtom): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at).map(({ word }) => word);
  const text = words.join(' ');
  return /(?:\btotal of|\bcombined total|\bin total|\bin sum|\bcombined|\baltogether|\bin all|\btogether|\bnet of|\bnet(?: agreement)?:?|\btotal:?|\badding up to|\bsum of|\btotalling|\btotaling|\bmaking)(?: ,)?(?: a| just| an)?$/.test(
    text,
  );
}

function namedAfter({ tokens }: Sentence, { after: at }: PercentAtom): boolean {
  const text = tokens
    .slice(at, at + 6)
    .map(({ word }) => word)
    .join(' ');
  return /^(?:of \w+ |\w+ ){0,2}(?:in total|in all|altogether|combined|together|taken together|overall\b(?! \w)|total\b|net\b)/.test(
    text,
  );
}

/** "that is 81%", "or 81%" with "in total" a little later is told by `namedAfter`; here "together these make 81%". */
function sumsUp({ tokens }: Sentence, { first: at }: PercentAtom): boolean {
  const words = tokens.slice(Math.max(0, at - 7), at).map(({ word }) => word);
  if (tokens[0]?.word === 'adding') return true;
  return (
    words
      .slice(words.lastIndexOf('%') + 1)
      .some((word) => /^(?:together|combined|altogether|sum|adds?|totals?)$/.test(word)) &&
    (words.includes('together') || !words.includes('%'))
  );
}

/**
 * "45% … and 36% …; 81% therefore …": what was printed, added up, after a word that draws it from them; or drawn from
 * degrees of it, "31% strongly supported it and 24% tended to, so that support stood at 55%".
 */
function isDrawn(sentence: Sentence, sum: PercentAtom, parts: readonly PercentAtom[]): boolean {
  const added = parts.reduce((all, { printed }) => all + Number(printed), 0);
  const exact = Math.abs(added - Number(sum.printed)) < 0.001;
  return summingOf(sentence, sum) !== undefined && (exact || areDegreesOfOne(sentence, parts));
}

/** "45% of these": a share of a part. */
function ofPart({ tokens }: Sentence, { after: at }: PercentAtom): boolean {
  return tokens[at]?.word === 'of' && /^(?:whom|which|these|them)$/.test(tokens[at + 1]?.word ?? '');
}

/** Groups or times set beside each other are no parts. */
function otherSubject({ tokens }: Sentence, from: PercentAtom, rest: readonly PercentAtom[]): boolean {
  const end = rest.at(-1)?.first ?? from.after;
  const words = tokens.slice(from.after, end).map(({ word }) => word);
  return (
    words.some((word) => /^(?:compared|versus|vs|than|whereas|while|respectively|men|women)$/.test(word)) ||
    namesYears(words)
  );
}
