// Changes told in many ways: each text with its number as printed, and with one that is wrong.

import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const found = (text: string, rule: string): string[] =>
  audit('x.txt', text)
    .findings.filter((one) => one.rule === rule)
    .map(({ message }) => message);

test.each([
  ['We received 412 replies in 2021 and 515 in 2023, an increase of {}%.', '25', '20'],
  ['Satisfaction is {} points lower, at 48%, than it was in 2021 (63%).', '15', '25'],
  ['Satisfaction stood at 73%, {} 4 points on 2022 when it was 77%.', 'down', 'up'],
  ['Compared with 60% in 2020, 55% were satisfied this year, a decrease of {} percentage points.', '5', '8'],
  ['The average score was 7.1 in 2023, against 6.4 in 2021, a rise of {} points.', '0.7', '1.7'],
  ['Spending was £4.2m in 2020 and £5.0m in 2021, up {}%.', '19', '25'],
  ['Turnout was 41.6 per cent (2022: 38.9 per cent, up {} percentage points).', '2.7', '3.7'],
  ['In 2021, 44% had a plan. By 2023 the figure was 51%, {} points higher.', '7', '9'],
  ['Strain was 45% at baseline and 30% at six months. This is a relative reduction of {}%.', '33', '15'],
  ['In 2019, 18% reported a deficit; by 2023 it was {}%. The proportion has therefore doubled.', '36', '27'],
])('%s', (text, right, wrong) => {
  expect(found(text.replace('{}', right), 'change-misstated')).toEqual([]);
  expect(found(text.replace('{}', wrong), 'change-misstated')).toHaveLength(1);
});

test.each([
  'Some 44% agree (up 3 points since 2021) and 31% disagree (down 5).',
  'In 2019 18% had a pet and 24% had a garden, up 3 points.',
  '44% were satisfied, compared with 31% who were not, up 3 points on last year.',
  'It was 68% in 2017, 65% in 2019, 59% in 2021 and is 63% now. It has risen four points since 2021.',
  'Net satisfaction moved from -6 to +9, a swing of 15 points, although the share itself rose from 38% to 44%.',
])('is no change of these two: %s', (text) => {
  expect(found(text, 'change-misstated')).toEqual([]);
});

test('a table of changes is of whichever two columns most of its rows are of', () => {
  const rows = (last: string): string =>
    `Service   2024   2021   2019   Change\nDebt       94    93    91    +1\nBenefits   97    97    98    0\nHousing    71    79    84    ${last}\n`;
  expect(found(rows('-8'), 'change-in-columns')).toEqual([]);
  expect(found(rows('+8'), 'change-in-columns')).toEqual(['From 79 to 71 is -8']);
});

test('a change may stand in the cell of its number', () => {
  const rows = (change: string): string =>
    `| | 2021 | 2023 |\n|---|---|---|\n| Parks | 70% | 74% (+4) |\n| Roads | 35% | 31% (-4) |\n| Paths | 52% | 58% (${change}) |\n`;
  expect(audit('x.md', rows('+6')).findings).toEqual([]);
  expect(audit('x.md', rows('-6')).findings.map(({ rule }) => rule)).toEqual(['change-in-columns']);
});

test('a column of signed numbers is one of changes, whatever its head; rows may be in points or in per cent', () => {
  const rows = (last: string): string =>
    `Indicator\t2020\t2024\t2020-2024\nSafe by day\t91%\t93%\t+2\nSafe by night\t58%\t55%\t-3\nKnow a neighbour\t79%\t74%\t${last}\n`;
  expect(found(rows('-5'), 'change-in-columns')).toEqual([]);
  expect(found(rows('+5'), 'change-in-columns')).toHaveLength(1);
});

test.each([
  'Complaints fell by 10% a year from 100 in 2020 to 81 in 2022.',
  'Balance of firms: +12% (up 31%, same 50%, down 19%), against -4% last quarter.',
  'Waited more than 12 weeks: 57% (2022: 41%, +16 points).',
])('is right: %s', (text) => {
  expect(found(text, 'change-misstated')).toEqual([]);
});
