// A wave's published.yaml: what a report says of it.

import { readLedger } from '../claims/read-ledger.ts';
import type { Ledger } from '../claims/ledger.ts';
import type { Issue } from '../issue.ts';
import { readStudyFile } from './read-study-file.ts';
import type { StudyInput } from './read-study-file.ts';
import type { StudyFiles, Wave } from './study.ts';

export interface ReadLedgerFile {
  /** As messages print it. */
  readonly shown: string;
  /** Absent where there is no such file, or where it has mistakes. */
  readonly ledger: Ledger | undefined;
  readonly exists: boolean;
  readonly issues: readonly Issue[];
  readonly inputs: readonly StudyInput[];
}

export async function readLedgerFile(files: StudyFiles, wave: Wave): Promise<ReadLedgerFile> {
  const path = `waves/${wave.id}/published.yaml`;
  const shown = files.shown(path);
  const file = await readStudyFile(files, path);
  if (!file) return { shown, ledger: undefined, exists: false, issues: [], inputs: [] };
  const inputs = [file.input];
  if (file.issues.length > 0) return { shown, ledger: undefined, exists: true, issues: file.issues, inputs };
  return { shown, exists: true, inputs, ...readLedger(file.shown, file.text, wave.questionnaires) };
}
