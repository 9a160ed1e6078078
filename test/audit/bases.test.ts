// Of whom a count, a percentage or a mean is: each text right and wrong, and texts that tempt and are right.

import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const found = (text: string, path = 'x.txt'): string[] =>
  audit(path, text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule }) => rule);

describe('a count is of what the others of its list are of', () => {
  test.each([
    [
      'Of the 64 cooks we asked, 72% (n = 46) use gas, 17% (n = 11) coal and {}% (n = 7) neither.',
      '11',
      '21',
    ],
    ['Of the 97 smallholders 58% (n = 56) had read the rules, {}% (n = 47) had kept them.', '48', '58'],
    [
      'We heard from 120 porters. Nights suit 66 (55%). Twelve (10%) would swap. Pay matters to 42 ({}%).',
      '35',
      '53',
    ],
    ['We sent 512 forms and 246 came.\n\nFor: 137 ({}%), against: 72 (29%), unsure: 37 (15%).', '56', '51'],
    ['It suits 152 of the 211 hauliers (72%); 30 (14%) could bear it. Only 29 ({}%) cannot.', '14', '19'],
  ])('%s', (text, right, wrong) => {
    expect(found(text.replace('{}', right))).toEqual([]);
    expect(found(text.replace('{}', wrong))).toContain('ratio-and-percentage');
  });
});

describe('a mean of whole numbers', () => {
  test.each([
    [
      'The 23 potters each gave a whole mark from 1 to 5. The average was {}; seven gave the top mark.',
      '3.57',
      '3.56',
    ],
    [
      'Eleven ushers scored the hall out of ten, no halves allowed. Its average, {}, was low.',
      '7.82',
      '7.88',
    ],
    [
      'Each of the 16 tutors gave a whole mark from 1 to 6. The mean was 4.25. For the book it was {}.',
      '3.69',
      '3.70',
    ],
    ['Mean marks from 1 to 5 (18 raters)\n- Clear writing 3.56\n- Good pictures {}', '4.11', '4.10'],
  ])('%s', (text, right, wrong) => {
    expect(found(text.replace('{}', right))).toEqual([]);
    expect(found(text.replace('{}', wrong))).toEqual(['impossible-mean']);
  });

  test.each([
    [
      'x.txt',
      'Answers to six questions, 1 to 5, were averaged for each of the 18 raters. The mean score was 3.47.',
    ],
    ['x.txt', 'The 30 guests marked the tour out of 10, in halves if they liked. The average was 7.38.'],
    [
      'x.md',
      '| Item (1–5) | Mean | SD | n |\n|---|---|---|---|\n| Heard | 3.65 | 0.98 | 23 |\n| Asked | 3.59 | 1.14 | 22 |',
    ],
  ])('is none: %s %s', (path, text) => {
    expect(found(text, path)).toEqual([]);
  });
});

describe('a percentage is not of everybody', () => {
  test.each([
    ['x.txt', 'Smoking stood at 14% in our survey of 71 and is put at 12.9% by the national survey.'],
    ['x.txt', 'Of the 31 who were asked, it was 94% in the 26 who stayed and 60% in the 5 who did not.'],
    [
      'x.md',
      '| Group | n | Aware (%) | Of those aware, used (%) |\n|---|--:|--:|--:|\n| Aunts | 54 | 67 | 50 |\n| Uncles | 28 | 46 | 31 |',
    ],
    [
      'x.md',
      'Base: 57\n\n| Source | % of people | % of ticks |\n|---|--:|--:|\n| Friend | 67 | 37 |\n| Leaflet | 44 | 23 |',
    ],
    ['x.txt', 'Aunts rated it higher, 42% against 26% (two gave no rating), among the 205 we asked.'],
  ])('%s %s', (path, text) => {
    expect(found(text, path)).toEqual([]);
  });
});
