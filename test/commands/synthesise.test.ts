import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pilotStudy } from '../support/pilot-study.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { smallestStudy, studyWith } from '../support/smallest-study.ts';

const pilot = (files = {}): Promise<string> => folderWith(studyWith({ ...pilotStudy, ...files }));

test('writes the responses where the wave looks for them, and analyse takes them', async () => {
  const folder = await pilot({ 'waves/1/people.csv': null });
  const { exit, out } = await run(folder, ['synthesise']);
  expect(exit).toBe(0);
  expect(out).toBe(
    'people: 5 synthetic responses\nAll 1 targets met\nWritten: waves/1/people.csv\nMind: Made up.\n',
  );
  expect((await readdir(join(folder, 'waves/1'))).toSorted()).toEqual([
    'codebooks',
    'people.csv',
    'targets.yaml',
    'wave.yaml',
  ]);
  expect((await run(folder, ['analyse'])).exit).toBe(0);
  const again = await run(folder, ['synthesise']);
  expect(again.out).toContain('Already there, the same: waves/1/people.csv');
});

test('never overwrites responses', async () => {
  const folder = await pilot();
  const before = await readFile(join(folder, 'waves/1/people.csv'), 'utf8');
  const { issues, ok } = parseJson(await run(folder, ['synthesise', '--json']));
  expect(ok).toBe(false);
  expect(issues.map(({ rule, place }) => [rule, place['file']])).toEqual([
    ['responses-exist', 'waves/1/people.csv'],
  ]);
  expect(await readFile(join(folder, 'waves/1/people.csv'), 'utf8')).toBe(before);
});

test('writes into a folder of its own with --out, with a manifest, and not into somebody else’s', async () => {
  const folder = await pilot();
  const { data, ok } = parseJson(await run(folder, ['synthesise', '--out', 'made', '--json']));
  expect(ok).toBe(true);
  expect(data).toEqual({
    wave: '1',
    surveys: [{ survey: 'people', cases: 5 }],
    targets: 1,
    files: ['manifest.json', 'people.csv'],
  });
  const manifest = JSON.parse(await readFile(join(folder, 'made/manifest.json'), 'utf8')) as {
    inputs: { path: string }[];
  };
  expect(manifest.inputs.map(({ path }) => path)).toContain('waves/1/targets.yaml');
  await rm(join(folder, 'made'), { recursive: true });
  await mkdir(join(folder, 'made'));
  await writeFile(join(folder, 'made/mine.txt'), 'mine');
  expect((await run(folder, ['synthesise', '--out', 'made'])).exit).toBe(2);
  expect(await readdir(join(folder, 'made'))).toEqual(['mine.txt']);
});

test('writes nothing where targets conflict, and says which', async () => {
  const folder = await pilot({
    'waves/1/people.csv': null,
    'waves/1/targets.yaml': `${pilotStudy['waves/1/targets.yaml']}  - {at: likes.no, count: 3}\n`,
  });
  const { exit, err } = await run(folder, ['synthesise']);
  expect(exit).toBe(2);
  expect(err).toContain('at likes.yes, count 3 (line 4); at likes.no, count 3 (line 5), of 5 cases');
  expect(await readdir(join(folder, 'waves/1'))).not.toContain('people.csv');
});

test('writes what wave.yaml says it reads: delimiter, case ids, columns of exclusions and weights', async () => {
  const folder = await pilot({
    'waves/1/people.csv': null,
    'waves/1/wave.yaml': pilotStudy['waves/1/wave.yaml'].replace(
      'sampling: purposive',
      'sampling: purposive, delimiter: semicolon, case_id: person, exclude: [{name: tests, column: status, values: [test]}], weights: {design: {label: design, column: pw}}',
    ),
  });
  expect((await run(folder, ['synthesise'])).exit).toBe(0);
  const csv = await readFile(join(folder, 'waves/1/people.csv'), 'utf8');
  expect(csv.split('\n')[0]).toBe('person;likes;wants.tea;wants.cake;status;pw');
  expect(csv.split('\n')[1]).toMatch(/;1$/);
  expect((await run(folder, ['ingest'])).exit).toBe(0);
});

test('two surveys cannot share a file', async () => {
  const folder = await pilot({
    'study.yaml':
      'title: Two\nsurveys:\n  - {id: people, title: P, people: people}\n  - {id: others, title: O, people: others}\ndefault_wave: "1"\n',
    'waves/1/wave.yaml':
      'title: First\nfieldwork: never\nsource: us\nsynthetic: Made up.\nsurveys:\n  people: {responses: people.csv, sampling: purposive}\n  others: {responses: people.csv, sampling: purposive}\n',
    'waves/1/codebooks/others.yaml': smallestStudy['waves/1/codebooks/people.yaml']?.replace(
      'survey: people',
      'survey: others',
    ),
    'waves/1/targets.yaml': 'seed: "1"\ncases: {people: 5, others: 3}\n',
  });
  const { err, exit } = await run(folder, ['synthesise', '--out', 'made']);
  expect(exit).toBe(2);
  expect(err).toContain('which something else is called too');
});
