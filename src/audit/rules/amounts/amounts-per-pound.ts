// "It cost £180,000 and recovered £540,000, or £3 back for every pound": what comes back for what goes in.

import { amountsIn } from '../../reading/amounts.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Found } from '../audit-rule.ts';
import { shownAmount } from './amounts-per-unit.ts';

/** Wrong where a sentence has two other amounts of money, and neither way round they give it. */
export function perPound(sentence: Sentence): Found[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ word }, index) =>
      (word === 'every' || word === 'each' || word === 'per') &&
      (/^(?:pound|euro|dollar)$/.test(tokens[index + 1]?.word ?? '') ||
        (/^[£$€]$/.test(tokens[index + 1]?.word ?? '') && tokens[index + 2]?.word === '1')),
  );
  if (at < 0) return [];
  const all = amountsIn(sentence).filter(({ money, first }) => money !== '' && first !== at + 1);
  const back =
    all.findLast(({ after }) => after <= at && at - after < 4) ?? all.find(({ first }) => first > at);
  const [one, other, more] = all.filter((amount) => amount !== back);
  if (!back || !one || !other || more || [back, one, other].some(({ rough }) => rough)) return [];
  const [low, high] = one.value < other.value ? [one, other] : [other, one];
  const least = (high.value - high.half) / (low.value + low.half) - back.half;
  const most = (high.value + high.half) / Math.max(1, low.value - low.half) + back.half;
  const gain = (high.value - low.value) / low.value;
  // what is gained may be told without what was put in
  if ((back.value >= least - 1e-9 && back.value <= most + 1e-9) || Math.abs(gain - back.value) <= back.half)
    return [];
  const right = shownAmount({ money: back.money, value: high.value / low.value });
  return [
    {
      start: back.start,
      end: tokens[at + 1]?.end ?? back.end,
      printed: shownAmount(back),
      expected: [right],
      repairs: [right],
      message: `${shownAmount(high)} for ${shownAmount(low)} is ${right} for each, not ${shownAmount(back)}`,
      related: [low, high],
    },
  ];
}
