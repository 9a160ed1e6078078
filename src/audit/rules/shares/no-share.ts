// Percentages that are no shares of people: differences, means, rates of other things, ends of intervals.

import type { Token } from '../../reading/tokens.ts';
import type { PercentageStatement } from '../../statement.ts';

const near =
  /^(?:ci|confidence|interval|range|ranged|ranging|difference|margin|score|rate|discount|target|threshold|interest|vat|inflation|weight|level|occupancy|attendance|turnout|capacity|accuracy|adherence|humidity|availability|punctuality|utilisation|compliance|mark|efficiency|nearest|accurate)$/;
const averages = /^(?:median|mean|average|avg|averages|averaged|averaging|typically|quartile)$/;

/** "a 45% cut", "81% full" */
const things =
  /^(?:rate|rates|discount|increase|increases|rise|cut|cuts|reduction|target|tax|interest|confidence|margin|threshold|stake|capacity|occupancy|attendance|accuracy|off|full|complete|level|growth|fee|levy|pay|inflation|vat|charge|grant|limit|mark|score|loss|profit|saving|savings)$/;

/** "Of the 48 museums, 11% charge": what they do, and no thing. */
const isVerb = (tokens: readonly Token[], first: number): boolean =>
  /^(?:of|among|amongst)$/.test(tokens[0]?.word ?? '') && /^(?:,|and)$/.test(tokens[first - 1]?.word ?? '');

export function isNoShare({ sentence: { tokens }, percent: { first, after } }: PercentageStatement): boolean {
  if (things.test(tokens[after]?.word ?? '') && !isVerb(tokens, first)) return true;
  const all = tokens.slice(0, first).map(({ word }) => word);
  const clause = all.slice(all.lastIndexOf(';') + 1);
  const before = clause.slice(-4);
  const minus = before.at(-1) === '-' && tokens[first]?.fused === true && tokens[first - 1]?.fused === false;
  // "34.1 (71.5%)": a score as a share of the highest
  const ofScore = before.at(-1) === '(' && /^\d+\.\d/.test(before.at(-2) ?? '');
  // "an increase in council tax of 2.99%"
  const raised =
    before.at(-1) !== 'to' && before.some((word) => /^(?:tax|increase|raise|levy|fees?)$/.test(word));
  return (
    minus ||
    raised ||
    ofScore ||
    before.at(-1) === '=' ||
    before.some((word) => near.test(word)) ||
    // "the median was 74.0% for these and 62.8% for those", "the no-show rate was 9.6%, elsewhere 6.1%"
    clause.some((word) => averages.test(word)) ||
    clause.some(
      (word, at) => word === 'rate' && !/^(?:response|return|completion|reply)$/.test(clause[at - 1] ?? ''),
    ) ||
    // "sport took £15,400 (13%)"
    clause.some((word) => /^[£$€]$/.test(word))
  );
}
