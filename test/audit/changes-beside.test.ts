// Changes beside their ends, gaps, and shares by which something moved: each text right and wrong.

import { expect, test } from 'vitest';
import { foundRules } from '../support/found.ts';

test.each([
  ['Choirs 71% (68% last year; {}), bands 59% (57%; +2), organs 44% (44%; 0).', '+3', '−6'],
  ['32% of growers call the soil good, down by {} points on the 41% of the spring.', '9', '6'],
  ['Owners (74%) trust the line more than tenants (59%): a {}-point gap.', '15', '17'],
  ['Borrowing fell by a third, from 36% to {}%.', '24', '31'],
  ['Saving went up by half, from 6% to {}%.', '9', '15'],
  [
    'In the survey 26% felt unsafe. Two years earlier it had been 34%. The eight-point {} came late.',
    'fall',
    'rise',
  ],
  [
    'Compared with the spring, when 56% were content, the autumn figure of 49% is a fall of {} points.',
    'seven',
    'five',
  ],
  [
    'Falls were noted for 6.4% of stays in the first year and 4.8% in the second, a reduction of {}%.',
    '25',
    '33',
  ],
])('%s', (text, right, wrong) => {
  expect(foundRules(text.replace('{}', right))).toEqual([]);
  expect(foundRules(text.replace('{}', wrong))).toContain('change-misstated');
});

test.each([
  'It stands at 48%. This is up 6 points on 2021 and up 15 on 2019, when it was 33%.',
  'Owners (74%) trust it more than tenants (59%). The gap was 12 points in 2019 and narrowed by 3 points.',
  'On a five-point scale most gave 4, and 61% of shops (58% of cafes) gave 5.',
  'Party A 41% (+3), Party B 30% (-2), others 10% (-1), undecided 12% (nc).',
])('no change between its neighbours: %s', (text) => {
  expect(foundRules(text)).toEqual([]);
});

test('points between percentages are no change in per cent', () => {
  const rows = ['| Safe | 47% | 41% | -6 |', '| Clean | 44% | 38% | {} |', '| Quiet | 50% | 53% | +3 |'];
  const table = ['| | 2019 | 2022 | Change |', '|---|--:|--:|--:|', ...rows, ''].join('\n');
  expect(foundRules(table.replace('{}', '-6'), 'x.md')).toEqual([]);
  expect(foundRules(table.replace('{}', '-14'), 'x.md')).toEqual(['change-in-columns']);
});
