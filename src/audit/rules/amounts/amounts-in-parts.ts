// Sums of money: "£54,000, £21,000 and £15,000, £90,000 in all", "£90,000: £54,000 for roofs, …", "the remaining £15,000".

import { amountsIn } from '../../reading/amounts.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { phraseOf, wordsFrom } from '../../reading/words.ts';
import { shownAmount } from './amounts-per-unit.ts';
import { mayBeSum } from '../../slips.ts';
import type { Found } from '../audit-rule.ts';

interface Sum {
  readonly total: Amount;
  readonly parts: readonly Amount[];
}

/** @param before the sentence before it in its block: "It raised £54,000 and £21,000. That makes £75,000." */
export function inParts(sentence: Sentence, before?: Sentence): Found[] {
  // a sign of money is no atom
  if (!sentence.atoms.some((atom) => atom.type === 'other')) return [];
  const all = moneyIn(sentence);
  if (all.length === 0) return [];
  const sum =
    opened(sentence, all) ??
    summed(sentence, all) ??
    remaining(sentence, all) ??
    (before && drawn(sentence, all, moneyIn(before)));
  if (!sum) return [];
  const { total, parts } = sum;
  if ([total, ...parts].some(({ money, rough }) => rough || money !== total.money)) return [];
  const added = parts.reduce((so, { value }) => so + value, 0);
  if (isSum(total.value, parts, total) || !mayBeSum(total.value, added)) return [];
  const shown = shownAmount({ money: total.money, value: added });
  return [
    {
      start: Math.min(total.start, ...parts.map(({ start }) => start)),
      end: Math.max(total.end, ...parts.map(({ end }) => end)),
      printed: shownAmount(total),
      expected: [shown],
      repairs: [shown],
      message: `The parts add up to ${shown}, not to ${shownAmount(total)}`,
    },
  ];
}

/** Whether a total is the sum, as far as the amounts are rounded. */
export function isSum(value: number, parts: readonly Amount[], total: Amount): boolean {
  const added = parts.reduce((so, part) => so + part.value, 0);
  const drift = [total, ...parts].reduce((so, one) => so + roundedBy(one), 0);
  // what is rounded is less than half a unit off
  return Math.abs(added - value) < drift - 1e-6;
}

const moneyIn = (sentence: Sentence): Amount[] => amountsIn(sentence).filter(({ money }) => money !== '');

/** "£90,000: £54,000 for roofs, £21,000 for heating and £15,000 for ramps": parts after a colon are all there are. */
function opened({ tokens }: Sentence, all: readonly Amount[]): Sum | undefined {
  const opens = tokens.findIndex(
    ({ word }, at) =>
      word === ':' ||
      word === 'comprising' ||
      (word === 'of' && /^(?:up|consisting|composed)$/.test(tokens[at - 1]?.word ?? '')) ||
      (/^(?:between|among|into)$/.test(word) &&
        /^(?:split|shared|divided)$/.test(tokens[at - 1]?.word ?? '')),
  );
  const [total, more] = all.filter(({ first }) => first < opens);
  const parts = all.filter(({ first }) => first > opens);
  // a list that ends in "and" is whole, unless it says it is not, or tells of something else
  return opens >= 0 && total && !more && isList(tokens, opens, parts) ? { total, parts } : undefined;
}

const together =
  /\b(?:a total of|totall?ing|total(?: is| was| of|:)?|adds? up to|adding up to|comes? to|came to|sum of|mak(?:es|ing)|made|giv(?:es|ing)|in all|altogether|together|combined)(?: just| a total of| ,)?$/;
const inAll = /^(?:\w+ )?(?:in all|in total|altogether|together|all told|combined|in sum)\b/;

/** "£14,500 from the lottery and £3,800 from donors, £18,300 in all". */
function summed({ tokens }: Sentence, all: readonly Amount[]): Sum | undefined {
  const total = all.at(-1);
  const parts = all.slice(0, -1);
  if (!total || !isList(tokens, parts[0]?.first ?? 0, parts)) return undefined;
  const between = wordsFrom(tokens, parts.at(-1)?.after ?? 0, total.first);
  const own = between.slice(between.findLastIndex((word) => /^(?:[-,;:(]|and)$/.test(word)) + 1);
  const told = wordsFrom(tokens, total.after, total.after + 4).join(' ');
  // "paid for the hall, which cost £61,000 in total" is of another thing
  const led = between.join(' ');
  const says = together.test(led)
    ? between.length < 10 && !/;|\b(?:of|from|in|against|within) (?:a|the) total of$/.test(led)
    : inAll.test(told) && own.length < 2 && own.length < between.length;
  return says ? { total, parts } : undefined;
}

/** "£1.26m, of which £0.84m was staffing and £0.24m premises; the remaining £0.18m was equipment". */
function remaining({ tokens }: Sentence, all: readonly Amount[]): Sum | undefined {
  const [total, ...parts] = all;
  const rest = parts.at(-1);
  if (!total || !rest || parts.length < 2 || partial(tokens, total.after, parts)) return undefined;
  const led = wordsFrom(tokens, rest.first - 3, rest.first).join(' ');
  const told = wordsFrom(tokens, rest.after, rest.after + 4).join(' ');
  const last =
    /\b(?:the|a) (?:remaining|other|rest|balance|remainder)(?: of| ,| -)?$|\bleav(?:ing|es)$/.test(led) ||
    /^(?:being |was |is |as )?the (?:rest|balance|remainder)\b/.test(told);
  return last && parts.every(({ value }) => value < total.value) ? { total, parts } : undefined;
}

/** "That makes £90,000 in all", after a sentence of parts. */
function drawn({ tokens }: Sentence, all: readonly Amount[], parts: readonly Amount[]): Sum | undefined {
  const [total, more] = all;
  if (!total || more || parts.length < 2 || tokens[0] === undefined) return undefined;
  const led = wordsFrom(tokens, 0, total.first).join(' ');
  const sums =
    /^(?:that|this|which|these|together|in all|in total|altogether|all told|the (?:two|three|four|five|total))\b/.test(
      led,
    ) &&
    (together.test(led) || inAll.test(wordsFrom(tokens, total.after, total.after + 4).join(' ')));
  return sums ? { total, parts } : undefined;
}

/** At least two, the last joined by "and" or a comma, and each a whole amount. */
function isList(tokens: Sentence['tokens'], from: number, parts: readonly Amount[]): boolean {
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (!last || !before || partial(tokens, from, parts)) return false;
  return wordsFrom(tokens, before.after, last.first).some((word) => word === 'and' || word === ',');
}

/** "£3 a head", "including £2,000", "up from £5,000": no list of all that there is. */
function partial(tokens: Sentence['tokens'], from: number, parts: readonly Amount[]): boolean {
  const words = phraseOf(tokens.slice(from, parts.at(-1)?.after));
  return (
    some.test(words) ||
    parts.some(({ first, after }) => {
      const before = tokens[first - 1]?.word ?? '';
      const next = tokens[after]?.word ?? '';
      return /^(?:from|to|than|by)$/.test(before) || /^(?:a|an|one|per|each|every|apiece)$/.test(next);
    })
  );
}

const some =
  /\b(?:includ\w+|example|such|mainly|mostly|chiefly|among|least|average|mean|median|typical|largest|smallest|highest|lowest|compared|against|versus|while|whereas|up|down|rose|fell|plus|instead|rather|but|less|more|though|although|only)\b/;

/** Pounds are pounds; of "£4.2m" the last digit is rounded. */
const roundedBy = ({ half, scaled, value }: Amount): number =>
  scaled ? half : Number.isInteger(value / 1000) ? 50 : 0.5;
