// Puts one file in the place of another: a reader sees the old or the new.

import { rename } from 'node:fs/promises';
import { stage } from './stage.ts';

/** @returns why nothing was written: a code of the system */
export async function replaceFile(path: string, content: string): Promise<string | undefined> {
  return stage(path, content, (whole) => rename(whole, path));
}
