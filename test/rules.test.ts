// The rule catalogue: every rule has an input that breaks it, and is reported for it in full.

import { expect, test } from 'vitest';
import { allRules } from './support/rules.ts';
import { folderWith, parseJson, run } from './support/run.ts';
import { studyWith } from './support/smallest-study.ts';

const rules = await allRules();

test('a rule has one id', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(30);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

// a mistake of ours has no input that shows it; see test/cli.test.ts
for (const rule of rules.filter(({ id }) => id !== 'bug')) {
  test(`${rule.id} is reported for its example`, async () => {
    const folder = await folderWith(studyWith(rule.example.files ?? {}));
    const ran = await run(folder, [...(rule.example.run ?? ['ingest']), '--json']);
    const document = parseJson(ran);
    const issue = document.issues.find((found) => found.rule === rule.id);
    expect(issue, `${rule.id} among ${document.issues.map((found) => found.rule).join(', ')}`).toBeDefined();
    expect(issue?.severity).toBe(rule.severity);
    expect(issue?.message).not.toMatch(/[{}]|undefined/);
    expect(issue?.hint).toMatch(/\S/);
    const data = rule.example.files !== undefined;
    if (data) expect(issue?.place['file']).toBeDefined();
    if (rule.severity === 'error') {
      expect(document.ok).toBe(false);
      expect(ran.exit).toBeGreaterThan(0);
    } else expect(ran.exit).toBe(0);
  });
}

test('the smallest study itself breaks no rule', async () => {
  const folder = await folderWith(studyWith({}));
  expect(parseJson(await run(folder, ['ingest', '--json'])).issues).toEqual([]);
});
