// The files of a study → an opened wave, or every mistake in all of them at once.

import { defaultPolicy } from '../base/small-base.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { readCodebook } from '../codebook/read-codebook.ts';
import type { ReadCodebook } from '../codebook/read-codebook.ts';
import { readDocument } from '../document/document.ts';
import { nearestHint } from '../document/nearest.ts';
import { readRegister, registerAll } from '../figure/register.ts';
import { hasErrors, rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import { plainTemplate, readTemplate } from '../report/template.ts';
import { layouts } from '../wave/layouts/index.ts';
import type { ResponseSource } from '../wave/source.ts';
import { readStudyFile } from './read-study-file.ts';
import type { ReadStudyFile, StudyInput } from './read-study-file.ts';
import type { Study, StudyFiles, Survey, Wave, WaveSurvey } from './study.ts';
import { writtenStudy, writtenWave } from './written.ts';
import { planWeights } from './weight-plan.ts';
import type { WrittenSurvey } from './written.ts';

export interface OpenedWave {
  /** Absent when a study file has mistakes. */
  readonly wave: Wave | undefined;
  readonly issues: readonly Issue[];
  readonly inputs: readonly StudyInput[];
}

/** @param waveId the study's default wave unless given */
export async function openWave(files: StudyFiles, waveId?: string): Promise<OpenedWave> {
  const opener = new WaveOpener(files);
  const wave = await opener.open(waveId);
  return { wave: hasErrors(opener.issues) ? undefined : wave, issues: opener.issues, inputs: opener.inputs };
}

class WaveOpener {
  readonly issues: Issue[] = [];
  readonly inputs: StudyInput[] = [];
  readonly #files: StudyFiles;

  constructor(files: StudyFiles) {
    this.#files = files;
  }

  async open(waveId: string | undefined): Promise<Wave | undefined> {
    const { study, namesKnown } = await this.#study();
    const known = (await this.#files.folders('waves')).toSorted();
    // where the study's own words fail, its only wave can still be looked at
    const id = waveId ?? (namesKnown ? study?.defaultWave : known[0]);
    if (id === undefined) return undefined;
    if (!known.includes(id)) {
      const place = { file: this.#files.shown('study.yaml') };
      this.issues.push(
        unknownWave({
          place,
          actual: `wave \`${id}\``,
          expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a folder in waves/',
          hint: nearestHint(id, known),
        }),
      );
      return undefined;
    }
    return this.#wave(id, study, namesKnown);
  }

  async #study(): Promise<{ study: Study | undefined; namesKnown: boolean }> {
    const path = 'study.yaml';
    const text = await this.#required(path);
    if (text === undefined) return { study: undefined, namesKnown: false };
    const { value, namesKnown, issues, place } = readDocument(this.#files.shown(path), text, writtenStudy);
    this.issues.push(...issues);
    if (!value) return { study: undefined, namesKnown };
    for (const [index, { id }] of value.surveys.entries()) {
      if (value.surveys.findIndex((survey) => survey.id === id) < index) {
        this.issues.push(
          duplicateSurvey({
            place: place(['surveys', index, 'id']),
            actual: `survey \`${id}\` for the second time`,
          }),
        );
      }
    }
    const { table_only: tableOnly, counts_only: countsOnly } = value.policy?.small_bases ?? {};
    const policy = {
      tableOnly: tableOnly ?? defaultPolicy.tableOnly,
      countsOnly: countsOnly ?? defaultPolicy.countsOnly,
      decimals: value.policy?.decimals ?? defaultPolicy.decimals,
    };
    const study = { title: value.title, surveys: value.surveys, defaultWave: value.default_wave, policy };
    return { study, namesKnown };
  }

  async #wave(id: string, study: Study | undefined, surveysKnown: boolean): Promise<Wave | undefined> {
    const folder = `waves/${id}`;
    const path = `${folder}/wave.yaml`;
    const text = await this.#required(path);
    if (text === undefined) return undefined;
    const { value, issues, place } = readDocument(this.#files.shown(path), text, writtenWave);
    this.issues.push(...issues);
    if (!value) return undefined;
    const surveys: WaveSurvey[] = [];
    const codebooks: Codebook[] = [];
    for (const [surveyId, written] of Object.entries(value.surveys)) {
      for (const [index, { name }] of (written.exclude ?? []).entries()) {
        if ((written.exclude ?? []).findIndex((other) => other.name === name) < index) {
          const at = place(['surveys', surveyId, 'exclude', index, 'name']);
          this.issues.push(
            duplicateExclusion({ place: at, actual: `the exclusion \`${name}\` for the second time` }),
          );
        }
      }
      const { codebook, namesKnown } = await this.#codebook(folder, surveyId, written);
      if (codebook && namesKnown) codebooks.push(codebook);
      const survey = this.#survey(
        surveysKnown ? study : undefined,
        surveyId,
        place(['surveys', surveyId], 'key'),
      );
      if (survey && codebook) {
        const { sampling, population } = written;
        const weights = planWeights(
          written.weights ?? {},
          namesKnown ? codebook : undefined,
          (below, onKey) => place(['surveys', surveyId, 'weights', ...below], onKey),
        );
        this.issues.push(...weights.issues);
        surveys.push({
          survey,
          codebook,
          source: this.#source(folder, written),
          sampling,
          weights: weights.plans,
          ...(population === undefined
            ? {}
            : { population, populationPlace: place(['surveys', surveyId, 'population']) }),
        });
      }
    }
    const questionnaires = {
      wave: id,
      codebooks,
      weights: new Map(
        Object.entries(value.surveys).map(([survey, { weights = {} }]) => [survey, Object.keys(weights)]),
      ),
    };
    const complete = codebooks.length === Object.keys(value.surveys).length;
    const figures = await this.#optional(`${folder}/figures.yaml`);
    const read = figures && readRegister(figures.shown, figures.text, complete ? questionnaires : undefined);
    const register = read?.register ?? registerAll(questionnaires);
    this.issues.push(...(read?.issues ?? []));
    const report = await this.#optional(`${folder}/report.md`);
    const template =
      report && complete && read?.namesKnown !== false
        ? readTemplate(report.shown, report.text, questionnaires, register)
        : undefined;
    this.issues.push(...(template?.issues ?? []));
    if (!study) return undefined;
    return {
      id,
      title: value.title,
      fieldwork: value.fieldwork,
      ...(value.synthetic === undefined ? {} : { synthetic: value.synthetic }),
      source: value.source,
      study,
      surveys,
      questionnaires,
      register,
      template: template?.template ?? plainTemplate(study.title, register),
    };
  }

  async #codebook(folder: string, id: string, written: WrittenSurvey): Promise<Omit<ReadCodebook, 'issues'>> {
    const path = `${folder}/${written.codebook ?? `codebooks/${id}.yaml`}`;
    const text = await this.#required(path);
    if (text === undefined) return { codebook: undefined, namesKnown: false };
    const { codebook, namesKnown, issues } = readCodebook(this.#files.shown(path), text);
    this.issues.push(...issues);
    if (codebook && namesKnown && codebook.survey !== id) {
      const place = { file: this.#files.shown(path), line: 1 };
      this.issues.push(
        unknownSurvey({ place, actual: `a codebook of \`${codebook.survey}\``, expected: `\`${id}\`` }),
      );
    }
    return { codebook, namesKnown };
  }

  #survey(study: Study | undefined, id: string, place: Place): Survey | undefined {
    const survey = study?.surveys.find((one) => one.id === id);
    if (study && !survey) {
      const known = study.surveys.map((one) => one.id);
      const hint = nearestHint(id, known);
      this.issues.push(
        unknownSurvey({ place, actual: `survey \`${id}\``, expected: `one of ${known.join(', ')}`, hint }),
      );
    }
    return survey;
  }

  #source(folder: string, written: WrittenSurvey): ResponseSource {
    const studyFile = `${folder}/${written.responses}`;
    const codes = written.codes === undefined ? undefined : `${folder}/${written.codes}`;
    return {
      file: this.#files.shown(studyFile),
      studyFile,
      layout: layoutNamed(written.layout ?? 'coded'),
      ...(codes === undefined ? {} : { codes: { file: this.#files.shown(codes), studyFile: codes } }),
      delimiter: written.delimiter ?? ',',
      caseId: written.case_id ?? 'case_id',
      rename: new Map(Object.entries(written.columns ?? {})),
      drop: written.drop ?? [],
      exclude: written.exclude ?? [],
      weights: Object.entries(written.weights ?? {}).flatMap(([name, { column }]) =>
        column === undefined ? [] : { name, column },
      ),
    };
  }

  async #required(path: string): Promise<string | undefined> {
    const found = await this.#optional(path);
    if (!found)
      this.issues.push(
        missingFile({
          place: { file: this.#files.shown(path) },
          actual: 'no file that can be read',
          expected: 'a study file',
        }),
      );
    return found?.text;
  }

  async #optional(path: string): Promise<ReadStudyFile | undefined> {
    const file = await readStudyFile(this.#files, path);
    if (file) this.inputs.push(file.input);
    this.issues.push(...(file?.issues ?? []));
    return file;
  }
}

function layoutNamed(name: string): ResponseSource['layout'] {
  const layout = layouts.find((one) => one.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  return layout;
}

export const missingFile = rule({
  id: 'missing-file',
  severity: 'error',
  message: 'Unexpected gap: {actual}, expected {expected}',
  repair: 'Write the file, or correct the path that leads to it.',
  example: { files: { 'waves/1/wave.yaml': null } },
});

export const unknownWave = rule({
  id: 'unknown-wave',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Name one of the folders in waves/.',
  example: { run: ['ingest', '--wave', '2'] },
});

export const unknownSurvey = rule({
  id: 'unknown-survey',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Use the ids of study.yaml.',
  example: {
    files: {
      'waves/1/wave.yaml':
        'title: One\nfieldwork: spring\nsource: us\nsurveys:\n  persons: {responses: people.csv, codebook: codebooks/people.yaml, sampling: census}\n',
    },
  },
});

export const duplicateExclusion = rule({
  id: 'duplicate-exclusion',
  severity: 'error',
  message: 'Unexpected {actual}, expected each name once',
  repair: 'Rename one of the two, or give one of them all the values.',
  example: {
    files: {
      'waves/1/wave.yaml':
        'title: One\nfieldwork: spring\nsource: us\nsurveys:\n  people:\n    responses: people.csv\n    sampling: census\n    exclude:\n      - {name: x, column: likes, values: [no]}\n      - {name: x, column: likes, values: [yes]}\n',
    },
  },
});

export const duplicateSurvey = rule({
  id: 'duplicate-survey',
  severity: 'error',
  message: 'Unexpected {actual}, expected each survey once',
  repair: 'Rename or remove one of the two.',
  example: {
    files: {
      'study.yaml':
        'title: A\nsurveys:\n  - {id: people, title: P, people: people}\n  - {id: people, title: Q, people: people}\ndefault_wave: "1"\n',
    },
  },
});
