// analyse: the main job. Tables, figures and the report of a wave into one folder, whole or not at all.

import { textMetrics } from '../figure/font.ts';
import { hasErrors } from '../issue.ts';
import { analyseWave } from '../study/analyse-wave.ts';
import type { Analysis } from '../study/analyse-wave.ts';
import { surveyOf } from '../study/study.ts';
import { visible } from '../visible.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { commandProgress } from './progress.ts';
import { countIssues, openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import type { OpenResponses } from './open.ts';
import { writeOut } from './write-out.ts';

export interface AnalyseOptions extends CommonOptions {
  readonly out?: string;
}

export const analyse: Run<AnalyseOptions> = async (options, effects) => {
  const progress = await commandProgress(options, effects);
  let well = false;
  try {
    progress.step('Reading the study');
    const opened = await openResponses(options, effects, (title) =>
      progress.step(`Reading responses: ${visible(title)}`),
    );
    if ('stopped' in opened) return opened.stopped;
    const { open } = opened;
    const { study, wave, responses, inputs } = open;
    progress.step('Counting and drawing');
    const analysis = await analyseWave(wave, responses, {
      metrics: textMetrics(await effects.fonts()),
      onFigure: ({ number }, index, all) =>
        progress.detail(`figure ${visible(number)}, ${index + 1} of ${all}`),
    });
    const issues = [...open.issues, ...analysis.issues];
    if (hasErrors(analysis.issues)) return couldNotRun(issues, inputs);
    progress.step('Writing');
    const out = options.out ?? `reports/${study.name}/${wave.id}`;
    const origin = { study: study.name, folder: study.folder, wave: wave.id, inputs: open.studyInputs };
    const { shown, files, problem } = await writeOut(effects, out, analysis.files, origin);
    if (problem) return couldNotRun([...issues, problem], inputs);
    well = true;
    const rows = responses.map(({ codebook, ledger }) => ({
      survey: codebook.survey,
      rows: ledger.rows,
      kept: ledger.kept,
      setAside: ledger.quarantined.length,
    }));
    const data = { wave: wave.id, out: shown, rows, figures: analysis.figures, files };
    return {
      data,
      issues,
      inputs,
      text: summary(open, analysis, { shown, files: files.length, problems: countIssues(issues) }),
      engine: 'memory',
      ran: true,
    };
  } finally {
    progress.end(well);
  }
};

/** Read, set aside, written, and what deserves a look. */
function summary(
  { wave, responses }: OpenResponses,
  { figures, small }: Analysis,
  written: { readonly shown: string; readonly files: number; readonly problems: string },
): string {
  const { countsOnly } = wave.study.policy;
  const read = responses.map((one) => {
    const { ledger } = one;
    const { title } = surveyOf(wave, one);
    const excluded = ledger.excluded.reduce((sum, { rows }) => sum + rows, 0);
    const left = [
      `${ledger.quarantined.length} set aside`,
      ...(excluded > 0 ? [`${excluded} excluded by rule`] : []),
    ];
    return `${visible(title)}: ${ledger.kept} of ${ledger.rows} rows kept, ${left.join(', ')}`;
  });
  const look = [
    ...(written.problems === '' ? [] : [`${written.problems}, above`]),
    ...(small.undrawn.length > 0 ? [`${figuresNamed(small.undrawn)}: base too small for a picture`] : []),
    ...(small.countsOnly.length > 0
      ? [`${figuresNamed(small.countsOnly)}: bases under ${countsOnly}, so counts without percentages`]
      : []),
  ];
  return [
    ...heading('Read', read),
    ...heading('Written', [
      `${visible(written.shown)}: report.md, ${figures} figure${figures === 1 ? '' : 's'}, ${written.files} files in all`,
    ]),
    ...heading('Deserves a look', look),
    syntheticLine(wave),
  ].join('\n');
}

function heading(words: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [words, ...lines.map((line) => `  ${line}`)] : [];
}

function figuresNamed(numbers: readonly string[]): string {
  return `figure${numbers.length === 1 ? '' : 's'} ${numbers.map(visible).join(', ')}`;
}
