import { amountsIn } from '../reading/amounts.ts';
import type { Amount } from '../reading/amounts.ts';
import type { FractionAtom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { wordsFrom } from '../reading/words.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** Money of money, with its share in per cent or in words. */
export const amounts: Form = {
  name: 'amounts',
  examples: [
    '£3m of £68.4m (4.4%)',
    '£3 million out of £68.4 million (4.4%)',
    "£1.8m of the programme's total budget of £4.5m (40%)",
    '£1.2m of the £4m put aside for the roof (30%)',
    '£48 million, of which £12 million (25%)',
    'Of the $120,000 they raised, $27,000 (22.5%) came from bequests',
    "Of the trust's £2.4 million income, £1.8 million, or 75 per cent, is from contracts",
    'Staff costs of £312,000 were two-thirds of total expenditure of £468,000',
    'It was £3m (25% of the £12m budget)',
    'A quarter of the £12m (£3m)',
    '25% (£3m) of the £12m',
  ],
  of: ['other'],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    if (!tokens.some(({ word }) => /^[£$€]$/.test(word))) return [];
    const all = amountsIn(sentence).filter(({ money, rough }) => money !== '' && !rough);
    if (all.length < 2) return [];
    return atoms.flatMap((share): Statement[] => {
      if ((share.type !== 'percent' && share.type !== 'fraction') || share.op !== undefined) return [];
      if (taken.has(share) || (share.type === 'percent' ? share.range : share.percent === undefined))
        return [];
      const { part, wholes = [] } = sharedIn(sentence, all, share) ?? {};
      if (!part || wholes.length === 0 || wholes.some(({ money }) => money !== part.money)) return [];
      taken.add(share);
      return [
        { kind: 'amounts', sentence, ...spanOf(part, share, ...wholes.slice(0, 1)), part, wholes, share },
      ];
    });
  },
};

interface Shared {
  readonly part: Amount;
  /** One, or each that it may be a part of. */
  readonly wholes: readonly Amount[];
}

type Share = PercentAtom | FractionAtom;

function sharedIn(sentence: Sentence, all: readonly Amount[], share: Share): Shared | undefined {
  const { tokens } = sentence;
  const at = all.findIndex(({ first }) => first >= share.after);
  const next = all[at];
  // "25% of the £12m"
  const of = next && isPlain(wordsFrom(tokens, share.after, next.first)) === 'of' ? next : undefined;
  const after = of ? all[at + 1] : next;
  const between = after ? wordsFrom(tokens, (of ?? share).after, after.first) : [];
  const told = after && between.length <= 3 && /^[(,:-]$/.test(between.at(-1) ?? '');
  const before = all.findLast((one) => one.after <= share.first);
  const own = before && isTold(wordsFrom(tokens, before.after, share.first), of !== undefined);
  if (of && own) return { part: before, wholes: [of] };
  // "A quarter of the £12m (£3m)", "25% (£3m) of the £12m"
  if (told && of) return { part: after, wholes: [of] };
  const behind = told ? all[all.indexOf(after) + 1] : undefined;
  if (told && behind && isPlain(wordsFrom(tokens, after.after + 1, behind.first)) === 'of')
    return { part: after, wholes: [behind] };
  if (!before || !own) return undefined;
  // "£3m of £68.4m (4.4%)": the share stands at the whole
  const earlier = all[all.indexOf(before) - 1];
  const link = isPlain(wordsFrom(tokens, earlier?.after ?? before.first, before.first));
  if (earlier && link === 'of' && earlier.value <= before.value) return { part: earlier, wholes: [before] };
  const larger = all.filter(({ value }) => value > before.value);
  // "£186,000 in the year to July, of which £48,000 (26%)"
  const ofIt = /\bof (?:which|this|that|it)$/.test(
    wordsFrom(tokens, before.first - 3, before.first).join(' '),
  );
  return own === 'beside' && (ofIt || larger.some((one) => isWhole(sentence, one)))
    ? { part: before, wholes: larger }
    : undefined;
}

/** Words that say nothing of another amount; "of" where they lead to the whole: "of the total budget of". */
function isPlain(words: readonly string[]): 'of' | 'plain' | undefined {
  if (words.length > 9 || words.some((word) => !/^(?:[a-z]|')/.test(word) || parting.test(word)))
    return undefined;
  return /^(?:out )?of\b/.test(words.join(' ')) ? 'of' : 'plain';
}

const parting =
  /^(?:and|but|while|whereas|compared|than|from|to|up|down|by|rose|fell|which|whom|these|those|this|that|it|them)$/;

/** How a share stands after its amount: beside it, in brackets behind a few words, or said of it, "were two-thirds of". */
function isTold(words: readonly string[], of: boolean): 'beside' | 'bracketed' | undefined {
  const beside = words.every((word) => joins.test(word) || (of && equals.test(word)));
  if (beside && words.length > 0 && words.length <= 3) return 'beside';
  if (words.at(-1) !== '(' || isPlain(words.slice(0, -1)) === undefined) return undefined;
  return words.length <= 5 ? 'beside' : 'bracketed';
}

const joins = /^(?:[,(=:-]|or|about|ie|i|e|\.)$/;
const equals = /^(?:is|are|was|were|makes|made|represents|represented|equals|being)$/;

/** "of the £2.4 million", or told before its parts: "£48 million, of which"; but "£5.1m of this" is a part. */
function isWhole({ tokens }: Sentence, { first, after }: Amount): boolean {
  const before = wordsFrom(tokens, first - 6, first);
  const of = before.lastIndexOf('of');
  const open = of >= 0 && before.slice(of + 1).every((word) => /^[a-z]/.test(word));
  const next = wordsFrom(tokens, after, after + 6).join(' ');
  return open || /^.+\bof (?:which|this|that)\b|^of which\b/.test(next);
}
