// The report of the bundled study, which is right: only the published numbers that it quotes as wrong are found.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';

const path = join(import.meta.dirname, '../../reports/commissioning/2013/report.md');

test('the report of the bundled study contradicts itself only where it quotes', () => {
  const { findings, checked } = audit('report.md', readFileSync(path, 'utf8'));
  expect(checked).toBeGreaterThan(500);
  const quotes = findings.filter(({ severity }) => severity !== 'info').map(({ quote }) => quote);
  expect([...new Set(quotes)].toSorted()).toEqual(['27/40 = 60%', '55/61 = 83%', '55/66 = 82%']);
});
