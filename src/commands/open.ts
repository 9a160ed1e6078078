// What every command on a wave begins with: find the study, open the wave, read its responses.

import type { Effects } from '../effects.ts';
import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { nearestHint } from '../document/nearest.ts';
import { openWave } from '../study/open-wave.ts';
import type { StudyInput } from '../study/read-study-file.ts';
import { readWave } from '../study/read-wave.ts';
import type { Wave } from '../study/study.ts';
import type { Responses } from '../wave/wave.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Input, Outcome } from './command.ts';
import { findStudy } from './find-study.ts';
import type { FoundStudy } from './find-study.ts';

export interface OpenStudy {
  readonly study: FoundStudy;
  readonly wave: Wave;
  readonly issues: readonly Issue[];
  /** As messages and `--json` print them. */
  readonly inputs: readonly Input[];
  /** As outputs record them: paths relative to the study. */
  readonly studyInputs: readonly Input[];
}

export interface OpenResponses extends OpenStudy {
  readonly responses: readonly Responses[];
}

/** The study's own files, without responses. @returns an outcome when the command cannot go on */
export async function openStudy(
  options: CommonOptions,
  effects: Effects,
): Promise<{ open: OpenStudy } | { stopped: Outcome }> {
  const located = await findStudy(effects, options.study);
  if ('issue' in located) return { stopped: couldNotRun([located.issue]) };
  const { study } = located;
  const opened = await openWave(study.files, options.wave);
  const { wave, issues } = opened;
  const { inputs, studyInputs } = hashed(opened.inputs, study, effects);
  if (!wave) return { stopped: couldNotRun(issues, inputs) };
  const surveys = wave.surveys.map(({ survey }) => survey.id);
  if (options.survey !== undefined && !surveys.includes(options.survey)) {
    const hint = nearestHint(options.survey, surveys);
    const issue = noSuchSurvey({
      place: {},
      actual: `survey \`${options.survey}\``,
      expected: `one of ${surveys.join(', ')}`,
      hint,
    });
    return { stopped: couldNotRun([...issues, issue], inputs) };
  }
  return { open: { study, wave, issues, inputs, studyInputs } };
}

/** @returns an outcome when the command cannot go on */
export async function openResponses(
  options: CommonOptions,
  effects: Effects,
  onSurvey?: (title: string) => void,
): Promise<{ open: OpenResponses } | { stopped: Outcome }> {
  const opened = await openStudy(options, effects);
  if ('stopped' in opened) return opened;
  const { study, wave } = opened.open;
  const read = await readWave(study.files, wave, {
    survey: options.survey,
    showValues: options.showValues ?? false,
    ...(onSurvey ? { onSurvey } : {}),
  });
  const own = hashed(read.inputs, study, effects);
  const inputs = [...opened.open.inputs, ...own.inputs];
  const studyInputs = [...opened.open.studyInputs, ...own.studyInputs];
  const issues = [...opened.open.issues, ...read.issues];
  const wanted = options.survey === undefined ? wave.surveys.length : 1;
  if (read.responses.length < wanted) return { stopped: couldNotRun(issues, inputs) };
  return { open: { study, wave, responses: read.responses, issues, inputs, studyInputs } };
}

/** What was read, by hash, under both its names. */
export function hashed(
  read: readonly StudyInput[],
  { files }: FoundStudy,
  effects: Effects,
): Pick<OpenStudy, 'inputs' | 'studyInputs'> {
  const studyInputs = read.map(({ path, bytes }) => ({ path, sha256: effects.sha256(bytes) }));
  return {
    studyInputs,
    inputs: studyInputs.map(({ path, sha256 }) => ({ path: files.shown(path), sha256 })),
  };
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
