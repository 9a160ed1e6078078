// Starts the built program as a process of its own.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const executable = join(import.meta.dirname, '../../bin/commission-survey.js');

export interface Exited {
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export function start(cwd: string, argv: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [executable, ...argv], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
}

export async function finished(child: ChildProcess): Promise<Exited> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data: Buffer) => void (out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => void (err += data.toString()));
  return new Promise((resolve) => child.on('close', (exit, signal) => resolve({ exit, signal, out, err })));
}

export function program(cwd: string, argv: readonly string[], env?: Record<string, string>): Promise<Exited> {
  return finished(start(cwd, argv, env));
}

/** A shell's line, in which `commission-survey` is the program. Only where there is such a shell. */
export function shell(cwd: string, line: string, env: Record<string, string> = {}): Promise<Exited> {
  const named = `commission_survey() { "$NODE" "$EXECUTABLE" "$@"; }; ${line.replaceAll('commission-survey', 'commission_survey')}`;
  const own = { PATH: process.env['PATH'] ?? '', NODE: process.execPath, EXECUTABLE: executable };
  return finished(spawn('bash', ['--norc', '-c', named], { cwd, env: { ...own, ...env } }));
}

/** A process id that no process has any more. */
export async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}
