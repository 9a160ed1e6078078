// The labelled corpus: how much is found, and how seldom what is found is wrong.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../../src/audit/audit.ts';
import { mutations, ofOneBase, score } from './score.js';
import type { Snippet } from './score.js';

const read = (file: string): Snippet[] =>
  parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Snippet[];
const snippets = read('corpus.yaml');

test('the corpus is large, and half of it consistent', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(250);
  const consistent = snippets.filter((snippet) => snippet.expect.length === 0).length;
  expect(consistent / snippets.length).toBeGreaterThan(0.45);
  expect(new Set(snippets.map(({ id }) => id)).size).toBe(snippets.length);
});

test('recall is 0.90 or more where arithmetic decides, precision 0.98 or more everywhere', () => {
  const { all, decided } = score(snippets, audit);
  expect(all.wrong.slice(0, 5)).toEqual([]);
  expect(all.hit / (all.hit + all.wrong.length)).toBeGreaterThanOrEqual(0.98);
  expect(decided.hit / (decided.hit + decided.lost.length)).toBeGreaterThanOrEqual(0.9);
});

test('of what nobody tuned on seven in ten are found, and 14 in 15 of what is found are right', () => {
  const { all, decided } = score(read('unseen.yaml'), audit);
  expect(all.hit / (all.hit + all.wrong.length)).toBeGreaterThanOrEqual(14 / 15);
  expect(decided.hit / (decided.hit + decided.lost.length)).toBeGreaterThanOrEqual(7 / 10);
});

test('single-digit changes are noticed as README says', () => {
  // a fifth of them; `npm run audit:corpus` changes all
  const [small, , , large] = mutations(
    ofOneBase(snippets).filter((_, index) => index % 5 === 0),
    audit,
  );
  expect((small?.noticed ?? 0) / (small?.tried ?? 1)).toBeGreaterThan(0.7);
  expect((large?.noticed ?? 0) / (large?.tried ?? 1)).toBeGreaterThan(0.33);
});
