// A disk without room: from any change that needs room on, for good.

import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/effects/replace-folder.ts';
import { breaking, calling, changesOf, eachOf, everyMoment } from '../support/broken.ts';
import { contents } from '../support/contents.ts';
import { program, shell } from '../support/program.ts';
import { folderWith } from '../support/run.ts';
import { studyWith } from '../support/smallest-study.ts';

const fresh = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-full-'));
const folderOf = (text: string): [string, string][] => [
  ['report.md', text],
  [
    'manifest.json',
    JSON.stringify({ schema: 'commission-survey/manifest@1', outputs: [{ path: 'report.md' }] }),
  ],
];

const folderWrite = (parent: string, env: Record<string, string>): ReturnType<typeof calling> =>
  calling('replace-folder', [join(parent, 'deep/out'), folderOf('new')], env);
const fileWrite = (parent: string, env: Record<string, string>): ReturnType<typeof calling> =>
  calling('write-new', [join(parent, 'deep/out/people.csv'), 'case_id\n1\n'], env);

describe.each([
  ['an output folder', folderWrite, (code: string) => ({ kind: 'not-writable', actual: code })],
  ['a response file that is made up', fileWrite, (code: string) => code],
])('%s', (_, write, told) => {
  test('without room from any change of the disk on: what was there stays, and nothing else', async () => {
    const changes = await changesOf(join(await fresh(), 'log'), async (env) => write(await fresh(), env));
    let failed = 0;
    await eachOf(everyMoment(changes), async (at) => {
      const parent = await fresh();
      const { exit, out, err } = await write(parent, breaking({ by: 'ENOSPC', at, on: 'room' }));
      expect([exit, err]).toEqual([0, '']);
      // a full disk still takes names away, and what cannot be taken away is left to the next run
      if (out === '') return;
      failed += 1;
      expect(JSON.parse(out), `at ${at}`).toEqual(told('ENOSPC'));
      expect(await readdir(parent), `at ${at}`).toEqual([]);
    });
    expect(failed).toBeGreaterThanOrEqual(
      changes.filter((name) => name !== 'rm' && name !== 'rename').length,
    );
  });
});

test('an earlier folder is as it was, whichever change of the next one fails', async () => {
  const before = await fresh();
  await replaceFolder(join(before, 'deep/out'), new Map(folderOf('old')));
  const old = await contents(before);
  const changes = await changesOf(join(await fresh(), 'log'), async (env) => folderWrite(await fresh(), env));
  await eachOf([...changes.keys()], async (index) => {
    const parent = await fresh();
    await cp(before, parent, { recursive: true });
    const { out } = await folderWrite(parent, breaking({ by: 'EDQUOT', at: index + 1, on: 'call' }));
    // its last change takes the old folder away, when the new one stands
    const written = index === changes.length - 1;
    expect(out === '', `${changes[index]} at ${index + 1}`).toBe(written);
    if (!written) expect(await contents(parent)).toEqual(old);
    expect(await readFile(join(parent, 'deep/out/report.md'), 'utf8')).toBe(written ? 'new' : 'old');
  });
});

describe('the program', () => {
  test('without room while it writes exits 2, with a message of place and reason, and changes nothing', async () => {
    const folder = await folderWith(studyWith({ 'waves/1/figures.yaml': 'figures: []\n' }));
    const before = await contents(folder);
    const { exit, out, err } = await program(
      folder,
      ['analyse', '--out', 'new/out', '--quiet'],
      breaking({ by: 'ENOSPC', at: 7.5, on: 'room' }),
    );
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe(
      'error Unexpected failure to write (ENOSPC), expected a folder that can be written\n  at new/out\n  do Check the permissions and the free space there, or choose another folder with --out.  [not-writable]\n',
    );
    expect(await contents(folder)).toEqual(before);
    expect((await readdir(folder)).toSorted()).toEqual(['study.yaml', 'waves']);
  });

  // the system's own disk that is always full
  test.skipIf(!existsSync('/dev/full'))(
    'says that standard output takes no more, exits 2 and shows no stack, also with --json',
    async () => {
      const folder = await folderWith(studyWith({}));
      await eachOf(['crosstab likes', 'analyse --out out', '--help', 'nonsense --json'], async (line) => {
        const { exit, err } = await shell(folder, `commission-survey ${line} > /dev/full`);
        expect(exit, line).toBe(2);
        expect(err, line).toContain('error Unexpected failure to write to standard output (ENOSPC)\n');
        expect(err, line).not.toMatch(/\n\s+at |Error:|node:/);
      });
    },
  );

  test.skipIf(!existsSync('/dev/full'))('does its work where only its messages are lost', async () => {
    const folder = await folderWith(
      studyWith({ 'waves/1/people.csv': 'case_id,likes,wants.tea,wants.cake\n1,yes,1,0\n2,maybe,,\n' }),
    );
    const { exit, out } = await shell(folder, 'commission-survey analyse --out out 2> /dev/full');
    expect(exit).toBe(1);
    expect(out).toContain('1 of 2 rows kept, 1 set aside');
    expect(await readdir(join(folder, 'out'))).toContain('report.md');
  });
});
