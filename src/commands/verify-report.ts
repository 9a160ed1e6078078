// A folder that analyse wrote, against the report as the study gives it now: made again in memory, file by file.

import { resolve } from 'node:path';
import { compareReport } from '../claims/compare-report.ts';
import type { Trouble } from '../claims/verification.ts';
import type { Effects } from '../effects.ts';
import { manifestName } from '../effects/replace-folder.ts';
import { textMetrics } from '../figure/font.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { analyseWave } from '../study/analyse-wave.ts';
import { shownPath } from './find-study.ts';
import type { OpenResponses } from './open.ts';
import { manifest } from './write-out.ts';

export interface ComparedReport {
  readonly folder: string;
  readonly files: number;
  readonly troubles: readonly Trouble[];
}

export async function checkReport(
  written: string,
  { study, wave, responses, studyInputs }: OpenResponses,
  effects: Effects,
): Promise<ComparedReport | { issue: Issue }> {
  const target = resolve(effects.cwd, written);
  const folder = shownPath(effects, target);
  if (!(await effects.isFolder(target)))
    return { issue: noReport({ place: { file: folder }, actual: 'no folder there' }) };
  const { files } = await analyseWave(wave, responses, { metrics: textMetrics(await effects.fonts()) });
  const origin = { study: study.name, folder: study.folder, wave: wave.id, inputs: studyInputs };
  const expected = new Map(files).set(manifestName, manifest(origin, files, effects));
  const found = new Map<string, Uint8Array>();
  for (const path of await effects.filesIn(target)) {
    found.set(path, (await effects.readFile(resolve(target, path))) ?? new Uint8Array());
  }
  return { folder, files: expected.size, troubles: compareReport(expected, found, folder) };
}

export const noReport = rule({
  id: 'no-report',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected a folder that `analyse` wrote',
  repair: 'Run `commission-survey analyse --out FOLDER`, and name that folder.',
  example: { files: { 'waves/1/published.yaml': 'claims: []\n' }, run: ['verify', '--report', 'nowhere'] },
});
