// A folder, with those above it that are missing.

import { mkdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @returns takes back what was made, as far as it is empty */
export async function makeFolder(path: string): Promise<() => Promise<void>> {
  const first = await mkdir(path, { recursive: true });
  return async () => {
    if (first === undefined) return;
    try {
      for (let folder = path; folder.length >= first.length; folder = dirname(folder)) await rmdir(folder);
    } catch {
      // somebody else has put something there
    }
  };
}
