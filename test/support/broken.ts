// A disk that gives out, or a kill, at a change of the disk that the test names.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finished } from './program.ts';
import type { Exited } from './program.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'broken-disk.js')).href;

export interface Break {
  /** A signal that the process gets, or the code that the system gives. */
  readonly by: string;
  /** The number of the change, from 1; a half more is in the midst of it. */
  readonly at: number;
  /** That change alone, or it and all later ones that need room, or it and all later ones. */
  readonly on?: 'call' | 'room' | 'all';
}

type Environment = Record<string, string>;

/** What makes a process break, in its environment. */
export function breaking({ by, at, on = 'all' }: Break): Environment {
  return { NODE_OPTIONS: `--import=${preload}`, BREAK: by, BREAK_AT: String(at), BREAK_ON: on };
}

/** The changes of the disk that a process makes, in order. */
export async function changesOf(
  log: string,
  start: (env: Environment) => Promise<Exited>,
): Promise<string[]> {
  const { exit, err } = await start({ NODE_OPTIONS: `--import=${preload}`, BREAK_LOG: log });
  if (exit !== 0) throw new Error(err);
  return (await readFile(log, 'utf8')).trimEnd().split('\n');
}

/** Before every change, and in the midst of every change that can be half done. */
export function everyMoment(changes: readonly string[]): number[] {
  const midways = changes.flatMap((name, index) =>
    name === 'writeFile' || name === 'rm' ? [index + 1.5] : [],
  );
  return [...changes.map((_, index) => index + 1), ...midways].toSorted((a, b) => a - b);
}

/** A few at a time: each is a process of its own. */
export async function eachOf<T>(all: readonly T[], check: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const work = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await check(one);
  };
  await Promise.all(Array.from({ length: 3 }, work));
}

/** Calls a built function of `src/effects` in a process of its own, which starts in a tenth of the program's time. */
export function calling(
  name: 'replace-folder' | 'write-new',
  args: readonly unknown[],
  env: Environment,
): Promise<Exited> {
  const module = pathToFileURL(join(import.meta.dirname, `../../dist/effects/${name}.js`)).href;
  const exported = { 'replace-folder': 'replaceFolder', 'write-new': 'writeNew' }[name];
  const script = `import { ${exported} } from ${JSON.stringify(module)};
    const [target, content] = ${JSON.stringify(args)};
    const problem = await ${exported}(target, Array.isArray(content) ? new Map(content) : content);
    if (problem) process.stdout.write(JSON.stringify(problem));`;
  return finished(
    spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
    }),
  );
}
