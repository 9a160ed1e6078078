// What `audit --propose` prints is what a ledger takes, once somebody has said what it is about.

import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { audit } from '../../src/audit/audit.ts';
import { propose } from '../../src/audit/propose.ts';
import { finderIn } from '../../src/claims/anchors.ts';
import { readLedger } from '../../src/claims/read-ledger.ts';
import { bundled } from '../support/bundled-claims.ts';

const text = `We surveyed 66 providers. 55% of the 66 providers agreed (36/66 = 55%). Over 80% of providers worry, and just under
90% of providers hope. The mean score was 3.4 (n = 22 providers). Trust rose from 33% to 48% of providers, up 15 points.
`;

test('proposals are read as a ledger', async () => {
  const { wave } = await bundled();
  const proposed = propose(audit('report.txt', text));
  expect(proposed.split('- id:').length).toBeGreaterThan(4);
  const open = readLedger('proposed.yaml', proposed, wave.questionnaires);
  expect(new Set(open.issues.map(({ rule }) => rule))).toEqual(new Set(['missing-key']));
  const about = '{at: provider.contracting_change.yes}';
  const filled = proposed.replaceAll('about: {}', `about: ${about}`);
  const { issues } = readLedger('proposed.yaml', filled, wave.questionnaires);
  // a mean needs an item with numbers, points need two periods
  expect(issues.filter(({ rule }) => rule !== 'claim-needs')).toEqual([]);
});

test('every proposed quote stands in its text once, between whole words', async () => {
  const { wave } = await bundled();
  const source = readFileSync('test/audit/commissioning.txt', 'utf8');
  const read = audit('commissioning.txt', source, [{ name: 'provider', size: 66 }]);
  const about = '{at: provider.contracting_change.yes}';
  const { ledger } = readLedger(
    'proposed.yaml',
    propose(read).replaceAll('about: {}', `about: ${about}`),
    wave.questionnaires,
  );
  const find = finderIn(read.text);
  const quotes = (ledger?.claims ?? []).flatMap(({ quote }) => (quote ? [quote] : []));
  expect(quotes.length).toBeGreaterThan(20);
  expect(quotes.filter((quote) => 'lost' in find(quote))).toEqual([]);
});
