// Totals, nets, wholes and means: what a reader sees of texts that add up, and of texts that do not.

import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { SurveySize } from '../../src/audit/bases.ts';

const found = (text: string, surveys: readonly SurveySize[] = [], path = 'x.txt'): string[] =>
  audit(path, text, surveys)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, quote }) => `${rule}: ${quote.replaceAll(/\s+/g, ' ')}`);

const lines = (...all: string[]): string => all.join('\n');

describe('a total of counts', () => {
  const table = lines('Quality mark       77', 'Working towards    34', 'No award           19');

  test('in a table of plain text without heads', () => {
    expect(found(lines(table, 'Total             130'))).toEqual([]);
    expect(found(lines(table, 'Total             139'))).toEqual(['total-and-subgroups: 139']);
  });

  test('is no sum where a column has averages', () => {
    const rows = lines(
      'Type        Returns   Visits each',
      'Library          12           620',
      'Centre           21           550',
      'All              33           575',
    );
    expect(found(rows)).toEqual([]);
    expect(found(rows.replace('33 ', '36 '))).toEqual(['total-and-subgroups: 36']);
  });

  test('does not count a subtotal twice, whatever it is called', () => {
    const rows = lines(
      'Distance         Homes',
      'Under 200 m        132',
      '200 to 400 m       185',
      'Within 400 m       317',
      'Further away       206',
      'Total              523',
    );
    expect(found(rows)).toEqual([]);
    expect(found(rows.replace('523', '532'))).toEqual(['total-and-subgroups: 532']);
  });
});

describe('a total of rounded parts', () => {
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
    expect(found(text.replace('so that', 'and'))).toEqual([]);
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
