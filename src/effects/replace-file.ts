// Puts one file in the place of another: written beside it, then renamed, so that a reader sees the old or the new.

import { mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sweep } from './write-new.ts';
import { writeDurably } from './write-durably.ts';

/** @returns why nothing was written: a code of the system */
export async function replaceFile(path: string, content: string): Promise<string | undefined> {
  try {
    await sweep(path);
    const staging = await mkdtemp(join(dirname(path), `.${basename(path)}.${process.pid}.`));
    try {
      const whole = join(staging, 'new');
      await writeDurably(whole, content);
      await rename(whole, path);
    } finally {
      // what will not go is left to the next run
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    }
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}
