// Everybody and their groups, and parts of one whole: each text right and wrong.

import { describe, expect, test } from 'vitest';
import { foundRules } from '../support/found.ts';

const means = '| Site | Mean | Patients |\n|---|--:|--:|\n| Hill | 3.7 | 120 |\n| Dale | 4.2 | 90 |\n';

test.each([
  [
    '61% of nurses were content and 57% of porters; across everybody it was {}%. No other staff were asked.',
    '60',
    '66',
  ],
  [
    'Of readers, 71% pay online altogether. The share was {}% in print and 68% on the web, the only two kinds.',
    '78',
    '62',
  ],
  [
    'Altogether {} of 90 farms keep bees: 12 of the 40 in the hills and 18 of the 50 on the plain.',
    '30',
    '34',
  ],
  [
    'The mean rating was 6.4 among cyclists and 7.1 among walkers, and {} for all users taken together.',
    '6.9',
    '6.2',
  ],
  ['The {} talks were held by telephone (19), by video (21) and in person (28).', '68', '60'],
  ['Replies by county (n = {}): Kent 31, Surrey 14, Sussex 35.', '80', '70'],
  [
    'Fourteen letters came from Perth, nine from Crieff and five from Dunkeld, a total of {} letters.',
    '28',
    '31',
  ],
  [`${means}| All sites | {} | 210 |\n`, '3.9', '4.5'],
])('a total and its groups: %s', (text, right, wrong) => {
  const path = text.includes('|') ? 'x.md' : 'x.txt';
  expect(foundRules(text.replace('{}', right), path)).toEqual([]);
  expect(foundRules(text.replace('{}', wrong), path)).toEqual(['total-and-subgroups']);
});

test.each([
  '12 of the 40 hill farms keep bees, 18 of the 50 farms on the plain keep goats, and 34 of 90 have a website.',
  'The 30 cooks named salt (20), pepper (18) and thyme (4).',
  'Marks out of 100: Kent 71, Surrey 64, Sussex 88.',
  'In all 71% of readers were content. It was 62% in print and 58% on the web, where other questions were asked as well.',
  'Overall satisfaction was 84% among parents, 69% among teachers and 53% among pupils.',
  'Gender was given by 547 people: 296 women (54%) and 251 men (46%). 5 preferred not to say (1% of all who replied).',
])('is no total of groups: %s', (text) => {
  expect(foundRules(text, 'x.txt').filter((rule) => rule === 'total-and-subgroups')).toEqual([]);
});

describe('parts of one whole', () => {
  test.each([
    [
      'What is your tenure? (one answer)\n  Owned ............ 47%\n  Rented ........... 39%\n  Free ............. {}%',
      '14',
      '24',
    ],
    [
      'Everyone chose one site only: 44% chose the mill; 31% chose the barn; and {}% chose the pond.',
      '25',
      '17',
    ],
    [
      'Each of the 75 farms gave a single answer. It was easier than hoped for 41%, as hoped for 40% and harder than hoped for {}%.',
      '19',
      '29',
    ],
    ['Profile: 48% female, {}% male and 3% other. Average age 40.', '49', '41'],
    ['Tenure of readers (choose one): Rent 47% / Own {}% / With family 21% / Other 3%.', '29', '39'],
  ])('%s', (text, right, wrong) => {
    expect(foundRules(text.replace('{}', right), 'x.txt')).toEqual([]);
    expect(foundRules(text.replace('{}', wrong), 'x.txt')).toContain('parts-of-a-whole');
  });

  test('are not read where one may do several things', () => {
    const text = 'Asked what they had done, 44% had moved; 31% had changed jobs; and 17% had retired.';
    expect(foundRules(text, 'x.txt')).toEqual([]);
  });
});
