import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/effects/replace-file.ts';
import { deadPid } from '../support/program.ts';
import { folderWith } from '../support/run.ts';

test('a file takes the place of another, and leaves nothing beside it', async () => {
  const folder = await folderWith(new Map([['a.json', 'old']]));
  const left = join(folder, `.a.json.${await deadPid()}.abcdef`);
  await mkdir(left);
  await writeFile(join(left, 'new'), 'half');
  expect(await replaceFile(join(folder, 'a.json'), 'new')).toBeUndefined();
  expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('what cannot be written is told by the system’s code', async () => {
  const folder = await folderWith(new Map([['file', '']]));
  expect(await replaceFile(join(folder, 'file/a.json'), 'new')).toMatch(/^E/);
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('');
});
