// What reports say every day: plain ways to print a number, each right and wrong, and counts that are nobody's base.

import { describe, expect, test } from 'vitest';
import { foundRules } from '../support/found.ts';

describe('a count beside its percentage is no base, and no mistake', () => {
  test.each([
    'The forms show that 48.2% (105) of respondents cycle to work and 23.4% (51) take the ferry.',
    'Two lines are wanted most: the Harbour Line (56.3%, 131 respondents) and the Hill Line (54.1%, 126).',
    'Longer hours were wanted by most (61.8%, 144 respondents), a crèche by fewer (56.9%).',
    '20 rowers (62.5%) chose 5 and 9 (28.1%) chose 4. Two rowers (6.3%) chose 3 and one (3.1%) chose 2.',
    'Most of them were married (61.3%, n = 190).',
    'A response rate of 63.1% (n = 190) was reached.',
    'Yes (n=30) 47%\nNo (n=24) 38%\nNot sure (n=10) 16%',
    'In the opinion of 24 (7.9%) drivers it was safe.',
    'Sixty-two per cent of respondents sail. Of these, 11 respondents said it was costly.\n\nOf respondents 63.4% swim and 1.7% dive.',
    'We asked 3,000 riders. Half were late, with 310 riders (17.2%) an hour late or more.',
    'It went to all staff (n=431). In all 66 came back (16% response rate, excluding those returned as undeliverable).',
    'About a third, 1/3 of the crews, row daily.\n\nOf the crews 47.2% are paid.',
    'Losses: 38.1% two to three times, 27.2% more than three times, 25.9% once.',
    'Cooks made up 51%, waiters 36% and porters 13% of the total.',
    'Yes 31 47%\nNo 25 38%\nNot sure 10 15%\nTotal 66 100%',
    'We had 420 replies. Results are calculated on those who answered the particular question.\n\nOf respondents 81.7% agreed and 17.1% did not.',
    'A total of 203, 118 anglers wrote to us.',
    '705 anglers responded. Women (n = 461; 65.4%) outnumbered men (n = 244; 34.6%).',
    'Women (65.4%; n = 461) outnumbered men (34.6%; n = 244).',
    'In total, 73% (2019) and 96% (2021) of anglers agreed, and 27% (2019) and 4% (2021) disagreed.',
    '163 anglers returned the form. 92% were against. (Percentages to the nearest 0.5%.)',
  ])('%s', (text) => {
    expect(foundRules(text)).toEqual([]);
  });

  test('unless it stands twice with two shares, or is the size of all', () => {
    expect(foundRules('Post: 31% (n=54). Door to door: 25% (n=54).')).toEqual(['impossible-percentage']);
    expect(foundRules('Of the 320 (64%) responses, 30 (8.4%) came late.')).toEqual(['ratio-and-percentage']);
  });
});

