// Output folders: files and their manifest in the place of an earlier output, or the reason why not.

import { resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { manifestName } from '../effects/replace-folder.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { visibleJson } from '../visible.ts';
import type { Input } from './command.ts';
import { shownPath } from './find-study.ts';

/** What a manifest says of where the files came from. */
export interface Origin {
  readonly study: string;
  readonly wave: string;
  /** Paths relative to the study. */
  readonly inputs: readonly Input[];
  /** The study's folder, which no output names. */
  readonly folder: string;
  /** Files of the study that were not read and must stay all the same. */
  readonly alsoKeep?: readonly string[];
}

export interface WrittenOut {
  /** The folder as messages print it. */
  readonly shown: string;
  /** Paths from the folder, in order. */
  readonly files: readonly string[];
  /** Why nothing was written. */
  readonly problem?: Issue;
}

/** @param folder relative to where the command runs, or absolute */
export async function writeOut(
  effects: Effects,
  folder: string,
  files: ReadonlyMap<string, string>,
  origin: Origin,
): Promise<WrittenOut> {
  const target = resolve(effects.cwd, folder);
  const all = new Map(files).set(manifestName, manifest(origin, files, effects));
  const kept = [...origin.inputs.map(({ path }) => path), ...(origin.alsoKeep ?? [])];
  const keep = kept.map((path) => resolve(origin.folder, path));
  const problem = await effects.replaceFolder(target, all, keep);
  const shown = shownPath(effects, target);
  const written = { shown, files: [...all.keys()].toSorted() };
  if (!problem) return written;
  const found = { place: { file: shown }, actual: problem.actual };
  const issue =
    problem.kind === 'foreign'
      ? foreignFiles({ ...found, expected: 'an absent or empty folder, or one that commission-survey wrote' })
      : notWritable({ ...found, expected: 'a folder that can be written' });
  return { ...written, problem: issue };
}

/** What went in and what came out, by hash. */
export function manifest(
  { study, wave, inputs }: Origin,
  files: ReadonlyMap<string, string>,
  effects: Effects,
): string {
  const outputs = [...files].map(([path, content]) => ({ path, sha256: effects.sha256(content) }));
  const content = {
    schema: 'commission-survey/manifest@1',
    study,
    wave,
    version: effects.version(),
    inputs: inputs.toSorted(byPath),
    outputs: outputs.toSorted(byPath),
  };
  return `${visibleJson(JSON.stringify(content, undefined, 2))}\n`;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

export const foreignFiles = rule({
  id: 'foreign-files',
  severity: 'error',
  message: 'Unexpected contents of the output folder: {actual}, expected {expected}',
  repair: 'Choose another folder with --out, or move what is in this one away.',
  example: { files: { 'mine/notes.txt': 'keep me\n' }, run: ['analyse', '--out', 'mine'] },
});

export const notWritable = rule({
  id: 'not-writable',
  severity: 'error',
  message: 'Unexpected failure to write ({actual}), expected {expected}',
  repair: 'Check the permissions and the free space there, or choose another folder with --out.',
  example: { run: ['analyse', '--out', 'study.yaml/report'] },
});
