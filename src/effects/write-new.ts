// Writes a file where there is none, whole or not at all; what is there is never touched.

import { constants } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeDurably } from './write-durably.ts';

/** @returns why nothing was written: `EEXIST` where a file is there already, or another code of the system */
export async function writeNew(path: string, content: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const staging = await mkdtemp(join(dirname(path), `.${basename(path)}.`));
    try {
      const whole = join(staging, 'new');
      await writeDurably(whole, content);
      await appear(whole, path);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}

/** A second name for the same file cannot take the place of another. Some disks have no second names. */
async function appear(whole: string, path: string): Promise<void> {
  try {
    await link(whole, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    await copyFile(whole, path, constants.COPYFILE_EXCL);
  }
}
