// A file is written whole beside its place, then put there in one step, so that a reader never sees a part of it.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running.ts';
import { writeDurably } from './write-durably.ts';

/**
 * Takes away what runs that were stopped have left beside the file.
 *
 * @param put gives the whole file its place
 * @returns why nothing was written: a code of the system
 */
export async function stage(
  path: string,
  content: string,
  put: (whole: string) => Promise<void>,
): Promise<string | undefined> {
  try {
    await sweep(path);
    const staging = await mkdtemp(join(dirname(path), `.${basename(path)}.${process.pid}.`));
    try {
      const whole = join(staging, 'new');
      await writeDurably(whole, content);
      await put(whole);
    } finally {
      // what will not go is left to the next run
      await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    }
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

/** @throws the error when it is none of the system's */
export function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}

/** Whose process is gone will not come back for what it has written. */
async function sweep(path: string): Promise<void> {
  const parent = dirname(path);
  const left = (await readdir(parent)).filter((name) => {
    const [, of, pid] = /^\.(.+)\.(\d+)\.\w{6}$/s.exec(name) ?? [];
    return of === basename(path) && !isRunning(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}
