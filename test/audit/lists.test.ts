// Lists that go on: over sentences, items, lines and rows, with what they are of told once.

import { describe, expect, test } from 'vitest';
import { foundRules } from '../support/found.ts';

describe('one of a list is off, and what the others are of says so', () => {
  test.each([
    [
      'n= before counts',
      'Profile of the 48 anglers who took part: young, n=12 (25.0%); retired, n=18 (37.5%); local, n={} (64.6%); new, n=6 (12.5%).',
      '31',
      '36',
      'ratio-and-percentage',
    ],
    [
      'a line that begins with n=',
      'Profile of the 48 anglers who took part: young, n=12 (25.0%); retired, n=18 (37.5%); local,\nn={} (64.6%); new, n=6 (12.5%).',
      '31',
      '36',
      'ratio-and-percentage',
    ],
    [
      'items under a base',
      '**What anglers said** (n = 48)\n\n- 36 (75%) fish alone\n- {} (65%) fish at night\n- 12 (25%) fish at sea\n',
      '31',
      '61',
      'count-above-base',
    ],
    [
      'all that there are',
      'All 48 ponds were visited in May. Newts were seen in 36 ponds (75%), toads in {} ponds and perch in 12 ponds (25%).',
      '31',
      '57',
      'count-above-base',
    ],
    [
      'amounts over sentences',
      'The club spent £600,000 on its ponds. Fish came to £300,000 (50%), and fences to £120,000, or 20%. The rest, £180,000 ({}%), went on paths.',
      '30',
      '35',
      'amounts',
    ],
    [
      'amounts over items',
      '- **Cost:** The club spent £600,000, of which £300,000 (50%) went on fish and £120,000 (20%) on fences.\n- **Paths:** A further £180,000 ({}%) went on paths.\n',
      '30',
      '35',
      'amounts',
    ],
  ])('%s', (_, text, right, wrong, rule) => {
    expect(foundRules(text.replace('{}', right), 'x.md')).toEqual([]);
    expect(foundRules(text.replace('{}', wrong), 'x.md')).toContain(rule);
  });

  test('but what leads in a list is its base, whatever its counts add up to', () => {
    const items = '- 77 (55%) have a boat;\n- 47 (34%) have a hut;\n- 14 (10%) have both.\n';
    expect(foundRules(`Of 201 anglers, 140 (70%) fish at sea. Of these 140:\n\n${items}`, 'x.md')).toEqual(
      [],
    );
  });

  test('and other ponds, and other years, are more', () => {
    expect(foundRules('All 48 ponds were visited. Toads were seen in 57 other ponds.')).toEqual([]);
    expect(foundRules('All 48 ponds were visited. A year before it was 57 ponds.')).toEqual([]);
  });
});

