// A wave's targets.yaml, where made-up responses begin.

import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readTargets } from '../synthesis/read-targets.ts';
import type { Targets } from '../synthesis/target.ts';
import { readStudyFile } from './read-study-file.ts';
import type { StudyInput } from './read-study-file.ts';
import type { StudyFiles, Wave } from './study.ts';

export interface ReadTargetsFile {
  readonly targets: Targets | undefined;
  readonly issues: readonly Issue[];
  readonly inputs: readonly StudyInput[];
}

export async function readTargetsFile(files: StudyFiles, wave: Wave): Promise<ReadTargetsFile> {
  const path = `waves/${wave.id}/targets.yaml`;
  const file = await readStudyFile(files, path);
  if (!file) {
    const place = { file: files.shown(path) };
    const issue = missingTargets({ place, actual: 'no file that can be read', expected: 'targets' });
    return { targets: undefined, issues: [issue], inputs: [] };
  }
  const inputs = [file.input];
  if (file.issues.length > 0) return { targets: undefined, issues: file.issues, inputs };
  return { ...readTargets(file.shown, file.text, wave.questionnaires), inputs };
}

export const missingTargets = rule({
  id: 'missing-targets',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected {expected}',
  repair:
    'Write targets.yaml beside wave.yaml: at least a `seed`, and `cases` with a number for each survey.',
  example: { files: { 'waves/1/targets.yaml': null }, run: ['synthesise', '--out', 'made'] },
});
