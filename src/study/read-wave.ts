// An opened wave → its responses, survey by survey.

import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readResponses } from '../wave/read-responses.ts';
import type { Responses } from '../wave/wave.ts';
import type { StudyInput } from './read-study-file.ts';
import type { StudyFiles, Wave } from './study.ts';

export interface ReadWave {
  /** In the order of the wave; a survey whose file cannot be used is not among them. */
  readonly responses: readonly Responses[];
  readonly issues: readonly Issue[];
  readonly inputs: readonly StudyInput[];
}

export interface ReadWaveOptions {
  /** Only this survey. */
  readonly survey?: string | undefined;
  readonly showValues?: boolean;
  /** Called before a survey is read. */
  readonly onSurvey?: (title: string) => void;
}

export async function readWave(
  files: StudyFiles,
  wave: Wave,
  options: ReadWaveOptions = {},
): Promise<ReadWave> {
  const responses: Responses[] = [];
  const issues: Issue[] = [];
  const inputs: StudyInput[] = [];
  for (const { survey, codebook, source } of wave.surveys) {
    if (options.survey !== undefined && options.survey !== survey.id) continue;
    options.onSurvey?.(survey.title);
    const bytes = await files.read(source.studyFile);
    if (!bytes) {
      issues.push(
        missingResponses({
          place: { file: source.file, survey: survey.id },
          actual: 'no file that can be read',
          expected: 'the responses',
        }),
      );
      continue;
    }
    inputs.push({ path: source.studyFile, bytes });
    const read = readResponses({
      wave: wave.id,
      codebook,
      source,
      bytes,
      showValues: options.showValues ?? false,
    });
    issues.push(...read.issues);
    if (read.responses) responses.push(read.responses);
  }
  return { responses, issues, inputs };
}

export const missingResponses = rule({
  id: 'missing-responses',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected {expected}',
  repair: 'Put the file there, or correct `responses` in wave.yaml.',
  example: { files: { 'waves/1/people.csv': null } },
});
