// One file of a study, as text.

import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { StudyFiles } from './study.ts';

/** A study file that was read, for the list of inputs. */
export interface StudyInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadStudyFile {
  /** The path as messages print it. */
  readonly shown: string;
  /** Empty where the bytes are no text. */
  readonly text: string;
  readonly input: StudyInput;
  readonly issues: readonly Issue[];
}

/** @returns nothing when there is no such file */
export async function readStudyFile(files: StudyFiles, path: string): Promise<ReadStudyFile | undefined> {
  const bytes = await files.read(path);
  if (!bytes) return undefined;
  const shown = files.shown(path);
  const input = { path, bytes };
  try {
    return { shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), input, issues: [] };
  } catch {
    const actual = 'bytes that are not UTF-8';
    const issue = notText({ place: { file: shown }, actual, expected: 'UTF-8 text' });
    return { shown, text: '', input, issues: [issue] };
  }
}

export const notText = rule({
  id: 'not-text',
  severity: 'error',
  message: 'Unexpected file: {actual}, expected {expected}',
  repair: 'Save the file as UTF-8.',
  example: { files: { 'study.yaml': Uint8Array.from([0x74, 0x3a, 0x92]) } },
});
