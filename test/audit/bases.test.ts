// Of whom a count, a percentage or a mean is: each text right and wrong, and texts that tempt and are right.

import { describe, expect, test } from 'vitest';
import { foundRules } from '../support/found.ts';

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
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toContain('ratio-and-percentage');
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
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toEqual(['impossible-mean']);
  });

  test.each([
    ['x.txt', 'On a scale from 0 to 10 the mean of the 37 was 5.86, against a national mean of 7.45.'],
    ['x.txt', 'Eight items run from 1 to 5 and a score is their average. With 23 replies the mean was 3.86.'],
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
    expect(foundRules(text, path)).toEqual([]);
  });
});

test('what people do is no thing', () => {
  expect(foundRules('Of the 44 piers, 16% charge for fishing.')).toEqual([]);
  expect(foundRules('Of the 44 piers, 15% charge for fishing.')).toEqual(['impossible-percentage']);
  expect(foundRules('The 44 piers faced a 15% charge.')).toEqual([]);
});

describe('a percentage is not of everybody', () => {
  test.each([
    ['x.txt', 'In the books of 29 schools, trips took £37,500 (31%) and sport £15,400 (13%).'],
    ['x.txt', 'In the 34 practices the no-show rate was 9.6%, elsewhere 6.1%.'],
    ['x.txt', 'Of 39 shops half would bear an increase in business tax of 2.99%.'],
    [
      'x.txt',
      'It went to 2,318 staff. In May 1,126 were returned, 14 of them blank. The response rate is 48%.',
    ],
    ['x.txt', 'Table 5. We made 90 grants. The 16 largest grants are 18% of all grants.'],
    [
      'x.txt',
      'Of 116 farms 70 (60%) had joined. Among those that had not joined, n = 23 (50%) blamed the forms.',
    ],
    ['x.txt', 'The gap narrowed from 18 points (68% against 50%) to 11 (66% against 55%) among 900 pupils.'],
    ['x.txt', 'Of 1,800 tenants 306 (17%) had failed; only one in eleven of these (9%) knew.'],
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
    expect(foundRules(text, path)).toEqual([]);
  });
});

test('a bracket before a list of percentages is what they are of', () => {
  const text =
    '- Homes (18 managers): 61% full, 28% nearly full, 11% empty\n- Schools (21 heads): 43% full, 38% nearly full, {} empty\n';
  expect(foundRules(text.replace('{}', '19%'), 'x.md')).toEqual([]);
  expect(foundRules(text.replace('{}', '17%'), 'x.md')).toContain('impossible-percentage');
});

test('a text may say what all its percentages are of', () => {
  const text =
    'Thirty people filled in a card. Percentages below are of all 30 cards.\n\nHow did you hear?\n   Friend    40%\n   Flyer     {}\n   Other     23%\n';
  expect(foundRules(text.replace('{}', '37%'))).toEqual([]);
  expect(foundRules(text.replace('{}', '34%'))).toContain('impossible-percentage');
  expect(foundRules(text.replace('{}', '34%').replace('are of', 'are not of'))).toEqual([]);
});

describe('a percentage goes on from the sentence before', () => {
  test.each([
    ['Thirty of the 75 head porters took part. That is {}%.', '40', '43'],
    [
      'We wrote to 410 farms in May. By July 164 had replied. The response rate, at {}%, was better.',
      '40',
      '45',
    ],
    [
      'The form went to 902 former nurses. In all 318 sent it in. A response of {} per cent is usual.',
      '35',
      '42',
    ],
  ])('%s', (text, right, wrong) => {
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toEqual(['ratio-and-percentage']);
  });

  test('but of others it is another', () => {
    expect(
      foundRules('Of the 320 homes, 208 (65%) were in. That is 37% of the addresses we began with.'),
    ).toEqual([]);
  });
});

describe('nobody is counted twice', () => {
  test.each([
    ['Fifty-eight childminders replied. Of places for babies, {} of them said they had one.', '53', '63'],
    ['Of the 64 yards that sent the form back, {} employed an apprentice.', '46', '71'],
    ['Of those sent the link, {} of 139 prison chaplains opened it.', '118', '148'],
    ['They carry an alarm (31/48), ring a friend ({}/48) or leave their route (44/48).', '25', '52'],
    ['Bakers answering: 59\nSaid yes: {}\nSaid no: 4', '55', '95'],
  ])('%s', (text, right, wrong) => {
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toEqual(['count-above-base']);
  });

  test.each([
    'Of the 66 practices that replied, 304 partners and 118 salaried doctors work there.',
    'It is up 11 points in two years, seven of them had by the spring.',
  ])('where others are counted: %s', (text) => {
    expect(foundRules(text)).toEqual([]);
  });
});

