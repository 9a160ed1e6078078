import { amountsIn } from '../reading/amounts.ts';
import type { Amount } from '../reading/amounts.ts';
import type { FractionAtom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** Money of money, with its share in per cent or in words. */
export const amounts: Form = {
  name: 'amounts',
  examples: [
    '£3m of £68.4m (4.4%)',
    '£3 million out of £68.4 million (4.4%)',
    '£48 million, of which £12 million (25%)',
    'Of the $120,000 they raised, $27,000 (22.5%) came from bequests',
    "Of the trust's £2.4 million income, £1.8 million, or 75 per cent, is from contracts",
    'Staff costs of £312,000 were two-thirds of total expenditure of £468,000',
  ],
  read: (sentence, taken) => {
    const { tokens, atoms } = sentence;
    if (!tokens.some(({ word }) => /^[£$€]$/.test(word))) return [];
    const all = amountsIn(sentence).filter(({ money, rough }) => money !== '' && !rough);
    if (all.length < 2) return [];
    return atoms.flatMap((share): Statement[] => {
      if ((share.type !== 'percent' && share.type !== 'fraction') || share.op !== undefined) return [];
      if (taken.has(share) || (share.type === 'percent' ? share.range : share.percent === undefined))
        return [];
      const part = partOf(sentence, all, share);
      const wholes = part
        ? all.filter((one) => one.money === part.money && one.value > part.value && isWhole(sentence, one))
        : [];
      if (!part || wholes.length === 0) return [];
      taken.add(share);
      return [
        { kind: 'amounts', sentence, ...spanOf(part, share, ...wholes.slice(0, 1)), part, wholes, share },
      ];
    });
  },
};

/** The amount that a share is told of. */
function partOf(
  { tokens }: Sentence,
  all: readonly Amount[],
  { first, after }: PercentAtom | FractionAtom,
): Amount | undefined {
  const before = all.findLast((one) => one.after <= first);
  if (!before) return undefined;
  const between = tokens.slice(before.after, first).map(({ word }) => word);
  const beside = between.length > 0 && between.length <= 3 && between.every((word) => joins.test(word));
  const bracketed =
    between.length <= 5 &&
    between.at(-1) === '(' &&
    between.slice(0, -1).every((word) => /^[a-z]/.test(word));
  // "£312,000 were two-thirds of"
  const said = between.length === 1 && equals.test(between[0] ?? '') && tokens[after]?.word === 'of';
  if (said) return before;
  if (!beside && !bracketed) return undefined;
  // "£3m of £68.4m (4.4%)": the share stands at the whole
  const earlier = all[all.indexOf(before) - 1];
  const link = earlier ? tokens.slice(earlier.after, before.first).map(({ word }) => word) : [];
  const ofIt = link.length <= 6 && /^(?:out )?of(?: (?:the|a|its|our|total|\w+))*$/.test(link.join(' '));
  if (earlier && ofIt && earlier.value <= before.value) return earlier;
  return beside ? before : undefined;
}

const joins = /^(?:[,(=:-]|or|about|ie|i|e|\.)$/;
const equals = /^(?:is|are|was|were|makes|made|represents|represented|equals|being)$/;

/** "of the £2.4 million", or told before its parts: "£48 million, of which". */
function isWhole({ tokens }: Sentence, { first, after }: Amount): boolean {
  const before = tokens.slice(Math.max(0, first - 6), first).map(({ word }) => word);
  const of = before.lastIndexOf('of');
  const open = of >= 0 && before.slice(of + 1).every((word) => /^[a-z]/.test(word));
  const next = tokens
    .slice(after, after + 6)
    .map(({ word }) => word)
    .join(' ');
  return open || /\bof (?:which|this|that)\b/.test(next);
}
