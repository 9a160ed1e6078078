// Whether the answers of a list shut each other out, and whether they are all there are: read from their labels.

import { numberWords } from '../reading/number-words.ts';

type Labels = readonly string[];

/** Answers of which a person gives one; men and women may be groups that both say yes. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^yes\b/, /^no\b/],
  [/^(?:strongly )?agree$/, /^(?:strongly )?disagree$/],
  [/^always\b/, /^never\b/],
  [/^(?:good|very good|excellent)$/, /^(?:poor|very poor)$/],
  [/^(?:(?:it )?(?:has )?)?(?:grown|increased|improved|better)$/, /\b(?:shrunk|decreased|worse|worsened)$/],
];

export const opposed = (labels: Labels): boolean =>
  labels.some((label) => negations(label).some((one) => labels.includes(one))) ||
  opposites.some(
    ([one, other]) => labels.some((label) => one.test(label)) && labels.some((label) => other.test(label)),
  );

/** "Fair" and "unfair", "very satisfied" and "very dissatisfied", "aware" and "not aware". */
const negations = (label: string): string[] =>
  !/\w{4,}$/.test(label)
    ? []
    : [
        `not ${label}`,
        ...['un', 'dis', 'in', 'dis-'].map((prefix) => label.replace(/(\w+)$/, `${prefix}$1`)),
      ];

const number = new RegExp(String.raw`\d|\b(?:${numberWords.slice(1, 20).join('|')}|an?) ?`);

/** "Under 25, 25 to 44, 45 and over": from the lowest to the highest, so that everybody is in one. */
export function bands(labels: Labels): boolean {
  const [first = '', last = ''] = [labels[0], labels.findLast((label) => !left.test(label))];
  const ranged = labels.filter((label) => number.test(label)).length;
  const low =
    /^(?:less than|under|fewer than|below|up to|none|no |0\b|never)|\bor (?:less|fewer|under|younger)$/;
  const high =
    /^(?:more than|over|above|longer than)\b|(?:\+|\b(?:or|and) (?:more|over|older|above|longer))$/;
  return labels.length > 2 && ranged * 2 >= labels.length && low.test(first) && high.test(last);
}

/** What is left over when the other answers have been named. */
const left =
  /^(?:all )?(?:others?|other \w+|another \w+|something else|somewhere else|someone else|elsewhere|don't know|do not know|not sure|unsure|undecided|no (?:view|opinion|preference|answer|reply)|none|neither|refused|prefer not|i? ?cannot say|can't say|not known|unknown)\b/;

export const hasLeft = (labels: Labels): boolean => labels.some((label) => left.test(label));

/** Who gives this answer gives no other. */
export const hasMiddle = (labels: Labels): boolean =>
  labels.length > 2 &&
  labels.some((label) => /\b(?:the same|unchanged|no change)\b|^neither\b.*\bnor\b/.test(label));

/** A question to which there is one answer, or a fact of which everybody has one; not what people of each kind say. */
export function asksOne(words: string, labels: Labels): boolean {
  const fact =
    /\bpie chart\b|\b(?:tenure|marital status)\b|\bwhich one\b|\bbest describes\b|\bpreferred \w+\b|\b(?:mainly|mostly)\b|\bmain (?!\w+s\b)\w+/;
  const amount =
    /\bhow (?:often|long|old|large|far|many|much)\b|\b(?:length|size|number|frequency|age|time|distance|hours|duration)\b/;
  if (/\b(?:by|who|rates?)\b/.test(words)) return false;
  return fact.test(words) || (amount.test(words) && bands(labels));
}
