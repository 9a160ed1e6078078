// "£90,000: £54,000 for roofs, £21,000 for heating and £15,000 for ramps": parts after a colon are all there are.

import { amountsIn } from '../../reading/amounts.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { shownAmount } from './amounts-per-unit.ts';
import type { Found } from '../audit-rule.ts';

export function inParts(sentence: Sentence): Found[] {
  const { tokens } = sentence;
  const opens = tokens.findIndex(
    ({ word }, at) =>
      word === ':' ||
      word === 'comprising' ||
      (word === 'of' && /^(?:up|consisting|composed)$/.test(tokens[at - 1]?.word ?? '')),
  );
  if (opens < 0) return [];
  const all = amountsIn(sentence).filter(({ money }) => money !== '');
  const totals = all.filter(({ first }) => first < opens);
  const [total] = totals;
  const parts = all.filter(({ first }) => first > opens);
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (!total || totals.length > 1 || !last || !before) return [];
  const words = tokens.slice(opens).map(({ word }) => word);
  const link = tokens.slice(before.after, last.first).map(({ word }) => word);
  // a list that ends in "and" is whole, unless it says it is not, or tells of something else
  if (!link.includes('and') || words.some((word) => partial.test(word))) return [];
  if ([total, ...parts].some(({ money, rough }) => rough || money !== total.money)) return [];
  const sum = parts.reduce((so, { value }) => so + value, 0);
  const drift = parts.reduce(
    (so, { half, value }) => so + roundedBy(half, value),
    roundedBy(total.half, total.value),
  );
  if (Math.abs(sum - total.value) <= drift + 1e-6) return [];
  const shown = shownAmount({ money: total.money, value: sum });
  return [
    {
      start: total.start,
      end: last.end,
      printed: shownAmount(total),
      expected: [shown],
      repairs: [shown],
      message: `The parts add up to ${shown}, not to ${shownAmount(total)}`,
    },
  ];
}

const partial =
  /^(?:including|include|includes|example|such|mainly|mostly|chiefly|among|least|each|per|average|mean|compared|than|against|from|versus|while|whereas|up|down|rose|fell|;|a|an|one|plus)$/;

/** Pounds are pounds; of "£4.2m" the last digit is rounded. */
const roundedBy = (half: number, value: number): number =>
  Number.isInteger(value / 1000) ? Math.min(half, 500) / 10 : 0.5;
