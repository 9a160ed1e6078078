// synthesise: made-up responses from codebooks and targets, to pilot a questionnaire and its report.

import { resolve } from 'node:path';
import type { Effects } from '../effects.ts';
import { manifestName } from '../effects/replace-folder.ts';
import { hasErrors, rule } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { exampleTargets } from '../synthesis/example-targets.ts';
import { readTargetsFile } from '../study/read-targets-file.ts';
import type { Wave } from '../study/study.ts';
import type { Targets } from '../synthesis/target.ts';
import { visible } from '../visible.ts';
import { couldNotRun } from './command.ts';
import type { CommonOptions, Run } from './command.ts';
import { hashed, openStudy } from './open.ts';
import { commandProgress } from './progress.ts';
import type { OpenStudy } from './open.ts';
import { syntheticLine } from './synthetic.ts';
import { notWritable, writeOut } from './write-out.ts';

export interface SynthesiseOptions extends CommonOptions {
  readonly out?: string;
}

export const synthesise: Run<SynthesiseOptions> = async (options, effects) => {
  const opened = await openStudy(options, effects);
  if ('stopped' in opened) return opened.stopped;
  const { study, wave } = opened.open;
  const { targets, issues: found, inputs: read } = await readTargetsFile(study.files, wave);
  const all = hashed(read, study, effects);
  const inputs = [...opened.open.inputs, ...all.inputs];
  const issues: Issue[] = [...opened.open.issues, ...found];
  if (wave.synthetic === undefined) {
    const place = { file: study.files.shown(`waves/${wave.id}/wave.yaml`) };
    issues.push(notSynthetic({ place, actual: 'a wave that does not say so', expected: '`synthetic: …`' }));
  }
  if (!targets || hasErrors(issues)) return couldNotRun(issues, inputs);
  const made = await makeUp(opened.open.wave, targets, options, effects);
  issues.push(...made.issues);
  if (hasErrors(issues)) return couldNotRun(issues, inputs);
  const { files } = made;
  const studyInputs = [...opened.open.studyInputs, ...all.studyInputs];
  const write = options.out === undefined ? intoWave : intoFolder(options.out);
  const written = await write(files, { ...opened.open, studyInputs }, effects);
  issues.push(...written.issues);
  if (hasErrors(written.issues)) return couldNotRun(issues, inputs);
  const surveys = wave.surveys
    .filter(({ source }) => files.has(source.studyFile))
    .map(({ survey }) => ({ survey: survey.id, cases: targets.cases.get(survey.id) ?? 0 }));
  const met = targets.targets.filter(({ survey }) => surveys.some((one) => one.survey === survey)).length;
  const lines = [
    ...surveys.map(({ survey, cases }) => `${visible(survey)}: ${cases} synthetic responses`),
    `All ${met} targets met`,
    ...written.lines,
  ];
  return {
    data: { wave: wave.id, surveys, targets: met, files: written.files },
    issues,
    inputs,
    text: `${lines.join('\n')}\n${syntheticLine(wave)}`,
    ran: true,
  };
};

/** Response files by their path in the study. */
async function makeUp(
  { surveys }: Wave,
  targets: Targets,
  options: CommonOptions,
  effects: Effects,
): Promise<{ files: ReadonlyMap<string, string>; issues: readonly Issue[] }> {
  const progress = await commandProgress(options, effects);
  const { solver } = await import('../synthesis/solve.ts');
  const { madeUnreadable, makeResponses } = await import('../study/make-responses.ts');
  const solve = await solver();
  const files = new Map<string, string>();
  const issues: Issue[] = [];
  for (const one of surveys) {
    const { id, title } = one.survey;
    const { file, studyFile } = one.source;
    if (options.survey !== undefined && options.survey !== id) continue;
    progress.step(`Making up responses: ${visible(title)}`);
    if (files.has(studyFile) || studyFile.endsWith(`/${manifestName}`)) {
      const actual = `\`${studyFile}\`, which something else is called too`;
      issues.push(madeUnreadable({ place: { file, survey: id }, actual }));
      continue;
    }
    const made = makeResponses(one, targets, solve);
    if ('content' in made) files.set(studyFile, made.content);
    else issues.push(...made.issues);
  }
  progress.end(issues.length === 0);
  return { files, issues };
}

interface Written {
  readonly files: readonly string[];
  readonly lines: readonly string[];
  readonly issues: readonly Issue[];
}

type Write = (files: ReadonlyMap<string, string>, open: OpenStudy, effects: Effects) => Promise<Written>;

/** Where wave.yaml looks for them. A file that is there already stays: it may hold real answers. */
const intoWave: Write = async (files, { study }, effects) => {
  const path = (file: string): string => resolve(study.folder, file);
  const before = new Map<string, string | undefined>();
  for (const file of files.keys()) {
    const bytes = await effects.readFile(path(file));
    before.set(file, bytes && new TextDecoder().decode(bytes));
  }
  const issues: Issue[] = [...files]
    .filter(([file, content]) => before.get(file) !== undefined && before.get(file) !== content)
    .map(([file]) =>
      responsesExist({
        place: { file: study.files.shown(file) },
        actual: 'other responses there already',
        expected: 'no file, or the same one',
      }),
    );
  const lines: string[] = [];
  for (const [file, content] of issues.length > 0 ? [] : files) {
    const shown = study.files.shown(file);
    // also for what is there: a run that was stopped after it wrote this may have left something beside it
    const code = await effects.writeNew(path(file), content);
    if (before.get(file) === content) lines.push(`Already there, the same: ${visible(shown)}`);
    else if (code === undefined) lines.push(`Written: ${visible(shown)}`);
    else
      issues.push(
        notWritable({ place: { file: shown }, actual: code, expected: 'a file that can be written' }),
      );
  }
  return { files: [...files.keys()].map(study.files.shown), lines, issues };
};

function intoFolder(out: string): Write {
  return async (files, { study, wave, studyInputs }, effects) => {
    const prefix = `waves/${wave.id}/`;
    const inFolder = new Map([...files].map(([file, content]) => [file.slice(prefix.length), content]));
    const alsoKeep = wave.surveys.map(({ source }) => source.studyFile);
    const { name, folder } = study;
    const origin = { study: name, folder, wave: wave.id, inputs: studyInputs, alsoKeep };
    const written = await writeOut(effects, out, inFolder, origin);
    return {
      files: written.files,
      lines: [`Written to ${visible(written.shown)}: ${written.files.map(visible).join(', ')}`],
      issues: written.problem ? [written.problem] : [],
    };
  };
}

export const notSynthetic = rule({
  id: 'not-synthetic',
  severity: 'error',
  message: 'Unexpected wave for made-up responses: {actual}, expected {expected}',
  repair: 'Write under `synthetic` in wave.yaml what a reader must know; every output then says it.',
  example: {
    files: { 'waves/1/targets.yaml': 'seed: "1"\ncases: {people: 5}\n' },
    run: ['synthesise', '--out', 'made'],
  },
});

export const responsesExist = rule({
  id: 'responses-exist',
  severity: 'error',
  message: 'Unexpected file: {actual}, expected {expected}',
  repair: 'Move the file away, or write elsewhere with --out.',
  example: {
    files: exampleTargets('cases: {people: 5}\n'),
    run: ['synthesise'],
  },
});
