// npm run audit:corpus: how much the audit finds in the labelled snippets, how often it is wrong, and what share of
// single-digit changes in consistent snippets it notices, by the size of the base.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { audit } from '../dist/audit/audit.js';
import { mutations, score } from '../test/audit/score.js';

const file = fileURLToPath(new URL('../test/audit/corpus.yaml', import.meta.url));
const snippets = parse(readFileSync(file, 'utf8'));
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

const { all, decided } = score(snippets, audit);
console.log(
  `${snippets.length} snippets, ${snippets.filter(({ expect }) => expect.length === 0).length} of them consistent`,
);
for (const [what, { hit, lost, wrong }] of [
  ['all', all],
  ['where arithmetic decides', decided],
])
  console.log(
    `${what.padEnd(26)} recall ${percent(hit, hit + lost.length).padStart(6)}   precision ${percent(hit, hit + wrong.length).padStart(6)}`,
  );
for (const { id, rule, quote } of [...all.lost, ...all.wrong].slice(0, 40))
  console.log(`  ${id} ${rule} ${quote}`);

console.log('\nsingle-digit changes noticed');
for (const { name, tried, noticed } of mutations(snippets, audit))
  console.log(
    `  ${name.padEnd(24)} ${String(noticed).padStart(5)} of ${String(tried).padStart(5)}  ${percent(noticed, tried)}`,
  );
