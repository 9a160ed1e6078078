// A kill before every change of the disk, and in the midst of every one that can be half done.

import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/effects/replace-folder.ts';
import { writeNew } from '../../src/effects/write-new.ts';
import { breaking, calling, changesOf, eachOf, everyMoment } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { pilotStudy } from '../support/pilot-study.ts';
import { deadPid, program } from '../support/program.ts';
import { folderWith, run } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-killed-'));

async function copyOf(folder: string): Promise<string> {
  const copy = await fresh();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** The folder `out`, or what it was between two renames, when it has the hidden name of the old one. */
async function held(parent: string): Promise<Map<string, string> | undefined> {
  const names = await readdir(parent);
  const name = names.includes('out') ? 'out' : names.find((one) => one.endsWith('.old'));
  return name === undefined ? undefined : contents(join(parent, name));
}

describe('a folder', () => {
  const filesOf = (text: string): Map<string, string> => {
    const outputs = [{ path: 'report.md' }, { path: 'figures/a.svg' }];
    const manifest = JSON.stringify({ schema: 'commission-survey/manifest@1', text, outputs });
    return new Map([
      ['figures/a.svg', `<svg>${text}</svg>`],
      ['manifest.json', manifest],
      ['report.md', `# ${text}\n`],
    ]);
  };
  const [old, next] = [filesOf('old'), filesOf('next')];
  const replacing = (parent: string, env: Record<string, string>): ReturnType<typeof calling> =>
    calling('replace-folder', [join(parent, 'out'), [...next]], env);
  const changes = async (parent: string): Promise<string[]> => {
    const copy = await copyOf(parent);
    return changesOf(join(copy, 'log'), (env) => replacing(copy, env));
  };

  /** Kills a replacement in a copy of a folder at every moment there is; the run after it must end as the other. */
  async function killedAnywhere(
    parent: string,
    allowed: readonly (Map<string, string> | undefined)[],
  ): Promise<number> {
    const moments = everyMoment(await changes(parent));
    await eachOf(moments, async (at) => {
      const copy = await copyOf(parent);
      expect((await replacing(copy, breaking({ by: 'SIGKILL', at }))).signal, `at ${at}`).toBe('SIGKILL');
      expect(allowed, `killed at ${at}`).toContainEqual(await held(copy));
      expect(await replaceFolder(join(copy, 'out'), next)).toBeUndefined();
      expect(await contents(copy), `after a kill at ${at}`).toEqual(
        new Map([...next].map(([path, text]) => [`out/${path}`, text])),
      );
      expect(await readdir(copy)).toEqual(['out']);
    });
    return moments.length;
  }

  test('that was not there is not there, or whole; the next run writes it', async () => {
    expect(await killedAnywhere(await fresh(), [undefined, next])).toBeGreaterThan(15);
  });

  test('that is replaced is the old one or the new, whole; the next run completes it', async () => {
    const parent = await fresh();
    await replaceFolder(join(parent, 'out'), old);
    expect(await killedAnywhere(parent, [old, next])).toBeGreaterThan(15);
  });

  test('that an earlier kill left between two names is the old one or the new also after a second kill', async () => {
    const parent = await fresh();
    await replaceFolder(join(parent, 'out'), old);
    const between = (await changes(parent)).lastIndexOf('rename') + 1;
    await replacing(parent, breaking({ by: 'SIGKILL', at: between }));
    expect(await readdir(parent)).toHaveLength(2);
    expect(await readdir(parent)).not.toContain('out');
    expect(await killedAnywhere(parent, [old, next])).toBeGreaterThan(18);
  });
});

test('a response file that is made up is not there, or whole; the next run leaves no litter', async () => {
  const text = 'case_id,likes\n1,yes\n';
  const writing = (parent: string, env: Record<string, string>): ReturnType<typeof calling> =>
    calling('write-new', [join(parent, 'people.csv'), text], env);
  const [logged, log] = [await fresh(), join(await fresh(), 'log')];
  const moments = everyMoment(await changesOf(log, (env) => writing(logged, env)));
  expect(moments.length).toBeGreaterThan(7);
  await eachOf(moments, async (at) => {
    const parent = await fresh();
    expect((await writing(parent, breaking({ by: 'SIGKILL', at }))).signal, `at ${at}`).toBe('SIGKILL');
    const there = (await readdir(parent)).includes('people.csv');
    if (there) expect(await readFile(join(parent, 'people.csv'), 'utf8'), `killed at ${at}`).toBe(text);
    expect(await writeNew(join(parent, 'people.csv'), text)).toBe(there ? 'EEXIST' : undefined);
    expect(await contents(parent), `after a kill at ${at}`).toEqual(new Map([['people.csv', text]]));
    expect(await readdir(parent)).toEqual(['people.csv']);
  });
});

describe('the program', () => {
  // without figures, which take long to draw: what is written is written in the same way
  const study = studyWith({ 'waves/1/figures.yaml': 'figures: []\n' });

  test('analyse over an earlier report, killed in its last steps: the old report or the new, and the next run completes it', async () => {
    const argv = ['analyse', '--study', 'study', '--out', 'out', '--quiet'];
    const folder = await folderWith(new Map([...study].map(([path, bytes]) => [`study/${path}`, bytes])));
    expect((await run(folder, argv)).exit).toBe(0);
    const old = await contents(join(folder, 'out'));
    const yaml = join(folder, 'study/study.yaml');
    await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('title: Smallest', 'title: Smaller'));
    const other = await copyOf(folder);
    const changes = await changesOf(join(await fresh(), 'log'), (env) => program(other, argv, env));
    const next = await contents(join(other, 'out'));
    expect(next.get('report.md')).toBe(old.get('report.md')?.replace('Smallest', 'Smaller'));
    const left = new Set<string>();
    // half the manifest, between the two renames, and half the old folder taken away
    const moments = [
      changes.lastIndexOf('writeFile') + 1.5,
      changes.lastIndexOf('rename') + 1,
      changes.length + 0.5,
    ];
    await eachOf(moments, async (at) => {
      const copy = await copyOf(folder);
      const { signal } = await program(copy, argv, breaking({ by: 'SIGKILL', at }));
      expect(signal, `at ${at}`).toBe('SIGKILL');
      const found = await held(copy);
      expect([old, next], `killed at ${at}`).toContainEqual(found);
      left.add(`${found?.get('report.md')?.split('\n')[0]} ${(await readdir(copy)).includes('out')}`);
      expect((await run(copy, argv)).exit).toBe(0);
      expect(await contents(join(copy, 'out')), `after a kill at ${at}`).toEqual(next);
      expect(await readdir(copy)).toEqual(['out', 'study']);
    });
    // every state there is was met
    expect(left).toEqual(new Set(['# Smallest true', '# Smallest false', '# Smaller true']));
  });

  test('synthesise over what a killed run has left has the whole file and leaves no litter', async () => {
    const folder = await folderWith(studyWith({ ...pilotStudy, 'waves/1/people.csv': null }));
    expect((await run(folder, ['synthesise'])).exit).toBe(0);
    const whole = await contents(folder);
    const wave = join(folder, 'waves/1');
    const csv = whole.get('waves/1/people.csv') ?? '';
    // what the kills above leave: with the file there already, and without it
    const pid = await deadPid();
    for (const there of [true, false]) {
      if (!there) await rm(join(wave, 'people.csv'));
      await mkdir(join(wave, `.people.csv.${pid}.a1B2c3`));
      await writeFile(join(wave, `.people.csv.${pid}.a1B2c3/new`), csv.slice(0, 9));
      const { out } = await run(folder, ['synthesise']);
      expect(out).toContain(there ? 'Already there, the same' : 'Written: waves/1/people.csv');
      expect(await contents(folder)).toEqual(whole);
      expect(await readdir(wave)).toHaveLength(4);
    }
  });
});
