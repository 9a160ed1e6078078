// A place where nothing may be written: by permission, or a disk that is only for reading.

import { chmod, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaking, eachOf } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { pilotStudy } from '../support/pilot-study.ts';
import { program } from '../support/program.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const study = studyWith({
  ...pilotStudy,
  'waves/1/figures.yaml': 'figures: []\n',
  'waves/1/people.csv': null,
});
const answered = studyWith({ 'waves/1/figures.yaml': 'figures: []\n' });

test('exits 2 and says so, with place and reason, whichever command writes; nothing is changed', async () => {
  const lines: readonly (readonly [string, readonly string[], string])[] = [
    ['EROFS', ['analyse', '--out', 'deep/out'], 'deep/out'],
    ['EACCES', ['analyse'], 'reports/'],
    ['EROFS', ['synthesise'], 'waves/1/people.csv'],
  ];
  await eachOf(lines, async ([by, argv, place]) => {
    const folder = await folderWith(argv[0] === 'analyse' ? answered : study);
    const before = await contents(folder);
    const ran = await program(folder, [...argv, '--json'], breaking({ by, at: 1 }));
    expect(ran.exit, `${by} ${argv.join(' ')}`).toBe(2);
    const { ok, issues } = parseJson({ ...ran, exit: 2 });
    expect(ok).toBe(false);
    expect(issues).toMatchObject([{ rule: 'not-writable', actual: by }]);
    expect(issues[0]?.place['file']).toContain(place);
    expect(await contents(folder)).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(['study.yaml', 'waves']);
  });
});

// permissions do not bind root, and Windows has others
const binding = process.platform !== 'win32' && process.getuid?.() !== 0;

describe.skipIf(!binding)('where permissions bind (not for root)', () => {
  test('a shut folder refuses the output, and an earlier report in it stays', async () => {
    const folder = await folderWith(answered);
    await mkdir(join(folder, 'shut'));
    expect((await run(folder, ['analyse', '--out', 'shut/out'])).exit).toBe(0);
    const before = await contents(folder);
    await chmod(join(folder, 'shut'), 0o555);
    const ran = await run(folder, ['analyse', '--out', 'shut/out']);
    await chmod(join(folder, 'shut'), 0o755);
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain('Unexpected failure to write (EACCES)');
    expect(await contents(folder)).toEqual(before);
  });

  test('a study that may only be read is read, and reported on elsewhere', async () => {
    const folder = await folderWith(answered);
    const elsewhere = await folderWith(new Map());
    await chmod(folder, 0o555);
    const ran = await run(elsewhere, ['analyse', '--study', folder, '--out', 'out']);
    await chmod(folder, 0o755);
    expect(ran.exit).toBe(0);
    expect(await readdir(elsewhere)).toEqual(['out']);
  });
});

test('an answers file that may not be read is told as missing, not as a mistake of ours', async () => {
  const folder = await folderWith(studyWith({ 'waves/1/people.csv': null }));
  await mkdir(join(folder, 'waves/1/people.csv'));
  const ran = await run(folder, ['ingest', '--json']);
  expect(ran.exit).toBe(2);
  expect(parseJson(ran).issues).toMatchObject([{ place: { file: 'waves/1/people.csv' } }]);
});
