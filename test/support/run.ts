// Runs a command line in this process, in a real folder, and catches what it says.

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli.ts';
import { machine } from '../../src/effects.ts';
import type { Effects } from '../../src/effects.ts';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** @param cwd the folder the command runs in */
export async function run(
  cwd: string,
  argv: readonly string[],
  changed: Partial<Effects> = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const effects: Effects = {
    ...machine(),
    cwd,
    env: {},
    out: { write: (text) => void (out += text), isTerminal: false, columns: 100 },
    err: { write: (text) => void (err += text), isTerminal: false, columns: 100 },
    ...changed,
  };
  const exit = await main(argv, effects);
  return { exit, out, err };
}

/** A fresh folder with these files in it. */
export async function folderWith(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commission-survey-'));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** The one document that `--json` prints. */
export interface JsonDocument {
  readonly schema: string;
  readonly ok: boolean;
  readonly data: Record<string, unknown>;
  readonly issues: readonly {
    rule: string;
    severity: string;
    message: string;
    place: Record<string, unknown>;
    actual?: string;
    expected?: string;
    hint: string;
  }[];
  readonly meta: { readonly version: string; readonly inputs: readonly { path: string; sha256: string }[] };
}

export function parseJson(ran: Ran): JsonDocument {
  return JSON.parse(ran.out) as JsonDocument;
}
