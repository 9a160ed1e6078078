// Made-up responses as the file a wave reads.

import { rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exampleTargets } from '../synthesis/example-targets.ts';
import type { Solve } from '../synthesis/solve.ts';
import { synthesise } from '../synthesis/synthesise.ts';
import type { Targets } from '../synthesis/target.ts';
import { coded } from '../wave/layouts/coded.ts';
import { boundColumns } from '../wave/layouts/layout.ts';
import { readResponses } from '../wave/read-responses.ts';
import { writeResponses } from '../wave/write-responses.ts';
import type { WaveSurvey } from './study.ts';

/** @returns the file, which was read once as the wave reads it, or why there is none */
export function makeResponses(
  { survey, codebook, source }: WaveSurvey,
  targets: Targets,
  solve: Solve,
): { content: string } | { issues: readonly Issue[] } {
  const { responses, issues } = synthesise(codebook, targets, solve);
  if (!responses) return { issues };
  const { delimiter, caseId, exclude, weights = [] } = source;
  const headers = new Set([caseId, ...boundColumns(codebook).map(coded.header)]);
  const others = (columns: readonly { readonly column: string }[]): string[] =>
    [...new Set(columns.map(({ column }) => column))].filter((column) => !headers.has(column));
  const alike = others(weights);
  const empty = others(exclude).filter((column) => !alike.includes(column));
  const content = writeResponses(responses, { delimiter, caseId, empty, weights: alike });
  const read = readResponses({ wave: '', codebook, source, bytes: new TextEncoder().encode(content) });
  const kept = read.responses?.cases ?? 0;
  const mistake = read.issues.find(({ severity }) => severity === 'error')?.message;
  if (mistake === undefined && kept === responses.caseIds.length) return { content };
  const actual = mistake ?? `${kept} of ${responses.caseIds.length} rows kept`;
  return { issues: [madeUnreadable({ place: { file: source.file, survey: survey.id }, actual })] };
}

export const madeUnreadable = rule({
  id: 'made-unreadable',
  severity: 'error',
  message: 'Unexpected wave.yaml: it could not read the made-up responses ({actual})',
  repair:
    'Correct what wave.yaml says of the response file: its columns, what it drops or excludes, its name.',
  example: {
    files: {
      ...exampleTargets('cases: {people: 5}\n'),
      'waves/1/wave.yaml':
        'title: First\nfieldwork: never\nsource: us\nsynthetic: Made up.\nsurveys:\n  people: {responses: people.csv, sampling: census, drop: [likes]}\n',
    },
    run: ['synthesise', '--out', 'made'],
  },
});
