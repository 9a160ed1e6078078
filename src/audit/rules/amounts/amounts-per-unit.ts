// "£84,000 to 28 groups, an average of £3,000 for each group": a total, how many, and how much each.

import { wordSet } from '../../word-set.ts';
import { nounsFrom, stem } from '../../reading/audience.ts';
import { amountsIn } from '../../reading/amounts.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Found } from '../audit-rule.ts';

interface Each {
  readonly amount: Amount;
  /** What it is for one of; none where "each" or "on average" leaves it open. */
  readonly of?: string;
  /** Just "a mean of 7.6". */
  readonly bare?: boolean;
}

/**
 * Wrong where a sentence has one total and one number of things, and they give another. "They gave 1,872 hours, 21 each"
 * is of them whom the sentence before it counts, whichever these are.
 */
export function perUnit(sentence: Sentence, before?: Sentence): Found[] {
  if (sentence.atoms.length < 2) return [];
  const amounts = amountsIn(sentence);
  if (amounts.length === 2 && before && sentence.tokens.some(({ word }) => /^(?:they|these|the)$/.test(word)))
    return ofThose(sentence, amounts, before);
  // "12 of them" got another part of it
  const ofThem = sentence.tokens.some(
    ({ word }, at) =>
      word === 'of' && /^(?:them|which|whom|these|those)$/.test(sentence.tokens[at + 1]?.word ?? ''),
  );
  if (amounts.length < 3 || ofThem) return [];
  const eaches = amounts.flatMap((amount) => eachOf(sentence, amount) ?? []);
  return eaches.flatMap((each) => {
    // behind a semicolon another story begins
    const stop = sentence.tokens.findIndex(({ word }, at) => at > each.amount.first && word === ';');
    const rest = amounts.filter(
      (one) =>
        one.first !== each.amount.first &&
        !eaches.some(({ amount }) => amount === one) &&
        (stop < 0 || one.first < stop),
    );
    const totals = rest.filter((one) => isTotal(one, each));
    const numbers = rest.filter((one) => isNumber(sentence, one, each));
    return off(each, amounts, totals, numbers);
  });
}

function ofThose(sentence: Sentence, amounts: readonly Amount[], before: Sentence): Found[] {
  const [total, amount] = amounts;
  const each = amount && eachOf(sentence, amount);
  const numbers = amountsIn(before).filter((one) => one.money === '' && one.nouns.length > 0 && !one.rough);
  if (!total || !each || numbers.length === 0 || numbers.length > 3 || !isTotal(total, each)) return [];
  if (numbers.some((number) => fitsUnit(amount, total, number) || fitsUnit(amount, number, total))) return [];
  const number = numbers.find(({ nouns }) => each.of === undefined || nouns.includes(each.of));
  return number
    ? off(each, [number, total], [total], [number]).map((one) => ({ ...one, severity: 'warning' as const }))
    : [];
}

function off(
  each: Each,
  all: readonly Amount[],
  totals: readonly Amount[],
  numbers: readonly Amount[],
): Found[] {
  const { amount } = each;
  const pairs = totals.flatMap((total) =>
    // there are more things in all than there are to share them
    numbers.flatMap((number) =>
      number === total || (amount.money === '' && number.value > total.value)
        ? []
        : [[total, number] as const],
    ),
  );
  if (pairs.some(([total, number]) => fitsUnit(amount, total, number))) return [];
  const near = pairs.filter(([a, b]) => Math.abs(all.indexOf(a) - all.indexOf(b)) === 1);
  const [pair, more] = pairs.length > 1 ? near : pairs;
  if (!pair || more) return [];
  const [total, number] = pair;
  const over = number.rough && !/^(?:year|month|week|weekend|day|hour|term|season)$/.test(each.of ?? '');
  if (total.rough || over || number.value < 2 || total.value < amount.value) return [];
  const right = total.value / number.value;
  const shown = `${amount.money}${figures(right)}`;
  const whole = `${total.money}${figures(amount.value * number.value)}`;
  return [
    {
      start: Math.min(amount.start, total.start, number.start),
      end: Math.max(amount.end, total.end, number.end),
      printed: `${amount.money}${figures(amount.value)}`,
      expected: [shown],
      repairs: [shown, whole],
      message: `${total.money}${figures(total.value)} for ${figures(number.value)} is ${shown} each, not ${amount.money}${figures(amount.value)}`,
    },
  ];
}

/** "About 5 each" may be a quarter more or less. */
function fitsUnit(amount: Amount, total: Amount, number: Amount): boolean {
  const loose = amount.rough ? { ...amount, half: amount.half + amount.value / 4 } : amount;
  return unitFits(loose, total, number);
}

