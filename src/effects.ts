// Files, fonts, hashes, streams: what the program does to the machine and learns from it. Commands get it as a
// parameter; rooms never see it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFolder } from './effects/replace-folder.ts';
import type { ReplaceProblem } from './effects/replace-folder.ts';
import { replaceFile } from './effects/replace-file.ts';
import { writeNew } from './effects/write-new.ts';

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Characters a line has room for. */
  readonly columns: number;
}

export interface Effects {
  /** The folder the command runs in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the study that comes with the program. */
  readonly bundledStudy: string;
  readonly out: Output;
  readonly err: Output;
  readonly version: () => string;
  /** Nothing when there is no such file, or none that can be read. */
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  /** Names of the folders in a folder; none when there is no such folder. */
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly folders: (path: string) => Promise<readonly string[]>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Paths of all files in a folder and the folders in it, with forward slashes; none when there is no such folder. */
  readonly filesIn: (path: string) => Promise<readonly string[]>;
  readonly fonts: () => Promise<{ readonly regular: Uint8Array; readonly bold: Uint8Array }>;
  readonly sha256: (content: Uint8Array | string) => string;
  /** Puts files in the place of a folder's contents, all or none; the files of `keep` stay. */
  readonly replaceFolder: (
    target: string,
    files: ReadonlyMap<string, string>,
    keep: readonly string[],
  ) => Promise<ReplaceProblem | undefined>;
  /** Writes a file where there is none; the system's code when it could not. */
  readonly writeNew: (path: string, content: string) => Promise<string | undefined>;
  /** Puts a file in the place of another, whole or not at all; the system's code when it could not. */
  readonly replaceFile: (path: string, content: string) => Promise<string | undefined>;
}

/**
 * A reader that has seen enough closes its end of the pipe: no mistake of ours, and no reason to leave work undone.
 * Results that cannot be put down otherwise, on a full disk say, are told. Of messages nobody could be told.
 */
export function endOnBrokenOutput(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(
      `error Unexpected failure to write to standard output (${code})\n  do Check the free space where it goes, or send it elsewhere.\n`,
    );
    process.exit(2);
  });
}

export function machine(): Effects {
  return {
    cwd: process.cwd(),
    env: process.env,
    bundledStudy: fileURLToPath(new URL('../data/commissioning', import.meta.url)),
    out: output(process.stdout),
    err: output(process.stderr),
    version: () => {
      const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    },
    readFile: (path) => absentAsNothing(readFile(path)),
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    folders: async (path) => {
      const entries = (await absentAsNothing(readdir(path, { withFileTypes: true }))) ?? [];
      return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    },
    filesIn: async (path) => {
      const entries = (await absentAsNothing(readdir(path, { recursive: true, withFileTypes: true }))) ?? [];
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    },
    isFolder: async (path) => (await absentAsNothing(stat(path)))?.isDirectory() ?? false,
    fonts: async () => {
      const font = (file: string): Promise<Uint8Array> =>
        readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)));
      const [regular, bold] = await Promise.all([
        font('400Regular/Arimo_400Regular.ttf'),
        font('700Bold/Arimo_700Bold.ttf'),
      ]);
      return { regular, bold };
    },
    sha256: (content) => createHash('sha256').update(content).digest('hex'),
    replaceFolder,
    writeNew,
    replaceFile,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    // a terminal that says it is no letters wide cannot be drawn on; ora never ends there
    isTerminal: stream.isTTY && stream.columns > 0,
    columns: stream.columns > 0 ? stream.columns : 100,
  };
}

const unreadable = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM']);

async function absentAsNothing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && unreadable.has(code)) return undefined;
    throw error;
  }
}
