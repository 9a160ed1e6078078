// Which study a command works on: the one named, else the nearest upwards, else the only one under ./data.
// Never silently another.

import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { StudyFiles } from '../study/study.ts';

export interface FoundStudy {
  /** Absolute path. */
  readonly folder: string;
  /** The folder's name. */
  readonly name: string;
  readonly files: StudyFiles;
}

export async function findStudy(
  effects: Effects,
  named: string | undefined,
): Promise<{ study: FoundStudy } | { issue: Issue }> {
  if (named === 'demo') return found(effects, effects.bundledStudy);
  if (named !== undefined) {
    const folder = resolve(effects.cwd, named);
    if (await holdsStudy(effects, folder)) return found(effects, folder);
    return {
      issue: noStudy({
        place: { file: join(named, 'study.yaml') },
        actual: 'no study there',
        expected: 'a folder with study.yaml',
      }),
    };
  }
  for (let folder = effects.cwd; ; folder = dirname(folder)) {
    if (await holdsStudy(effects, folder)) return found(effects, folder);
    if (folder === dirname(folder)) break;
  }
  const data = join(effects.cwd, 'data');
  const names = (await effects.folders(data)).toSorted();
  const holding = await Promise.all(names.map((name) => holdsStudy(effects, join(data, name))));
  const studies = names.filter((_, index) => holding[index] === true);
  const [only, second] = studies;
  if (only !== undefined && second === undefined) return found(effects, join(data, only));
  if (only !== undefined) {
    const expected = `--study with one of ${studies.map((name) => `data/${name}`).join(', ')}`;
    return { issue: noStudy({ place: { file: 'data' }, actual: `${studies.length} studies`, expected }) };
  }
  return {
    issue: noStudy({
      place: {},
      actual: 'no study in this folder, above it or in ./data',
      expected: 'study.yaml',
    }),
  };
}

function found(effects: Effects, folder: string): { study: FoundStudy } {
  const absolute = (path: string): string => join(folder, ...path.split('/'));
  const files: StudyFiles = {
    read: (path) => effects.readFile(absolute(path)),
    folders: (path) => effects.folders(absolute(path)),
    shown: (path) => shownPath(effects, absolute(path)),
  };
  return { study: { folder, name: basename(folder), files } };
}

/** A path as messages print it: relative to where the command ran. */
export function shownPath(effects: Effects, path: string): string {
  const shown = relative(effects.cwd, path).replaceAll('\\', '/');
  return shown === '' ? '.' : shown;
}

async function holdsStudy(effects: Effects, folder: string): Promise<boolean> {
  return (await effects.readFile(join(folder, 'study.yaml'))) !== undefined;
}

export const noStudy = rule({
  id: 'no-study',
  severity: 'error',
  message: 'Unexpected place: {actual}, expected {expected}',
  repair:
    'Go to the folder of your study, or name it with --study; `--study demo` is the one that comes with the program.',
  example: { run: ['ingest', '--study', 'nowhere'] },
});
