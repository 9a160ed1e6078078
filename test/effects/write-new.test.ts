import { chmod, mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNew } from '../../src/effects/write-new.ts';

const parent = (): Promise<string> => mkdtemp(join(tmpdir(), 'commission-survey-new-'));

test('a file is written where there was none, in folders made for it, without litter', async () => {
  const folder = await parent();
  expect(await writeNew(join(folder, 'a/b.csv'), 'x\n')).toBeUndefined();
  expect(await readFile(join(folder, 'a/b.csv'), 'utf8')).toBe('x\n');
  expect(await readdir(join(folder, 'a'))).toEqual(['b.csv']);
});

test('a file that is there stays as it is', async () => {
  const folder = await parent();
  await writeFile(join(folder, 'b.csv'), 'mine');
  expect(await writeNew(join(folder, 'b.csv'), 'x\n')).toBe('EEXIST');
  expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe('mine');
  expect(await readdir(folder)).toEqual(['b.csv']);
});

test('of several writers at once one wins, whole', async () => {
  const folder = await parent();
  const path = join(folder, 'b.csv');
  const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
  const codes = await Promise.all(contents.map((content) => writeNew(path, content)));
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'EEXIST')).toHaveLength(7);
  expect(contents).toContain(await readFile(path, 'utf8'));
});

test('a folder that cannot be written gives the system’s reason', async () => {
  const folder = await parent();
  await writeFile(join(folder, 'file'), '');
  expect(await writeNew(join(folder, 'file/b.csv'), 'x')).toMatch(/^E[A-Z]+$/);
  await mkdir(join(folder, 'shut'));
  await chmod(join(folder, 'shut'), 0o500);
  const code = await writeNew(join(folder, 'shut/b.csv'), 'x');
  if (process.getuid?.() !== 0) expect(code).toBe('EACCES');
});
