// A new file that is on the disk when this is done.

import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file where there is none, and its folders. @throws the system's error, `EEXIST` where there is one */
export async function writeDurably(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
