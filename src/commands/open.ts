// What every command on a wave begins with: find the study, open the wave, read its responses.

import type { Effects } from '../effects.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { nearestHint } from '../document/nearest.ts';
import { openWave } from '../study/open-wave.ts';
import type { StudyInput } from '../study/open-wave.ts';
import { readWave } from '../study/read-wave.ts';
import type { Wave } from '../study/study.ts';
import type { Responses } from '../wave/wave.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Input, Outcome } from './command.ts';
import { findStudy } from './find-study.ts';
import type { FoundStudy } from './find-study.ts';

export interface OpenResponses {
  readonly study: FoundStudy;
  readonly wave: Wave;
  readonly responses: readonly Responses[];
  readonly issues: readonly Issue[];
  /** As messages and `--json` print them. */
  readonly inputs: readonly Input[];
  /** As outputs record them: paths relative to the study. */
  readonly studyInputs: readonly Input[];
}

/** @returns an outcome when the command cannot go on */
export async function openResponses(
  options: CommonOptions,
  effects: Effects,
  onSurvey?: (title: string) => void,
): Promise<{ open: OpenResponses } | { stopped: Outcome }> {
  const located = await findStudy(effects, options.study);
  if ('issue' in located) return { stopped: couldNotRun([located.issue]) };
  const { study } = located;
  const opened = await openWave(study.files, options.wave);
  const hashed = (read: readonly StudyInput[]): Input[] =>
    read.map(({ path, bytes }) => ({ path: study.files.shown(path), sha256: effects.sha256(bytes) }));
  const { wave } = opened;
  if (!wave) return { stopped: couldNotRun(opened.issues, hashed(opened.inputs)) };
  const surveys = wave.surveys.map(({ survey }) => survey.id);
  if (options.survey !== undefined && !surveys.includes(options.survey)) {
    const hint = nearestHint(options.survey, surveys);
    const issue = noSuchSurvey({
      place: {},
      actual: `survey \`${options.survey}\``,
      expected: `one of ${surveys.join(', ')}`,
      hint,
    });
    return { stopped: couldNotRun([...opened.issues, issue], hashed(opened.inputs)) };
  }
  const read = await readWave(study.files, wave, {
    survey: options.survey,
    showValues: options.showValues ?? false,
    ...(onSurvey ? { onSurvey } : {}),
  });
  const all = [...opened.inputs, ...read.inputs];
  const issues = [...opened.issues, ...read.issues];
  const wanted = options.survey === undefined ? surveys.length : 1;
  if (read.responses.length < wanted) return { stopped: couldNotRun(issues, hashed(all)) };
  const studyInputs = all.map(({ path, bytes }) => ({ path, sha256: effects.sha256(bytes) }));
  return { open: { study, wave, responses: read.responses, issues, inputs: hashed(all), studyInputs } };
}

/** "1 error, 2 warnings", or nothing. */
export function countIssues(issues: readonly Issue[]): string {
  const count = (severity: Issue['severity'], word: string): string[] => {
    const found = issues.filter((issue) => issue.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ');
}

export const noSuchSurvey = rule({
  id: 'no-such-survey',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Name a survey of this wave.',
  example: { run: ['ingest', '--survey', 'persons'] },
});
