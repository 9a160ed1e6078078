// analyse: the main job. Tables, figures and the report of a wave into one folder, whole or not at all.

import { resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { manifestName } from '../effects/replace-folder.ts';
import { textMetrics } from '../figure/font.ts';
import { hasErrors, rule } from '../issue.ts';
import { analyseWave } from '../study/analyse-wave.ts';
import { surveyOf } from '../study/study.ts';
import { takesColour } from '../terminal/colour.ts';
import { startProgress } from '../terminal/progress.ts';
import { visible } from '../visible.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { shownPath } from './find-study.ts';
import { countIssues, openResponses } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import type { OpenResponses } from './open.ts';

export interface AnalyseOptions extends CommonOptions {
  readonly out?: string;
}

export const analyse: Run<AnalyseOptions> = async (options, effects) => {
  const { err, env } = effects;
  const moves = takesColour({ isTerminal: err.isTerminal, env, wanted: options.color });
  const progress = await startProgress(
    { write: err.write, moves },
    options.quiet === true || options.json === true,
  );
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
    const analysis = await analyseWave(wave, responses, textMetrics(await effects.fonts()));
    const issues = [...open.issues, ...analysis.issues];
    if (hasErrors(analysis.issues)) return couldNotRun(issues, inputs);
    progress.step('Writing');
    const target = resolve(effects.cwd, options.out ?? `reports/${study.name}/${wave.id}`);
    const files = new Map(analysis.files).set(manifestName, manifest(open, analysis.files, effects));
    const problem = await effects.replaceFolder(target, files);
    const shown = shownPath(effects, target);
    if (problem) {
      const found = { place: { file: shown }, actual: problem.actual };
      const issue =
        problem.kind === 'foreign'
          ? foreignFiles({ ...found, expected: 'an absent or empty folder, or one that analyse wrote' })
          : notWritable({ ...found, expected: 'a folder that can be written' });
      return couldNotRun([...issues, issue], inputs);
    }
    well = true;
    const written = [...files.keys()].toSorted();
    const rows = responses.map(({ codebook, ledger }) => ({
      survey: codebook.survey,
      rows: ledger.rows,
      kept: ledger.kept,
      setAside: ledger.quarantined.length,
    }));
    const data = { wave: wave.id, out: shown, rows, figures: analysis.figures, files: written };
    return {
      data,
      issues,
      inputs,
      text: summary(open, shown, written.length, analysis.figures, countIssues(issues)),
      engine: 'memory',
      ran: true,
    };
  } finally {
    progress.end(well);
  }
};

/** What went in and what came out, by hash; paths in are relative to the study. */
function manifest(open: OpenResponses, files: ReadonlyMap<string, string>, effects: Effects): string {
  const outputs = [...files].map(([path, content]) => ({ path, sha256: effects.sha256(content) }));
  const content = {
    schema: 'commission-survey/manifest@1',
    study: open.study.name,
    wave: open.wave.id,
    version: effects.version(),
    inputs: open.studyInputs.toSorted(byPath),
    outputs: outputs.toSorted(byPath),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

function summary(
  { wave, responses }: OpenResponses,
  shown: string,
  files: number,
  figures: number,
  problems: string,
): string {
  const lines = responses.map((one) => {
    const { ledger } = one;
    const { title } = surveyOf(wave, one);
    const aside = ledger.quarantined.length > 0 ? `, ${ledger.quarantined.length} set aside` : '';
    const excluded = ledger.excluded.reduce((sum, { rows }) => sum + rows, 0);
    return `${visible(title)}: ${ledger.kept} of ${ledger.rows} rows kept${aside}${excluded > 0 ? `, ${excluded} excluded by rule` : ''}`;
  });
  return [
    ...lines,
    `Written to ${visible(shown)}: report.md, ${figures} figure${figures === 1 ? '' : 's'}, ${files} files in all`,
    ...(problems === '' ? [] : [`Deserves a look: ${problems}, above`]),
    syntheticLine(wave),
  ].join('\n');
}

export const foreignFiles = rule({
  id: 'foreign-files',
  severity: 'error',
  message: 'Unexpected contents of the output folder: {actual}, expected {expected}',
  repair: 'Choose another folder with --out, or move what is in this one away.',
  example: { files: { 'mine/notes.txt': 'keep me\n' }, run: ['analyse', '--out', 'mine'] },
});

export const notWritable = rule({
  id: 'not-writable',
  severity: 'error',
  message: 'Unexpected failure to write ({actual}), expected {expected}',
  repair: 'Check the permissions and the free space there, or choose another folder with --out.',
  example: { run: ['analyse', '--out', 'study.yaml/report'] },
});
