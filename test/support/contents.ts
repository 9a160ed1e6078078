// Every file of a folder with its content.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** By path from the folder, with forward slashes, in order. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    await Promise.all(
      files.map(
        async (path) =>
          [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const,
      ),
    ),
  );
}
