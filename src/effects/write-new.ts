// Writes a file where there is none, whole or not at all; what is there is never touched. What runs that were stopped
// have left beside it is taken away.

import { constants } from 'node:fs';
import { copyFile, link, mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './running.ts';
import { writeDurably } from './write-durably.ts';

/** @returns why nothing was written: `EEXIST` where a file is there already, or another code of the system */
export async function writeNew(path: string, content: string): Promise<string | undefined> {
  let takeBack: (() => Promise<void>) | undefined;
  try {
    takeBack = await makeFolder(dirname(path));
    await sweep(path);
    const staging = await mkdtemp(join(dirname(path), `.${basename(path)}.${process.pid}.`));
    try {
      const whole = join(staging, 'new');
      await writeDurably(whole, content);
      await appear(whole, path);
    } finally {
      // what will not go is left to the next run
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    }
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    await takeBack?.();
    return code;
  }
}

/** Whose process is gone will not come back for what it has written. */
export async function sweep(path: string): Promise<void> {
  const parent = dirname(path);
  const left = (await readdir(parent)).filter((name) => {
    const [, of, pid] = /^\.(.+)\.(\d+)\.\w{6}$/s.exec(name) ?? [];
    return of === basename(path) && !isRunning(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
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
