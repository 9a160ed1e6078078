// An opened wave → its responses, survey by survey.

import { hasErrors, rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readResponses } from '../wave/read-responses.ts';
import type { Responses } from '../wave/wave.ts';
import type { StudyInput } from './read-study-file.ts';
import type { StudyFiles, Wave } from './study.ts';
import { weigh } from './weigh.ts';

export interface ReadWave {
  /** In the order of the wave; a survey whose file or weights cannot be used is not among them. */
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
  for (const { survey, codebook, source, weights, population, populationPlace } of wave.surveys) {
    if (options.survey !== undefined && options.survey !== survey.id) continue;
    options.onSurvey?.(survey.title);
    const fetch = async (
      of: { readonly file: string; readonly studyFile: string } | undefined,
      expected: string,
    ): Promise<Uint8Array | undefined> => {
      const bytes = of && (await files.read(of.studyFile));
      if (bytes) inputs.push({ path: of.studyFile, bytes });
      else {
        const actual = of ? 'no file that can be read' : 'no file named in wave.yaml';
        const place = { ...(of ? { file: of.file } : {}), survey: survey.id };
        issues.push(missingResponses({ place, actual, expected }));
      }
      return bytes;
    };
    const bytes = await fetch(source, 'the responses');
    const coded = codebook.items.some(({ derived }) => derived?.is === 'codes-of');
    const codes =
      coded || source.codes ? await fetch(source.codes, 'the codes of open answers (`codes`)') : undefined;
    if (!bytes || (coded && !codes)) continue;
    const read = readResponses({
      wave: wave.id,
      codebook,
      source,
      bytes,
      codes,
      showValues: options.showValues ?? false,
    });
    issues.push(...read.issues);
    if (!read.responses) continue;
    const { cases } = read.responses;
    if (population !== undefined && population < cases) {
      const place = { ...populationPlace, survey: survey.id };
      const expected = `${cases} or more, as many people answered`;
      issues.push(smallPopulation({ place, actual: `${population} people in all`, expected }));
      continue;
    }
    const weighed = weigh(read.responses, weights);
    issues.push(...weighed.issues);
    if (!hasErrors(weighed.issues)) responses.push(weighed.responses);
  }
  return { responses, issues, inputs };
}

export const missingResponses = rule({
  id: 'missing-responses',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected {expected}',
  repair: 'Put the file there, or correct `responses` or `codes` in wave.yaml.',
  example: { files: { 'waves/1/people.csv': null } },
});

export const smallPopulation = rule({
  id: 'small-population',
  severity: 'error',
  message: 'Unexpected population: {actual}, expected {expected}',
  repair: 'Say how many people there are in all, whether they answered or not, or leave `population` out.',
  example: {
    files: {
      'waves/1/wave.yaml':
        'title: One\nfieldwork: spring\nsource: us\nsurveys:\n  people: {responses: people.csv, sampling: census, population: 2}\n',
    },
  },
});
