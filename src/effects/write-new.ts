// Writes a file where there is none, whole or not at all; what is there is never touched.

import { constants } from 'node:fs';
import { copyFile, link } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { codeOf, stage } from './stage.ts';

/** @returns why nothing was written: `EEXIST` where a file is there already, or another code of the system */
export async function writeNew(path: string, content: string): Promise<string | undefined> {
  try {
    const takeBack = await makeFolder(dirname(path));
    const code = await stage(path, content, (whole) => appear(whole, path));
    if (code !== undefined) await takeBack();
    return code;
  } catch (error) {
    return codeOf(error);
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