describe('rates and times', () => {
  test.each([
    [
      'a rate with an aside',
      'A form was sent to 1,250 anglers. By May we had 545 forms, of which 525 could be used. The response rate, counting usable forms only, was therefore {}%. Results are weighted.',
      '42',
      '47',
      'ratio-and-percentage',
    ],
    [
      'before and afterwards',
      'Before the course 24% of anglers knew the rule; afterwards 42% did, an increase of {}.',
      '18 points',
      '18%',
      'change-misstated',
    ],
    [
      'a mean with an aside',
      'The average mark given by the 32 anglers, who used whole marks from 1 to 5, was {}.',
      '3.84',
      '3.86',
      'impossible-mean',
    ],
    [
      'a fraction, and the count in brackets',
      'More than three quarters of the 168 huts ({} huts) had a stove.',
      '129',
      '119',
      'word-and-number',
    ],
    [
      'a round number and the count of it',
      'The survey drew 214 replies from anglers. Over 70% of them ({}) fish at night.',
      '152',
      '132',
      'word-and-number',
    ],
    [
      'a pair with a semicolon',
      'We asked 84 anglers. Some ({}; 93%) have a boat.',
      '78',
      '77',
      'ratio-and-percentage',
    ],
    [
      'a note under a paragraph',
      'A boat is kept by 83% of them. Nets were mended by {}.\n\nNote: all percentages in this paragraph are of the 29 anglers who took part.',
      '41%',
      '40%',
      'impossible-percentage',
    ],
    [
      'what was seen in a chapter',
      'Chapter 2. Of the 72 anglers, 28 (39%) keep a painted boat in the harbour.\n\nChapter 5. We saw in Chapter 2 that {} of the anglers keep a painted boat in the harbour.',
      '39%',
      '43%',
      'one-quantity-two-values',
    ],
    [
      'all who answered, told again',
      'All 84 members of the club completed the second form. Of the {} members who completed the form, 60 have a boat.',
      '84',
      '89',
      'denominator-and-survey',
    ],
    [
      'groups that make up the whole',
      'Contentment was {} overall. It was highest among members (72%) and lowest among guests (56%); these two groups make up the whole sample.',
      '63%',
      '76%',
      'total-and-subgroups',
    ],
  ])('%s', (_, text, right, wrong, rule) => {
    expect(foundRules(text.replace('{}', right))).toEqual([]);
    expect(foundRules(text.replace('{}', wrong))).toContain(rule);
  });

  test.each([
    'The 2024 survey reached 1,250 anglers, of whom 525 replied. The 2021 survey had a response rate of 61%.',
    'Percentages are weighted to the membership; counts are not. Some 46% of members (n = 193 of 402) had a boat.',
    'Whole marks were given. The 24 guests gave a mean of 4.13 and the 11 members a mean of 4.36.',
    'In all 187 anglers replied. At sea 58 of 79 respondents (73%) agreed. Later 97 respondents (52%) said more.',
  ])('leaves alone: %s', (text) => {
    expect(foundRules(text)).toEqual([]);
  });
});

describe('tables', () => {
  test.each([
    [
      'percentages under bases',
      'Share who fish at night, by shore\n\n                  Total    East    West    North\nBase                406     131     152      123\n                      %       %       %        %\nFish at night        {}      31      38       45\nDo not               62      69      62       55\n',
      '38',
      '48',
      'total-and-subgroups',
    ],
    [
      'a mean in a row',
      'Base: pilots (16)\n\nScore           Number\n1                    1\n2                    2\n3                    5\n4                    5\n5                    3\nMean              {}\n',
      '3.44',
      '3.47',
      'impossible-mean',
    ],
    [
      'a base in the head of a column',
      '| Bait | % of those who fish (n=46) |\n|---|---|\n| Worms | 46 |\n| Flies | {} |\n| Bread | 9 |\n',
      '20',
      '19',
      'impossible-percentage',
    ],
  ])('%s', (_, text, right, wrong, rule) => {
    expect(foundRules(text.replace('{}', right), text.startsWith('|') ? 'x.md' : 'x.txt')).toEqual([]);
    expect(foundRules(text.replace('{}', wrong), text.startsWith('|') ? 'x.md' : 'x.txt')).toContain(rule);
  });
});

describe('toplines', () => {
  const topline = (net: string): string =>
    `All figures are percentages. Interviews with 1,020 anglers.\n\nQ3 How likely are you to fish at sea this year?\nVery likely              41\nFairly likely            22\nFairly unlikely          15\nVery unlikely            20\nDon't know                2\nVery/fairly likely       ${net}\nUnlikely                 35\n`;
  test.each(['63', '64'])('a net of %s may be rounded', (net) => {
    expect(foundRules(topline(net))).toEqual([]);
  });
  test('a net above its parts is none', () => {
    expect(foundRules(topline('73'))).toContain('net-and-parts');
  });
});

test('what percentages below are of, those above are not', () => {
  const text =
    'A boat is kept by 40% of households.\n\nPercentages below are of the 29 anglers who took part.\n\nNets were mended by {}.';
  expect(foundRules(text.replace('{}', '41%'))).toEqual([]);
  expect(foundRules(text.replace('{}', '40%'))).toEqual(['impossible-percentage']);
});
