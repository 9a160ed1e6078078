// Puts a folder of files in the place of an earlier one, whole or not at all.
//
// The new folder is written beside the old under a hidden name, then the two change names. A run that was stopped
// between the two renames is completed by the next, one that was stopped earlier is undone.

import { lstat, readFile, readdir, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './running.ts';
import { writeDurably } from './write-durably.ts';

/** The file that makes a folder ours: it lists all the others. */
export const manifestName = 'manifest.json';

export interface ReplaceProblem {
  readonly kind: 'foreign' | 'not-writable';
  readonly actual: string;
}

/**
 * @param files by path from the folder, with forward slashes; the manifest is among them
 * @param keep files that must stay, whoever wrote the folder they are in: what was read is never taken away
 * @returns why nothing was changed
 */
export async function replaceFolder(
  target: string,
  files: ReadonlyMap<string, string>,
  keep: readonly string[] = [],
): Promise<ReplaceProblem | undefined> {
  const parent = dirname(target);
  const staging = join(parent, `.${basename(target)}.${process.pid}.new`);
  const former = join(parent, `.${basename(target)}.${process.pid}.old`);
  let takeBack: (() => Promise<void>) | undefined;
  try {
    takeBack = await makeFolder(parent);
    await recover(target);
    const foreign = (await keptIn(target, keep)) ?? (await foreignContent(target));
    if (foreign !== undefined) return { kind: 'foreign', actual: foreign };
    const last = files.get(manifestName) ?? '';
    const others = [...files].filter(([path]) => path !== manifestName);
    // the manifest comes last: with it the folder is complete
    await Promise.all(others.map(([path, content]) => writeDurably(join(staging, path), content)));
    await writeDurably(join(staging, manifestName), last);
    await exchange(target, staging, former);
    // the new folder stands: an old one that will not go is left to the next run
    await rm(former, { recursive: true, force: true }).catch(() => undefined);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    await undo(target, staging, former);
    await takeBack?.();
    return { kind: 'not-writable', actual: code };
  }
}

async function undo(target: string, staging: string, former: string): Promise<void> {
  try {
    if ((await exists(former)) && !(await exists(target))) await rename(former, target);
    await rm(staging, { recursive: true, force: true });
  } catch {
    // the next run finds what is left and puts it right
  }
}

/** Two renames. Another run may put its folder there between them; then that one is moved aside too. */
async function exchange(target: string, staging: string, former: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rm(former, { recursive: true, force: true });
      await rename(target, former).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
      await rename(staging, target);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (attempt >= 5 || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error;
    }
  }
}

/** Finishes or takes back what runs that are no more have left beside the folder. */
async function recover(target: string): Promise<void> {
  const parent = dirname(target);
  const pattern = /^\.(.+)\.(\d+)\.(new|old)$/s;
  const left = (await readdir(parent)).flatMap((name) => {
    const [, of, pid, state] = pattern.exec(name) ?? [];
    return of === basename(target) && (Number(pid) === process.pid || !isRunning(Number(pid)))
      ? [{ path: join(parent, name), pid, state }]
      : [];
  });
  const former = left.find(({ state }) => state === 'old');
  if (former && !(await exists(target))) {
    // only the run that moved the old one aside had written a new one whole
    const next = left.find(({ pid, state }) => state === 'new' && pid === former.pid);
    const whole = next !== undefined && (await exists(join(next.path, manifestName)));
    await rename(whole ? next.path : former.path, target);
  }
  await Promise.all(left.map(({ path }) => rm(path, { recursive: true, force: true })));
}

/** What the folder holds of the files that must stay, by whatever links a path leads there. */
async function keptIn(target: string, keep: readonly string[]): Promise<string | undefined> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => '');
  const [folder = '', ...files] = await Promise.all([target, ...keep].map(real));
  if (folder === '') return undefined;
  const inside = files.flatMap((path) => (path === '' ? [] : relative(folder, path))).filter(isBelow);
  const [first] = inside.toSorted();
  const many = `${inside.length} file${inside.length === 1 ? '' : 's'}`;
  return first === undefined ? undefined : `${many} of the study, such as \`${first}\``;
}

function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** What stands in the folder that no manifest of ours lists. Another run may change the folder meanwhile: then again. */
async function foreignContent(target: string): Promise<string | undefined> {
  for (let look = 0; ; look += 1) {
    const before = await identity(target);
    if (before === undefined) return undefined;
    const found = await unlisted(target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return 'a folder that changes all the time';
    });
    if (look >= 50 || (await identity(target)) === before) return found;
  }
}

/** Changes when another folder takes the name. */
async function identity(target: string): Promise<string | undefined> {
  const found = await lstat(target, { bigint: true }).catch(() => undefined);
  return found && `${found.ino} ${found.ctimeNs}`;
}

async function unlisted(target: string): Promise<string | undefined> {
  const found = await lstat(target);
  if (!found.isDirectory()) return found.isSymbolicLink() ? 'a link' : 'a file';
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).split(sep).join('/'));
  if (files.length === 0) return undefined;
  const listed = await listedFiles(join(target, manifestName));
  const foreign = files.filter((path) => path !== manifestName && !listed.has(path)).toSorted();
  const [first] = foreign;
  if (first === undefined && files.includes(manifestName) && listed.size > 0) return undefined;
  return `${foreign.length} file${foreign.length === 1 ? '' : 's'} of somebody else, such as \`${first ?? manifestName}\``;
}

async function listedFiles(manifest: string): Promise<ReadonlySet<string>> {
  try {
    const read = JSON.parse(await readFile(manifest, 'utf8')) as {
      schema?: unknown;
      outputs?: { path?: unknown }[];
    };
    if (typeof read.schema !== 'string' || !read.schema.startsWith('commission-survey/manifest@'))
      return new Set();
    return new Set((read.outputs ?? []).map(({ path }) => String(path)));
  } catch {
    return new Set();
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}
