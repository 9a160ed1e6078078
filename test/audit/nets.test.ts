// Totals of rounded parts, and nets: what a reader sees of percentages that add up, and of those that do not.

import { describe, expect, test } from 'vitest';
import { found } from '../support/found.ts';

const lines = (...all: string[]): string => all.join('\n');

describe('a total of rounded parts', () => {
  test.each([
    'Our 93 members wrote. Noise troubled 15 (16%) and dust another 33 (35%), so {}% had one trouble or the other.|52|51',
    'All 58 anglers sent cards. Twelve (21%) fish on Saturdays and nine (16%) on Sundays: {}% fish at weekends in all.|36|37',
    'Of the 53 pupils, 13 (25%) walk alone and 12 (23%) in a group. Adding the two, {}% walk; the other 28 (53%) ride.|47|48',
  ])('whose counts are told, and not its own: %s', (told) => {
    const [text = '', right = '', wrong = ''] = told.split('|');
    expect(found(text.replace('{}', right))).toEqual([]);
    expect(found(text.replace('{}', wrong)).map((one) => one.split(':')[0])).toContain('sum-of-rounded');
  });

  test('is told under the table that holds its parts', () => {
    const table = [
      '| Spoke to a ranger | n | % |',
      '|---|--:|--:|',
      '| At the gate | 22 | 17% |',
      '| On the hill | 40 | 31% |',
      '| Never | 69 | 53% |',
    ];
    const text = (share: string): string =>
      lines(
        'Base: 131 lodgers',
        '',
        ...table,
        '',
        `Altogether ${share} spoke to one at the gate or on the hill.`,
      );
    expect(found(text('47%'), [], 'x.md')).toEqual([]);
    expect(found(text('48%'), [], 'x.md')).toEqual(['sum-of-rounded: 48%']);
  });

  test('is told where the counts beside them add up too', () => {
    const text = 'Out of 303 pupils 110 (36%) walked alone and 74 (24%) with a friend: 184 (60%) walked.';
    expect(found(text)).toContain('sum-of-rounded: 184 (60%)');
    expect(found(text.replace('60%', '61%'))).toEqual([]);
  });

  test('is told of what a sentence concludes from counts', () => {
    const text =
      'In the 150 interviews, 47 people (31%) named noise and 59 people (39%) dust, so that 70% of the 150 named either.';
    expect(found(text)).toEqual(['sum-of-rounded: 70%']);
    expect(found(text.replace('70%', '71%'))).toEqual([]);
    // drawn from nothing, it may be another thing
    expect(found(text.replace('so that', 'and').replace('named either', 'slept badly'))).toEqual([]);
  });

  test('is told of the net of a table, on its base or beside its count', () => {
    const net = lines('| Answer | % |', '|---|---|', '| Strongly agree | 19 |', '| Agree | 30 |');
    const rest = lines('| **Net agree** | **49** |', '| No view | 52 |');
    expect(found(lines('Base: 27 schools', '', net, rest), [], 'x.md')).toContain('sum-of-rounded: 49');
    const counted = lines(
      '| Rating | Count | % |',
      '|---|---:|---:|',
      '| Excellent | 88 | 29% |',
      '| Good | 119 | 39% |',
      '| Excellent or good | 207 | 68% |',
      '| Poor | 100 | 33% |',
    );
    expect(found(counted, [], 'x.md')).toContain('sum-of-rounded: 207 68%');
    expect(found(counted.replace('68%', '67%'), [], 'x.md')).toEqual([]);
  });
});

describe('a net', () => {
  test('of a table in plain text has the rows before it, as far as its word goes', () => {
    const rows = lines(
      'Very safe              9%',
      'Fairly safe           24%',
      'NET: Safe             39%',
      'Neither               18%',
      'Fairly unsafe         30%',
      'Very unsafe           19%',
      'NET: Unsafe           49%',
    );
    expect(found(rows)).toEqual(['net-and-parts: 39%']);
    expect(found(rows.replace('39%', '33%'))).toEqual([]);
  });

  test('before its members has as many of the rows after it as it may', () => {
    const rows = lines(
      '| Reason (several possible) | % |',
      '|---|---|',
      '| Any transport reason | 19% |',
      '| No bus | 14% |',
      '| Could not park | 9% |',
      '| Any health reason | 31% |',
      '| Too ill to come | 26% |',
      '| Felt better | 8% |',
      '| Forgot | 38% |',
    );
    expect(found(rows, [], 'x.md')).toEqual([]);
    expect(found(rows.replace('19%', '29%'), [], 'x.md')).toEqual(['net-and-parts: 29%']);
    expect(found(rows.replace('31%', '21%'), [], 'x.md')).toEqual(['net-and-parts: 21%']);
  });

  test('is none where a label has a number and more of it', () => {
    const rows = lines('One answer only.', '', 'One home      42%', 'Two to four   39%', 'Five or more  19%');
    expect(found(rows)).toEqual([]);
  });

  test('may stand in the sentence after its parts', () => {
    const text =
      'Some 38% of governors agreed strongly and a further 29% agreed slightly. In total, 71% of governors agreed.';
    expect(found(text)).toEqual(['net-and-parts: 71%']);
    expect(found(text.replace('71%', '67%'))).toEqual([]);
    // of parts that may overlap it is any number between
    expect(found('Some 38% came by car and 29% by bus. In total, 51% came by either.')).toEqual([]);
    expect(found('Some 38% came by car and 29% by bus. In total, 31% came by either.')).toEqual([
      'net-and-parts: 31%',
    ]);
  });

  test('is above each of what somebody may be in, one or both', () => {
    const text = 'Some 24% are in a club, be it a national body (31%), a local club (18%) or both.';
    expect(found(text)).toHaveLength(1);
    expect(found(text.replace('24%', '42%'))).toEqual([]);
  });
});

describe('a net of percentages', () => {
  test.each([
    'Some 55% had been to the castle and 38% to the mill; {}% had seen one or other of them.|71|49',
    'Fences went in 34% of gardens and sheds in 22%. Either or both of these were lost in {}%.|51|61',
    'Very satisfied 22%, fairly satisfied 31%, neither 19%, fairly dissatisfied 17%, very dissatisfied 11%. Total satisfied: {}%.|53|58',
    'Twenty-eight per cent strongly favoured it and 21% slightly favoured it, so that support overall came to {}%.|49|54',
    'Net promoter score: 52% are promoters, 19% detractors, which gives an NPS of {}. Last year the NPS was 41.|33|38',
    'Excellent: 30%\nGood: 41%\nFair: 20%\nPoor: 9%\n\nIt was thus called excellent or good by {}% of passengers.|71|75',
  ])('%s', (told) => {
    const [text = '', right = '', wrong = ''] = told.split('|');
    expect(found(text.replace('{}', right))).toEqual([]);
    expect(found(text.replace('{}', wrong)).map((one) => one.split(':')[0])).toEqual(['net-and-parts']);
  });

  test.each([
    'Some 45% read the paper and 36% listen to the radio. In total 12% do neither.',
    'Of 33 choirs, 14 (42%) meet weekly. Nine (27%) sing in church and ten (30%) in school. In all, 23 of the 33 (70%) have a conductor.',
    'Six (56%) had accepted, four (29%) had handed back at least one parcel, and two (15%) were waiting.',
    'Very good: 44%\nGood: 31%\nNeither good nor poor: 12%\nPoor or very poor: 13%',
  ])('is not read where none is told: %s', (text) => {
    expect(found(text).filter((one) => one.startsWith('net-and-parts'))).toEqual([]);
  });
});