describe('a note of how many answered', () => {
  test.each([
    [
      'A form was posted to 540 members in March.\n\nThe response rate was 37% ({}).',
      '200 of 540',
      '207 of 560',
    ],
    ['We invited all 169 managers once. We closed at a completion rate of 49% ({}).', '83/169', '96/196'],
    [
      'By May 441 tenants had taken part. Of the {} tenants who took part, 389 reached the end.',
      '441',
      '414',
    ],
  ])('%s', (text, right, wrong) => {
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toEqual(['denominator-and-survey']);
  });

  test('may be of another year', () => {
    expect(foundRules('We asked 254 drivers. Of the 245 drivers surveyed in 2021 few remain.')).toEqual([]);
  });
});

describe('a table is of', () => {
  test.each([
    [
      'the only number near',
      '**How often do you meet?** (17 cadets)\n\n| Answer | Share |\n|---|---|\n| Weekly | 47% |\n| Monthly | {} |\n| Yearly | 18% |\n| Never | 6% |',
      '29%',
      '28%',
    ],
    [
      'its row of bases in whole numbers',
      'Views by role (%)\n\n| Role | Cook | Baker | Waiter |\n|---|--:|--:|--:|\n| Base | 94 | 41 | 18 |\n| Clearer | 38 | 41 | 61 |\n| Less clear | 26 | 22 | {} |',
      '17',
      '15',
    ],
    [
      'the people of each row',
      '| Fund | Applicants (n) | Turned down | Appealed |\n|---|--:|--:|--:|\n| Arts | 34 | 47% | 12% |\n| Parks | 27 | 44% | {} |\n| Sport | 45 | 36% | 16% |',
      '15%',
      '17%',
    ],
    [
      'the number of patients under it',
      '| The clinic … | Agree, % |\n|---|--:|\n| opens early | 64 |\n| is near | 39 |\n| tells me why | {} |\n| Number of patients | 28 |',
      '46',
      '47',
    ],
    [
      'whom its notes say',
      '| View | Agree | Neither | Disagree |\n|---|--:|--:|--:|\n| Clear | 58 | 23 | 19 |\n| Short | 54 | {} | 19 |\n| Kind | 81 | 10 | 8 |\n| Base (all) | 48 | 48 | 48 |\n\nRow percentages.',
      '27',
      '28',
    ],
  ])('%s', (_, text, right, wrong) => {
    expect(foundRules(text.replace('{}', right), 'x.md')).toEqual([]);
    expect(foundRules(text.replace('{}', wrong), 'x.md')).toContain('impossible-percentage');
  });

  test('the number near of which most counts are', () => {
    const text =
      'Why do you sail? (64 sailors, several reasons)\n\n  To race          n=23 (35.9%)\n  For peace        n=17 (26.6%)\n  With friends     n=11 (17.2%)\n  To fish          n=9 (14.1%)\n';
    expect(foundRules(text)).toEqual([]);
    expect(foundRules(text.replace('26.6', '36.6'))).toEqual(['ratio-and-percentage']);
  });

  test('the sums of its rows', () => {
    const text =
      'Number (per cent) of cafes, by practice\n\n            Yes        No\nMatrix      68 (86)    11 (14)\nBoards      52 (66)    27 (34)\nTraining    61 (77)    18 (23)\n';
    expect(foundRules(text)).toEqual([]);
    expect(foundRules(text.replace('(66)', '(56)'))).toContain('ratio-and-percentage');
  });

  test.each([
    [
      '| Reason | Skippers |\n|---|--:|\n| Retired | 8 |\n| Sold up | {} |\n| Ill | 3 |\n\nBase: 19 skippers who left',
      '5',
      '25',
    ],
    [
      '| Channel | Base | Content | % |\n|---|--:|--:|--:|\n| Phone | 88 | 61 | 69 |\n| Web | 52 | 30 | 58 |\n| Post | 27 | {} | 70 |',
      '19',
      '29',
    ],
    [
      '| Site | Eligible | Consented | Completed |\n|---|--:|--:|--:|\n| Ash | 73 | 52 | 44 |\n| Elm | 61 | 38 | {} |\n| Oak | 49 | 31 | 27 |',
      '33',
      '83',
    ],
  ])('no more than there are: %s', (text, right, wrong) => {
    expect(foundRules(text.replace('{}', right), 'x.md')).toEqual([]);
    expect(foundRules(text.replace('{}', wrong), 'x.md')).toContain('count-above-base');
  });
});