test.each([
  ['count', 'Three in five would come back ({} people out of 85).', '51', '71', 'word-and-number'],
  [
    'remainder',
    'Of the 118 replies, 51 came from farmers and the remaining {} from foresters.',
    '67',
    '76',
    'total-and-subgroups',
  ],
  [
    'list of places',
    'The {} prizes went to pupils (14), parents (9) and teachers (8).',
    '31',
    '29',
    'total-and-subgroups',
  ],
  [
    'long subject',
    'The {} riders who took the second questionnaire home were made up of 31 jockeys, 22 grooms and 17 owners.',
    '70',
    '68',
    'total-and-subgroups',
  ],
  [
    'one answer',
    'The bus was chosen by {}%, the car by 18%, the train by 9% and a bicycle by 24% (only one answer was allowed).',
    '49',
    '59',
    'parts-of-a-whole',
  ],
  [
    'base line over it',
    'Will you come? (base: 644)\nYes {}%, no 31%, not sure 18%.',
    '51',
    '41',
    'parts-of-a-whole',
  ],
  [
    'lead',
    'Sixty-one of the 96 clubs have a hall (64%). Among those 61:\n\n- {}% let it\n- 41% lend it',
    '77',
    '78',
    'impossible-percentage',
  ],
  [
    'lead after a sentence',
    'We had 47 replies.\n\n- Parking: {} (36%)\n- Prices: 13 (28%)',
    '17',
    '15',
    'ratio-and-percentage',
  ],
  [
    'net before its parts',
    'Net trust stood at {}%. It was made up of 14% (a lot) and 37% (some).',
    '51',
    '31',
    'net-and-parts',
  ],
  [
    'kinds',
    'Any damage was reported by {}% of owners. By type, 31% had a leak, 17% rot and 9% a fire.',
    '52',
    '63',
    'net-and-parts',
  ],
  [
    'two changes',
    'Faith in the mayor stood at 53% (2021: 46%), a gain of 7 points; faith in the clerk at 40% (2021: 47%), a loss of {} points.',
    '7',
    '9',
    'change-misstated',
  ],
  [
    'factor',
    'Sales of the card more than doubled in a year, from {} to 170.',
    '80',
    '90',
    'change-misstated',
  ],
  ['money', 'Fares gave £3.2m, adverts £1.1m and rents £0.9m, £{}m in all.', '5.3', '5.4', 'amounts'],
  [
    'shared out',
    'The average bill was £{}: the 25 guests paid £9,000 between them.',
    '360',
    '320',
    'amounts',
  ],
  [
    'kept apart',
    'A total of 412 forms were returned.\n\nThey were counted twice.\n\nThe {} forms returned were then filed.',
    '412',
    '421',
    'one-quantity-two-values',
  ],
  [
    'label',
    '# Key figures\n\n- Average waiting time for a permit: {} days\n\n# Waiting\n\nThe average waiting time for a permit was 16 days.',
    '16',
    '19',
    'one-quantity-two-values',
  ],
  ['fewer than', 'Fewer than 20 of the divers ({}) had a licence.', '18', '23', 'word-and-number'],
  ['at least', 'At least forty boats ({}) were lost.', '43', '37', 'word-and-number'],
  ['of the first', 'Of 84 pilots, {} (61%) flew.', '51', '79', 'ratio-and-percentage'],
  ['in words', 'One hundred and seventeen ({}%) of the 147 pilots flew.', '80', '79', 'ratio-and-percentage'],
  [
    'of those before',
    'Three in five divers (33/55) own a boat. Of these, two in five ({}/33) sail it.',
    '13',
    '23',
    'word-and-number',
  ],
  ['verb', 'Of the 34 piers, {} charge for fishing.', '31', '39', 'count-above-base'],
  [
    'answers up and down',
    'Should the toll go up? 41% chose stay, 22% up and {}% down; the remaining 16% did not know.',
    '21',
    '31',
    'parts-of-a-whole',
  ],
  ['under a share', 'Less than 10% of the 72 crews ({} crews) are paid.', '7', '9', 'word-and-number'],
  [
    'men and women',
    '| | Men | Women | All |\n|---|--:|--:|--:|\n| Sail | 44% | 38% | {}% |\n| Swim | 61% | 66% | 64% |',
    '41',
    '47',
    'total-and-subgroups',
  ],
  [
    'a cell',
    '| Club | Asked | Sail |\n|---|--:|--:|\n| North | 28 | 19 |\n| South | 31 | {} of 31 |\n| West | 24 | 10 |',
    '25',
    '35',
    'count-above-base',
  ],
  [
    'of which',
    'The desk took 213 calls, of which {} (92%) were answered at once.',
    '196',
    '231',
    'count-above-base',
  ],
])('%s', (_, text, right, wrong, rule) => {
  expect(foundRules(text.replace('{}', right), 'x.md')).toEqual([]);
  expect(foundRules(text.replace('{}', wrong), 'x.md')).toContain(rule);
});

test('a mean is of the people of its own clause', () => {
  expect(
    foundRules(
      'Marks were whole numbers from 0 to 10. The mean for the walk was 7.35 among the 20 who took it; the ride, taken by 12, had a mean of 8.58.',
    ),
  ).toEqual([]);
});

test('a dash is nobody where the text says so', () => {
  const table =
    '| How | % |\n|---|--:|\n| Card | {} |\n| Cash | 21 |\n| Cheque | * |\n| Other | – |\n| **Total** | **100** |\n\n';
  const note = 'Base: 840 guests, one answer each. * = less than 0.5 per cent; – = no one.';
  expect(foundRules(table.replace('{}', '79') + note, 'x.md')).toEqual([]);
  expect(foundRules(table.replace('{}', '61') + note, 'x.md')).toContain('parts-of-a-whole');
});

test('counts of a column are no bases because means stand beside them', () => {
  const table =
    '| | n | % | Mean |\n|---|--:|--:|--:|\n| Price | 212 | 31.93 | 4.1 |\n| Taste | 331 | 49.85 | 3.9 |\n| Place | 121 | 18.22 | 3.7 |\n';
  expect(foundRules(table, 'x.md')).toEqual([]);
});

test('the way a change went is quoted with it', () => {
  expect(foundRules('The share fell by six points, from 31% to 37%.')).toEqual(['change-misstated']);
});

test('counts beside their shares show that some left a question out', () => {
  const rows = [
    ['A day', 4, '0.4%'],
    ['A week', 31, '3.3%'],
    ['A month', 212, '22.7%'],
    ['A year', 240, '25.7%'],
    ['Longer', 398, '42.6%'],
  ];
  const table = `How long have you been a member? (single choice)\n\n| Answer | Count | Percent |\n|---|--:|--:|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
  expect(foundRules(table, 'x.md')).toEqual([]);
});
