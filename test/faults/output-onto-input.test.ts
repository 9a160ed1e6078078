// An output that would take the place of what is read, by whatever name it goes.

import { link, mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contents } from '../support/contents.ts';
import { pilotStudy } from '../support/pilot-study.ts';
import { folderWith, parseJson, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

/** A folder with a study in `study`. */
const withStudy = (overlay: Parameters<typeof studyWith>[0] = {}): Promise<string> =>
  folderWith(new Map([...studyWith(overlay)].map(([path, bytes]) => [`study/${path}`, bytes])));

const overlay = { 'waves/1/figures.yaml': 'figures: []\n' };
const analyse = ['analyse', '--study', 'study', '--json', '--out'];

describe('a folder that holds the study, or a part of it', () => {
  test.each(['study', 'study/', './study/../study', '.', 'study/waves/1/codebooks', 'study/study.yaml'])(
    'is refused as `%s`',
    async (out) => {
      const folder = await withStudy(overlay);
      const before = await contents(folder);
      const ran = await run(folder, [...analyse, out]);
      expect(ran.exit).toBe(2);
      expect(parseJson(ran).issues).toMatchObject([
        { rule: expect.stringMatching(/^(foreign-files|not-writable)$/) },
      ]);
      expect(await contents(folder)).toEqual(before);
    },
  );

  test('is refused through a link, to it or above it', async () => {
    const folder = await withStudy(overlay);
    await symlink(join(folder, 'study'), join(folder, 'link'));
    const before = await contents(join(folder, 'study'));
    for (const out of ['link', 'link/waves', 'link/waves/1/codebooks']) {
      expect((await run(folder, [...analyse, out])).exit, out).toBe(2);
      expect(await contents(join(folder, 'study'))).toEqual(before);
      expect((await readdir(folder)).toSorted()).toEqual(['link', 'study']);
    }
  });
});

describe('a folder of our own', () => {
  test('inside the study is written and replaced, and nothing beside it is touched', async () => {
    const folder = await withStudy(overlay);
    const before = await contents(join(folder, 'study'));
    for (const _ of [1, 2]) expect((await run(folder, [...analyse, 'study/out'])).exit).toBe(0);
    const after = await contents(join(folder, 'study'));
    expect(after.size).toBeGreaterThan(before.size);
    expect(new Map([...after].filter(([path]) => !path.startsWith('out/')))).toEqual(before);
  });

  test('stays when responses are read from it, also when its manifest lists them', async () => {
    const folder = await withStudy({
      ...overlay,
      ...pilotStudy,
      'waves/1/people.csv': null,
      'waves/1/wave.yaml': pilotStudy['waves/1/wave.yaml'].replace('people.csv', 'made/people.csv'),
    });
    expect((await run(folder, ['synthesise', '--study', 'study', '--out', 'made'])).exit).toBe(0);
    // where wave.yaml looks for it
    await rename(join(folder, 'made/made'), join(folder, 'study/waves/1/made'));
    const manifest = JSON.parse(await readFile(join(folder, 'made/manifest.json'), 'utf8')) as object;
    const outputs = [{ path: 'people.csv' }];
    await writeFile(
      join(folder, 'study/waves/1/made/manifest.json'),
      JSON.stringify({ ...manifest, outputs }),
    );
    const before = await contents(join(folder, 'study'));
    await symlink(join(folder, 'study/waves'), join(folder, 'link'));
    for (const [command, out] of [
      ['analyse', 'study/waves/1/made'],
      ['analyse', 'link/1/made'],
      ['synthesise', 'study/waves/1/made'],
    ] as const) {
      const ran = await run(folder, [command, '--study', 'study', '--out', out]);
      expect(ran.exit, `${command} ${out}`).toBe(2);
      expect(ran.err).toContain('1 file of the study, such as `people.csv`');
      expect(await contents(join(folder, 'study'))).toEqual(before);
    }
  });

  test('may hold a second name of an input: the name goes, the input stays', async () => {
    const folder = await withStudy(overlay);
    expect((await run(folder, [...analyse, 'out'])).exit).toBe(0);
    const report = await readFile(join(folder, 'out/report.md'), 'utf8');
    const before = await contents(join(folder, 'study'));
    for (const give of [link, symlink]) {
      await rm(join(folder, 'out/report.md'));
      await give(join(folder, 'study/waves/1/people.csv'), join(folder, 'out/report.md'));
      expect((await run(folder, [...analyse, 'out'])).exit).toBe(0);
      expect(await readFile(join(folder, 'out/report.md'), 'utf8')).toBe(report);
      expect(await contents(join(folder, 'study'))).toEqual(before);
    }
  });
});

test('made-up responses are not written through a link, to a file or to nowhere', async () => {
  const folder = await withStudy({ ...pilotStudy, 'waves/1/people.csv': null });
  const at = join(folder, 'study/waves/1/people.csv');
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere/answers.csv'), at);
  expect((await run(folder, ['synthesise', '--study', 'study'])).exit).toBe(2);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
  await writeFile(join(folder, 'elsewhere/answers.csv'), 'case_id,likes,wants.tea,wants.cake\n7,yes,1,0\n');
  const { issues } = parseJson(await run(folder, ['synthesise', '--study', 'study', '--json']));
  expect(issues).toMatchObject([{ rule: 'responses-exist' }]);
  expect(await readFile(join(folder, 'elsewhere/answers.csv'), 'utf8')).toContain('7,yes');
  expect((await readdir(join(folder, 'study/waves/1'))).filter((name) => name.startsWith('.'))).toEqual([]);
});
