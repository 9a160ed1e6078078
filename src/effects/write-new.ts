// Writes a file where there is none, whole or not at all; what is there is never touched.

import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** @returns why nothing was written: `EEXIST` where a file is there already, or another code of the system */
export async function writeNew(path: string, content: string): Promise<string | undefined> {
  const staging = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(staging, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await appear(staging, path);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  } finally {
    await rm(staging, { force: true });
  }
}

/** A second name for the same file cannot take the place of another. Some disks have no second names. */
async function appear(staging: string, path: string): Promise<void> {
  try {
    await link(staging, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    await copyFile(staging, path, constants.COPYFILE_EXCL);
  }
}
