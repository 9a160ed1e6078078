// The library's way in: a study's wave with its responses, and tables of it.

import type { AddressProblem } from '../codebook/address.ts';
import { hasErrors } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { memoryEngine } from '../tabulation/engines/memory.ts';
import type { Table } from '../tabulation/table.ts';
import { planOf } from '../tabulation/plan.ts';
import { tablesOf } from '../tabulation/tabulate.ts';
import { followRequest } from '../value/questionnaires.ts';
import type { WrittenRequest } from '../value/questionnaires.ts';
import type { Responses } from '../wave/wave.ts';
import { openWave } from './open-wave.ts';
import { readWave } from './read-wave.ts';
import type { StudyFiles, Wave } from './study.ts';
import { tableContext, withUsual } from './table-context.ts';

export interface LoadedStudy {
  readonly wave: Wave;
  readonly responses: readonly Responses[];
}

/**
 * Opens a wave and reads its responses.
 *
 * @param waveId the study's default wave unless given
 * @returns the study where it can be used, and what is wrong with its files; rows that were set aside are among it
 */
export async function loadStudy(
  files: StudyFiles,
  waveId?: string,
): Promise<{ study: LoadedStudy | undefined; issues: readonly Issue[] }> {
  const { wave, issues } = await openWave(files, waveId);
  if (!wave || hasErrors(issues)) return { study: undefined, issues };
  const read = await readWave(files, wave);
  const complete = read.responses.length === wave.surveys.length;
  return {
    study: complete ? { wave, responses: read.responses } : undefined,
    issues: [...issues, ...read.issues],
  };
}

/**
 * The tables of a request: one, or for a grid or an item over time by a banner one a row and period.
 *
 * @param request with `statistics: false` nothing stands beside the counts that was not asked for
 * @returns no tables, and why, where its words lead nowhere
 */
export async function tabulate(
  { wave, responses }: LoadedStudy,
  { statistics = true, ...request }: WrittenRequest & { readonly statistics?: boolean },
): Promise<{ tables: readonly Table[]; problem?: AddressProblem }> {
  const followed = followRequest(request, wave.questionnaires);
  if ('problem' in followed) return { tables: [], problem: followed.problem };
  const asked = statistics ? withUsual(followed.found.request, wave) : followed.found.request;
  const counts = await memoryEngine(responses).count(planOf([asked]));
  return { tables: tablesOf(asked, counts, tableContext(wave, responses)) };
}
