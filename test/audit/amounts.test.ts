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
  ["It came to £1.8 million of the programme's total budget of £{} million (40%).", '4.5', '5.4'],
  ['By May it had spent £{}m of the £4m put aside for the roof (30%).', '1.2', '1.6'],
  ['The largest gift, £{}, was half of the £120,000 raised.', '60,000', '42,500'],
  ['By May £84,000 ({}% of the £240,000 budget) had gone by June.', '35', '53'],
  ['A {} of the £36m (£12m) went on roads.', 'third', 'quarter'],
  [
    'It had £14,500 from the lottery, £9,250 from the parish and £3,800 from donors, £{} in all.',
    '27,550',
    '28,550',
  ],
  [
    'The ministry paid £620,000, regions £245,000 and the council £135,000, a total of £{} million.',
    '1.0',
    '1.1',
  ],
  ['It raised £1,240 in May and £395 in June. Together that makes £{}.', '1,635', '1,735'],
  [
    'It cost £1.26m, of which £0.84m was for staff and £0.24m for rent; the remaining £{}m bought books.',
    '0.18',
    '0.28',
  ],
  [
    'Of the £2,640,000 paid £1,716,000 (65%) went to patients and the rest, £{},000, to lawyers.',
    '924',
    '942',
  ],
  [
    'The fund paid £186,000 in the year to July 2023, of which £48,000 ({}%) went to new students.',
    '26',
    '36',
  ],
  ['It holds £5.6m a year: £{}m from the state, £1.4m from the force and £0.8m from councils.', '3.4', '3.1'],
  ['It cost £180,000 and brought in £540,000, or £{} back for every pound spent.', '3', '7'],
  ['Eighty-four (84) pickers filled 1,512 sacks (about {} each).', '20', '5'],
  ['The 45 schools of the trust lent 1,260 flutes, an average of {} a school.', '28', '34'],
  ['We heard from 156 fixers at 31 cafés. They gave 1,872 hours, an average of {} hours each.', '12', '21'],
  ['The yard has twice as many vans ({}) as lorries (31).', '62', '46'],
  ['The first got £2.7m, {} times as much as the second, which got £0.9m.', 'three', 'four'],
  ['In 2020 it made 740 awards; in 2023 it made {}, more than twice as many.', '1,870', '1,180'],
  ['Half as many pupils ({}) cycle as walk (61).', '30', '22'],
  ['Ferries took 4,100 cars, double the {} of the year before.', '2,050', '1,650'],
])('%s', (text, right, wrong) => {
  expect(found(text.replace('{}', right))).toEqual([]);
  expect(found(text.replace('{}', wrong))).toHaveLength(1);
});

test.each([
  'The grant is £96,000 a year, or £8,000 a month, for 28 groups.',
  'The fund gave about £84,000 to 28 groups, an average of £3,100 for each group.',
  'It paid £90,000: among others £54,000 for roofs and £21,000 for heating.',
  'Of 28 groups, 12 received £84,000 in all, and the average was £5,000 a year.',
  'The day pass is £14 and the week pass £22, making £36 for a family of one each.',
  'The grant of £40,000 and gifts of £12,000 paid for the hall, which cost £61,000 in total.',
  'The mean gift was £20, the largest £500 and the total £13,000.',
  'We spent £300 on flyers and £450 on the hall, leaving £250 in the bank.',
  'Spot purchases took £5.1m of this (61%) and the contract £3.3m (39%).',
  'It cost £18,400, or £23 for each of the 800 interviews; the pilot, with 40 interviews, had cost £2,100.',
  'They spent £1.8 million, £40 a head. (The two sums agree by chance.) Those who stayed spent £100 each, or £900,000.',
  'Twice as many of the 84 clubs folded as in 2019, when 11 did.',
  'On 12 days 1,866 children were counted at six areas, 26 an area each day.',
  'It had 2.3 times as many patients as the other (92 against 40), though its area is only one and a half times as large.',
])('nothing proves it wrong: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('rows of a table may be a total, a number and how much for each', () => {
  const table = (mean: string): string =>
    `| | 2023 |\n|---|---|\n| Cafés giving figures | 52 |\n| Total takings | £3,380,000 |\n| Mean takings per café | £${mean} |\n`;
  expect(audit('x.md', table('65,000')).findings).toEqual([]);
  expect(audit('x.md', table('56,000')).findings.map(({ rule }) => rule)).toEqual(['amounts']);
});

test('the total of a column of money is the sum of its rows', () => {
  const table = (total: string, label = 'Total income'): string =>
    `| Income | 2022 |\n|---|---:|\n| Grants | £48,200 |\n| Ticket sales | £17,350 |\n| ${label} | £${total} |\n`;
  const rules = (text: string): string[] => audit('x.md', text).findings.map(({ rule }) => rule);
  expect(rules(table('65,550'))).toEqual([]);
  expect(rules(table('65,550').replace('Ticket sales', 'of which lottery'))).toEqual([]);
  expect(rules(table('56,550'))).toEqual(['amounts']);
  expect(rules(table('56,550', 'Largest gift'))).toEqual([]);
});
