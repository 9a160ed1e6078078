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
