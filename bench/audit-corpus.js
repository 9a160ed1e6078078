// npm run audit:corpus: how much the audit finds in the labelled snippets, how often it is wrong, and what share of
// single-digit changes in consistent snippets it notices, by the size of the base.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { audit } from '../dist/audit/audit.js';
import { mutations, ofOneBase, score } from '../test/audit/score.js';

const read = (name) =>
  parse(readFileSync(fileURLToPath(new URL(`../test/audit/${name}`, import.meta.url)), 'utf8'));
const snippets = read('corpus.yaml');
const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

/** How much is found and how seldom it is wrong, in all snippets and where arithmetic decides. */
function told(title, labelled) {
  const { all, decided } = score(labelled, audit);
  const consistent = labelled.filter(({ expect }) => expect.length === 0).length;
  console.log(`${title}: ${labelled.length} snippets, ${consistent} of them consistent`);
  for (const [what, { hit, lost, wrong }] of [
    ['all', all],
    ['where arithmetic decides', decided],
  ])
    console.log(
      `  ${what.padEnd(24)} recall ${percent(hit, hit + lost.length).padStart(6)}   precision ${percent(hit, hit + wrong.length).padStart(6)}`,
    );
  return all;
}

// what is lost or wrong among the unseen stays unsaid: they are not to be tuned on
told('unseen', read('unseen.yaml'));
const all = told('corpus', snippets);
for (const { id, rule, quote } of [...all.lost, ...all.wrong].slice(0, 40))
  console.log(`  ${id} ${rule} ${quote}`);

console.log('\nsingle-digit changes noticed');
for (const { name, tried, noticed } of mutations(ofOneBase(snippets), audit))
  console.log(
    `  ${name.padEnd(24)} ${String(noticed).padStart(5)} of ${String(tried).padStart(5)}  ${percent(noticed, tried)}`,
  );
