import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/effects/replace-folder.ts';
import { deadPid } from '../support/program.ts';

const parent = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-replace-'));

function files(text: string): Map<string, string> {
  const outputs = [{ path: 'report.md' }, { path: 'figures/a.svg' }];
  return new Map([
    ['report.md', text],
    ['figures/a.svg', text],
    ['manifest.json', JSON.stringify({ schema: 'commission-survey/manifest@1', outputs })],
  ]);
}

describe('a folder', () => {
  test('is written where there was none, and replaced where its manifest lists all of it', async () => {
    const target = join(await parent(), 'deep', 'out');
    expect(await replaceFolder(target, files('one'))).toBeUndefined();
    expect(await replaceFolder(target, files('two'))).toBeUndefined();
    expect(await readFile(join(target, 'figures', 'a.svg'), 'utf8')).toBe('two');
    expect(await readdir(join(target, '..'))).toEqual(['out']);
  });

  test('with a file of somebody else is refused and left as it is', async () => {
    const target = join(await parent(), 'out');
    await replaceFolder(target, files('one'));
    await writeFile(join(target, 'figures', 'notes.txt'), 'mine');
    expect(await replaceFolder(target, files('two'))).toEqual({
      kind: 'foreign',
      actual: '1 file of somebody else, such as `figures/notes.txt`',
    });
    expect(await readFile(join(target, 'report.md'), 'utf8')).toBe('one');
    expect(await readdir(join(target, '..'))).toEqual(['out']);
  });

  test('is refused when it is a file, a link, or has no manifest of ours', async () => {
    const folder = await parent();
    await writeFile(join(folder, 'file'), 'x');
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'manifest.json'), '{"outputs": []}');
    for (const name of ['file', 'link', 'other']) {
      expect((await replaceFolder(join(folder, name), files('x')))?.kind).toBe('foreign');
    }
    expect(await readdir(join(folder, 'real'))).toEqual([]);
  });

  test('is not touched when the new one cannot be written', async () => {
    const target = join(await parent(), 'out');
    await replaceFolder(target, files('one'));
    const impossible = files('two').set('report.md/below', 'x');
    expect((await replaceFolder(target, impossible))?.kind).toBe('not-writable');
    expect(await readFile(join(target, 'report.md'), 'utf8')).toBe('one');
    expect(await readdir(join(target, '..'))).toEqual(['out']);
  });
});

describe('a run that was stopped', () => {
  test('while it wrote is undone by the next', async () => {
    const folder = await parent();
    const target = join(folder, 'out');
    await replaceFolder(target, files('one'));
    await mkdir(join(folder, `.out.${await deadPid()}.new`));
    expect(await replaceFolder(target, files('two'))).toBeUndefined();
    expect(await readdir(folder)).toEqual(['out']);
  });

  test('between the two renames is completed by the next', async () => {
    const folder = await parent();
    const target = join(folder, 'out');
    const pid = await deadPid();
    await replaceFolder(target, files('old'));
    await replaceFolder(join(folder, 'next'), files('new'));
    await rename(target, join(folder, `.out.${pid}.old`));
    await rename(join(folder, 'next'), join(folder, `.out.${pid}.new`));
    // this run fails, so what it finds is what the earlier one left
    await replaceFolder(target, files('x').set('report.md/below', 'x'));
    expect(await readFile(join(target, 'report.md'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['out']);
  });

  test('leaves nothing half written in the place of a whole one', async () => {
    const folder = await parent();
    const target = join(folder, 'out');
    const [one, another] = [await deadPid(), await deadPid()];
    await replaceFolder(target, files('good'));
    await rename(target, join(folder, `.out.${one}.old`));
    for (const pid of [one, another]) {
      await mkdir(join(folder, `.out.${pid}.new`));
      await writeFile(join(folder, `.out.${pid}.new`, 'report.md'), 'half');
    }
    await replaceFolder(target, files('x').set('report.md/below', 'x'));
    expect(await readFile(join(target, 'report.md'), 'utf8')).toBe('good');
    expect(await readdir(folder)).toEqual(['out']);
  });

  test('at the same time as others ends with one of their folders, whole', async () => {
    const target = join(await parent(), 'out');
    const script = `import { replaceFolder } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../dist/effects/replace-folder.js')).href)};
      const manifest = JSON.stringify({ schema: 'commission-survey/manifest@1', outputs: [{ path: 'report.md' }] });
      for (let round = 0; round < 20; round += 1) {
        const problem = await replaceFolder(${JSON.stringify(target)}, new Map([['report.md', process.argv[1]], ['manifest.json', manifest]]));
        if (problem) throw new Error(JSON.stringify(problem));
      }`;
    const runs = ['a', 'b', 'c'].map(async (name) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, name], {
        stdio: 'inherit',
      });
      return new Promise((resolve) => child.on('exit', resolve));
    });
    expect(await Promise.all(runs)).toEqual([0, 0, 0]);
    expect(['a', 'b', 'c']).toContain(await readFile(join(target, 'report.md'), 'utf8'));
    expect(await readdir(join(target, '..'))).toEqual(['out']);
  });

  test('leaves another that still runs alone', async () => {
    const folder = await parent();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const staging = join(folder, `.out.${child.pid}.new`);
    await mkdir(staging);
    await replaceFolder(join(folder, 'out'), files('one'));
    expect(existsSync(staging)).toBe(true);
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });
});
