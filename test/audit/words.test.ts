// Words and the numbers beside them, and one count that is printed twice: each text right and wrong.

import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const found = (text: string, rule: string): number =>
  audit('x.txt', text).findings.filter((one) => one.rule === rule).length;

test.each([
  ['Fewer than half of the 126 claimants, {} in all, had been offered it.', '51', '71'],
  ['More than one in four patients, {} of the 92 who filled in the card, had waited.', '24', '19'],
  ['More than half of those who answered, {} (45%), had no pension.', '54 of 120', '54 of 120'],
  ['Half ({}) of the 40 schools have a hall.', '20', '12'],
  ['The vast majority of parents ({}%) wanted a later start.', '81', '61'],
  ['All respondents ({}%) had a phone.', '100', '93'],
  ['One in four shops from the harbour and the market ({}%) stay open late.', '24', '42'],
  ['Nearly 70% of the wardens ({}%) own a dog.', '68', '61'],
  ['Thirty of the {} skippers carry a beacon. In other words, over 50% are covered.', '58', '60'],
  ['Precisely a third of choirs ({} of 63) rehearse weekly.', '21', '20'],
  [
    'Two-fifths of the 40 bus and coach drivers from the depot ({}%) have a degree.',
    '16, or 40',
    '24, or 60',
  ],
  ['A quarter of the day visitors ({}%) came by train.', '25', '52'],
  ['Just over half of the ponds ({}) hold newts.', '20 of 38 – 53%', '25 of 38 – 66%'],
])('%s', (text, right, wrong) => {
  if (right !== wrong) expect(found(text.replace('{}', right), 'word-and-number')).toBe(0);
  expect(found(text.replace('{}', wrong), 'word-and-number')).toBe(1);
});

test.each([
  "The majority party's voters (37%) were least likely to reply.",
  'One-third-acre plots (41%) were sought most.',
  'The two-thirds rule (72% in favour) stays.',
  'Complaints were made by 6%, half the 12% of 2017.',
  'They ate at least half of the meal, 48 (34%), and left the rest.',
  'How often? Most of the time (43%), some of the time (30%), never (27%).',
  'No (38%) was the commoner answer, and every week (34%) the rarest.',
  'Of these, a third (12% of the total) had left.',
  'A quarter to a third (28%) of visits are repeat visits.',
  'Well over 60% of wardens (71%) own a dog.',
  'Homes were 61% full, 28% nearly full and 11% half empty.',
  'Over 60% of men (women 55%) went, and over 50% of girls (target: 45%) stayed.',
  'Most respondents lived in towns (41%) or cities (35%).',
])('is no share of people: %s', (text) => {
  expect(found(text, 'word-and-number')).toBe(0);
});

test.each([
  ['Nearly half of parents ({}%) agreed.', '48', '45', '43'],
  ['More than a third of parents ({}%) agreed.', '38', '42', '45'],
])('right, strained and wrong: %s', (text, right, strained, wrong) => {
  const severities = [right, strained, wrong].map((number) =>
    audit('x.txt', text.replace('{}', number))
      .findings.filter(({ rule }) => rule === 'word-and-number')
      .map(({ severity }) => severity),
  );
  expect(severities).toEqual([[], ['warning'], ['error']]);
});

test.each([
  ['The 17/40 (43%) is given again as 17/40 ({}%).', '43', '34'],
  ['Of 153 practices, 44 (29%) take children.\n\nThe 44 practices (44 of 153, {}%) are rural.', '29', '39'],
  [
    'Twenty-eight rangers (47%) had been threatened at work.\n\nThe 28 rangers ({}%) who had been threatened at work were asked.',
    '47',
    '43',
  ],
  ['It was 17/40 (43%). The table gives the same 17/40 as {}%.', '43', '34'],
])('one count, two percentages: %s', (text, right, wrong) => {
  expect(found(text.replace('{}', right), 'one-fraction-two-percentages')).toBe(0);
  expect(found(text.replace('{}', wrong), 'one-fraction-two-percentages')).toBe(1);
});

test.each([
  'Rated 4/5: 41%. Rated 4/5 a year ago: 38%.',
  'Some 12/48 (25%) relapsed. Weighted, 12/48 was 27%.',
])('is no fraction: %s', (text) => {
  expect(found(text, 'one-fraction-two-percentages')).toBe(0);
});
