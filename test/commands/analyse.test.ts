import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents } from '../support/contents.ts';
import { program } from '../support/program.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const root = join(import.meta.dirname, '../..');
const committed = join(root, 'reports/commissioning/2013');

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-analyse-'));

describe('the bundled study', () => {
  test('gives the committed report, byte for byte, whatever the locale, the time zone and the terminal', async () => {
    const expected = await contents(committed);
    expect(expected.size).toBeGreaterThan(20);
    for (const env of [
      { LC_ALL: 'C', TZ: 'UTC' },
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Apia', COLUMNS: '20' },
    ]) {
      const folder = await fresh();
      const { exit, err } = await program(folder, ['analyse', '--study', 'demo', '--out', 'out'], env);
      expect(err).not.toContain('error');
      expect(exit).toBe(0);
      expect(await contents(join(folder, 'out'))).toEqual(expected);
    }
  });

  test('is written to reports/<study>/<wave> of the folder the command runs in', async () => {
    const folder = await fresh();
    const document = parseJson(await run(folder, ['analyse', '--study', 'demo', '--json']));
    expect(document.data['out']).toBe('reports/commissioning/2013');
    expect(await contents(join(folder, 'reports/commissioning/2013'))).toEqual(await contents(committed));
  });

  test('tells what went in and what came out, by hash', async () => {
    const manifest = JSON.parse(await readFile(join(committed, 'manifest.json'), 'utf8')) as {
      inputs: { path: string; sha256: string }[];
      outputs: { path: string; sha256: string }[];
    };
    const study = join(root, 'data/commissioning');
    const { machine } = await import('../../src/effects.ts');
    for (const { path, sha256 } of manifest.inputs)
      expect(machine().sha256(await readFile(join(study, path)))).toBe(sha256);
    for (const { path, sha256 } of manifest.outputs)
      expect(machine().sha256(await readFile(join(committed, path)))).toBe(sha256);
    const listed = [...manifest.outputs.map(({ path }) => path), 'manifest.json'].toSorted();
    expect([...(await contents(committed)).keys()].toSorted()).toEqual(listed);
    expect(manifest.inputs.map(({ path }) => path)).toContain('waves/2013/commissioner.csv');
  });

  test('says in every picture, page and data file that it is synthetic', async () => {
    const read = [...(await contents(committed))].filter(([path]) => path !== 'manifest.json');
    for (const [path, text] of read) expect(`${path} ${text}`.toLowerCase(), path).toContain('synthetic');
  });

  test('leaves no trace of a respondent, a machine or a mistake in what it writes', async () => {
    for (const [path, text] of await contents(committed)) {
      expect(text, path).not.toMatch(/\bC[0-4]\d\b|NaN|undefined|\[object|\/tmp\/|file:|Infinity/);
    }
  });
});

describe('a study with mistakes', () => {
  test('writes nothing', async () => {
    const folder = await folderWith(
      studyWith({
        'waves/1/figures.yaml': 'figures:\n  - {id: a, number: "1", title: A, address: people.nobody}\n',
      }),
    );
    expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(2);
    expect(await readdir(folder)).not.toContain('out');
  });

  test('leaves an earlier report as it was', async () => {
    const folder = await folderWith(studyWith({}));
    expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(0);
    const before = await contents(join(folder, 'out'));
    await writeFile(join(folder, 'study.yaml'), 'title: [\n');
    expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(2);
    expect(await contents(join(folder, 'out'))).toEqual(before);
  });
});

describe('responses with mistakes', () => {
  test('are reported on what is right in them, and exit 1', async () => {
    const folder = await folderWith(
      studyWith({ 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,maybe,,\n' }),
    );
    const { exit, out } = await run(folder, ['analyse', '--out', 'out']);
    expect(exit).toBe(1);
    expect(out).toContain('1 of 2 rows kept, 1 set aside');
    expect(await readFile(join(folder, 'out/report.md'), 'utf8')).toContain('unknown-code');
  });

  test('of nobody make a report without a single percentage', async () => {
    const folder = await folderWith(
      studyWith({
        'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n',
        'waves/1/figures.yaml': 'figures:\n  - {id: a, number: "1", title: A, address: people.likes}\n',
      }),
    );
    expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(0);
    for (const [path, text] of await contents(join(folder, 'out')))
      expect(text, path).not.toMatch(/%|NaN|Infinity|undefined/);
  });
});

test('output onto the study itself is refused', async () => {
  const folder = await folderWith(studyWith({}));
  for (const out of ['.', 'waves', 'waves/1', 'waves/1/people.csv']) {
    expect((await run(folder, ['analyse', '--out', out])).exit).toBe(2);
  }
  expect(await contents(folder)).toEqual(
    new Map(
      [...studyWith({})]
        .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
});
