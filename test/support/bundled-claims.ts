// The bundled wave, read once, and its ledger checked without a command around it.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cover } from '../../src/claims/coverage.ts';
import type { Ledger } from '../../src/claims/ledger.ts';
import { readLedger } from '../../src/claims/read-ledger.ts';
import { exitOf } from '../../src/claims/verification.ts';
import type { Verification } from '../../src/claims/verification.ts';
import { checkLedger, planOfLedger } from '../../src/claims/verify.ts';
import { loadStudy } from '../../src/study/load-study.ts';
import type { LoadedStudy } from '../../src/study/load-study.ts';
import { memoryEngine } from '../../src/tabulation/engines/memory.ts';
import type { Responses } from '../../src/wave/wave.ts';

const root = join(import.meta.dirname, '../..');
export const bundledFolder = join(root, 'data/commissioning');
export const publishedText = readFileSync(join(bundledFolder, 'waves/2013/published.yaml'), 'utf8');

let loaded: Promise<LoadedStudy> | undefined;

export function bundled(): Promise<LoadedStudy> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LoadedStudy> {
  const { study, issues } = await loadStudy({
    read: async (path) => readFileSync(join(bundledFolder, path)),
    folders: async (path) => readdirSync(join(bundledFolder, path)),
    shown: (path) => path,
  });
  if (!study) throw new Error(JSON.stringify(issues));
  return study;
}

export async function ledgerOf(text: string): Promise<Ledger> {
  const { wave } = await bundled();
  const { ledger, issues } = readLedger('published.yaml', text, wave.questionnaires);
  if (!ledger) throw new Error(JSON.stringify(issues));
  return ledger;
}

export interface Given {
  readonly ledger?: Ledger;
  readonly responses?: readonly Responses[];
  readonly text?: string;
  readonly asOf?: string;
}

export async function verified(given: Given = {}): Promise<Verification & { readonly exit: number }> {
  const study = await bundled();
  const ledger = given.ledger ?? (await ledgerOf(publishedText));
  const counts = await memoryEngine(given.responses ?? study.responses).count(planOfLedger(ledger));
  const covered = given.text === undefined ? undefined : cover(ledger, 'report.txt', given.text);
  const verification = {
    ledger: 'published.yaml',
    ...checkLedger(ledger, counts, covered, given.asOf),
    coverage: covered?.coverage ?? null,
    troubles: covered?.troubles ?? [],
    claimsExpected: true,
  };
  return { ...verification, exit: exitOf(verification) };
}
