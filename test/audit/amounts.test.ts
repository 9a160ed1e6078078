// Amounts of money and things: each text with the number that is right, and with one that is wrong.

import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const found = (text: string, rule = 'amounts'): string[] =>
  audit('x.txt', text)
    .findings.filter((one) => one.rule === rule)
    .map(({ message }) => message);

test.each([
  ['The forty grants awarded came to £620,000, an average of £{} per grant.', '15,500', '17,500'],
  ['The programme costs £1.8 million over four years, or £{} a year.', '450,000', '540,000'],
  ['Across the 45 kennels that replied, 1,260 dogs were rehomed: a mean of {} dogs per kennel.', '28', '38'],
  [
    'They spent $2.4 million on 3,000 wells, or ${} a well, and $450,000 on 150 latrines ($3,000 each).',
    '800',
    '80',
  ],
  ['Home visits made: 3,200\nSpend on home visits: £147,200\nCost per home visit: £{}\n', '46', '64'],
  ['Of the $120,000 they raised, $27,000 ({}%) came from bequests.', '22.5', '32.5'],
  ["Of the trust's £2.4 million income, £1.8 million, or {} per cent, is from contracts.", '75', '85'],
  ['Staff costs of £312,000 were two-thirds of total expenditure of £{}.', '468,000', '780,000'],
  ['It paid £90,000: £54,000 for roofs, £21,000 for heating and £{} for ramps.', '15,000', '25,000'],
  ['It reached three times as many students in the second year ({}) as in the first (104).', '312', '212'],
])('%s', (text, right, wrong) => {
  expect(found(text.replace('{}', right))).toEqual([]);
  expect(found(text.replace('{}', wrong))).toHaveLength(1);
});

test.each([
  'The grant is £96,000 a year, or £8,000 a month, for 28 groups.',
  'The fund gave about £84,000 to 28 groups, an average of £3,100 for each group.',
  'It paid £90,000: among others £54,000 for roofs and £21,000 for heating.',
  'Of 28 groups, 12 received £84,000 in all, and the average was £5,000 a year.',
])('nothing proves it wrong: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('rows of a table may be a total, a number and how much for each', () => {
  const table = (mean: string): string =>
    `| | 2023 |\n|---|---|\n| Cafés giving figures | 52 |\n| Total takings | £3,380,000 |\n| Mean takings per café | £${mean} |\n`;
  expect(audit('x.md', table('65,000')).findings).toEqual([]);
  expect(audit('x.md', table('56,000')).findings.map(({ rule }) => rule)).toEqual(['amounts']);
});