export function unitFits(amount: Amount, total: Amount, number: Amount): boolean {
  const low = (total.value - total.half) / number.value - amount.half;
  const high = (total.value + total.half) / number.value + amount.half;
  return amount.value >= low - 1e-9 && amount.value <= high + 1e-9;
}

export const shownAmount = ({ money, value }: Pick<Amount, 'money' | 'value'>): string =>
  `${money}${figures(value)}`;

/** "84,000", "1.5", "77.67" */
function figures(value: number): string {
  const printed =
    value < 100 && !Number.isInteger(value) ? String(Number(value.toFixed(2))) : value.toFixed(0);
  return printed.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

const adverbs: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annual', 'year'],
  ['yearly', 'year'],
]);

/** "£3,500 for each group", "38 dogs per kennel", "£80 a well", "a mean of £130", "cost per visit: £46". */
function eachOf({ tokens }: Sentence, amount: Amount): Each | undefined {
  const word = (at: number): string => tokens[at]?.word ?? '';
  // "1-7 per practice"
  if (word(amount.first - 1) === '-') return undefined;
  // after it, perhaps behind what it counts
  const behind = amount.money === '' && amount.nouns.length > 0 ? 1 : 0;
  for (let at = amount.after; at <= amount.after + behind; at += 1) {
    const link = word(at) === 'for' && /^(?:each|every)$/.test(word(at + 1)) ? at + 1 : at;
    if (/^(?:per|each|every|a|an)$/.test(word(link))) {
      const [noun] = nounsFrom(tokens, link + 1, 1);
      // "26 an area each day" shares it out twice
      if (/^(?:per|each|every|a|an)$/.test(word(link + 2))) return undefined;
      if (noun !== undefined && word(link) !== 'each') return { amount, of: headOf(tokens, link + 1) };
      if (word(link) === 'each' && word(at) === 'for') return { amount, of: headOf(tokens, link + 1) };
      return word(link) === 'each' || word(link) === 'apiece' ? { amount } : undefined;
    }
  }
  const before = tokens.slice(Math.max(0, amount.first - 6), amount.first).map((token) => token.word);
  const rate = before.findLast((one) => adverbs.has(one));
  if (rate !== undefined && before.includes('rate')) return { amount, of: adverbs.get(rate) ?? '' };
  const per = before.lastIndexOf('per');
  if (per >= 0 && /^(?::|was|is|=|of)$/.test(before.at(-1) ?? '')) {
    const phrase = before.slice(per + 1, -1);
    const noun = phrase.at(-1);
    return noun === undefined || phrase.length > 2 ? undefined : { amount, of: stem(noun) };
  }
  // "the average claim was £320: the 25 claimants received £9,000 between them"
  const shared =
    /\b(?:average|mean) \w+ (?:was|is)$/.test(before.join(' ')) &&
    tokens.some(({ word: one }, at) => one === 'between' && word(at + 1) === 'them');
  return shared || /^(?:average|mean) of$/.test(before.slice(-2).join(' '))
    ? { amount, bare: true }
    : undefined;
}

/** The last noun of a short phrase: "per home visit". */
function headOf(tokens: Sentence['tokens'], from: number): string {
  return nounsFrom(tokens, from, 2).at(-1) ?? '';
}

/** Money for money; else of the same things: "1,260 dogs", "38 dogs per kennel". */
function isTotal(one: Amount, { amount, bare }: Each): boolean {
  if (one.money !== amount.money) return false;
  if (bare === true && amount.money === '' && amount.nouns.length === 0) return false;
  if (amount.money === '' && !Number.isInteger(one.value)) return false;
  const alike = amount.nouns.length === 0 || one.nouns.some((noun) => amount.nouns.includes(noun));
  return amount.money !== '' || (alike && one.nouns.length > 0);
}

const people = wordSet('person people participant individual head member attender adult child user client');

/** As many as it is for each of: "28 groups", "visits made: 3,200"; where that is open, any number of things. */
function isNumber({ tokens }: Sentence, one: Amount, { amount, of }: Each): boolean {
  if (one.money !== '') return false;
  if (of === undefined || of === '')
    return one.nouns.length > 0 && !one.nouns.some((noun) => amount.nouns.includes(noun));
  if (one.nouns.includes(of)) return true;
  // "180 young people …, £250 for each participant"
  if (people.has(of) && one.nouns.some((noun) => people.has(noun))) return true;
  if (tokens[one.first - 1]?.word !== ':') return false;
  return tokens.slice(Math.max(0, one.first - 5), one.first - 1).some(({ word }) => stem(word) === of);
}
