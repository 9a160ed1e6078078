// Tables in all the ways that texts leave them, and what else a number may be of before it is blamed.

import { describe, expect, test } from 'vitest';
import { found } from '../support/found.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
describe('a table', () => {
  test('may have one cell a line', () => {
    const text = lines(
      'Views on training (N = 114)\nAgree no (%)\nDisagree no (%)',
      'It is needed\n106 (93%)\n8 (7%)',
      'It is well run\n101 (89%)\n13 (11%)',
      'It is too long\n99 (87%)\n15 (13%)',
    );
    expect(found(text)).toEqual([]);
    expect(found(text.replace('13 (11%)', '13 (17%)'))).toEqual(['ratio-and-percentage: 13 (17%)']);
    expect(found(text.replaceAll('\n', '\n\n'))).toEqual([]);
  });

  test('may have heads of several lines over its columns', () => {
    const text = lines(
      'Office       Interviews   Renewed    Renewed',
      '                          today      %',
      'Harbour        96           81      84',
      'Station       143          112      78',
      'Library        74           49      66',
    );
    expect(found(text)).toEqual([]);
    expect(found(text.replace('78', '87'))).toEqual(['ratio-and-percentage: 143 112 87']);
  });

  test('may have rows that not everybody answered', () => {
    const rows = lines(
      '| Policy (n = 34) | Yes | No |',
      '|---|---|---|',
      '| Tax relief | 29 (85%) | 5 (15%) |',
      '| Guarantor | 13 (38%) | 21 (62%) |',
      '| Prescriptions | 8 (24%) | 25 (76%) |',
    );
    expect(found(rows, [], 'x.md')).toEqual([]);
    expect(found(rows.replace('13 (38%)', '13 (48%)'), [], 'x.md')).toEqual([
      'ratio-and-percentage: 13 (48%)',
    ]);
  });

  test('may have a column of rates, which most rows show', () => {
    const rows = lines(
      '| wave | issued | returned | rate |',
      '|---|--:|--:|--:|',
      '| one | 640 | 288 | 45.0% |',
      '| two | 655 | 301 | 46.0% |',
      '| three | 671 | 255 | 38.0% |',
    );
    expect(found(rows, [], 'x.md')).toEqual([]);
    expect(found(rows.replace('46.0', '49.0'), [], 'x.md')).toEqual(['ratio-and-percentage: 655 301 49.0%']);
  });
});

describe('a count with its percentage', () => {
  test('is tried on the numbers of its section where its own words give no base', () => {
    const text = 'We asked 80 nurses. In the city there were 45 of them.\n\nOvertime was usual for 12 (27%).';
    expect(found(text)).toEqual([]);
  });

  test('is blamed where its sentence gives the base and nothing else explains it', () => {
    expect(found('Among the same 31, they sat in the group in 12 cases (48%).')).toEqual([
      'ratio-and-percentage: 12 cases (48%)',
    ]);
  });

  test('belongs to the one in its place in a list', () => {
    const text = 'It was finished by 41/68 in the walking arm and 33/65 in the other (60% v 51%).';
    expect(found(text)).toEqual([]);
    expect(found(text.replace('51%', '58%'))).toContain('ratio-and-percentage: 58%');
  });

  test('is none where the numbers are points of a scale', () => {
    expect(found('Of the 80 nurses: 1 (3%), 2 (8%), 3 (24%), 4 (40%), 5 (25%).')).toEqual([]);
  });
});

describe('more people than there are', () => {
  test('of those who were just counted', () => {
    expect(found('Some 148 took part and, of those who took part, 156 had a list.')).toEqual([
      'count-above-base: 156',
    ]);
  });

  test('in a table of who was asked and who answered', () => {
    const rows =
      '| Sector | Invited | Replied |\n|---|--:|--:|\n| Museums | 48 | 31 |\n| Archives | 22 | 27 |\n| Halls | 35 | 19 |\n';
    expect(found(rows, [], 'x.md')).toEqual(['count-above-base: 27']);
  });
});

test('a picture is read by its words, in HTML and in Markdown', () => {
  const picture = '<img src="a.png" alt="In the survey 22/40 = 60% agreed">';
  expect(found(`<p>${picture}</p>`, [], 'x.html')).toContain('ratio-and-percentage: 22/40 = 60%');
  expect(found(picture, [], 'x.md')).toContain('ratio-and-percentage: 22/40 = 60%');
});

test.each([
  'In a survey of 200 readers:\n\n- Very good: 44%\n- Good: 30%\n- Neither: 12%\n- Poor or very poor: 14%\n',
  'Grants took £6.0m of £9.6m (63%); of this £1.5m (25%) went to schools.',
  'The 18 managers said: 61% full, 28% nearly full, 11% half empty.',
  'Some 17% strongly agreed and 44% agreed, giving a net of 62% in agreement; 23% disagreed and 16% could not say.',
  'For children it was smaller, from 30% to 36% (a fifth).',
  'Damages were £1.7m and then £2.1m, up by 24%; costs went from £0.6m to £0.9m, up by half.',
  'Three times as many women (81) as men (27) applied: 12 of the 27 (44%) got it, against 33 of the 81 women (41%).',
  'Among the young it was 74%, more than 25 points higher than among those aged 65 and over (47%).',
  'Among the oldest it has gone up by half, from 6% to 9%.',
  'It was the answer of 14 of the 33 charities (42%). Nine (27%) bid with others and ten (30%) carry on. In all, 23 of the 33 (70%) have thus changed.',
  'In 91 of the 268 cases (34%) it was a tenancy, in 102 (38%) a hostel. The regulator’s published figure for tenancies is 48.8%.',
])('numbers side by side may be of two things: %s', (text) => {
  expect(found(text)).toEqual([]);
});
