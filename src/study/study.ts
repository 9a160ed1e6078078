// A study in clean form, and one of its waves opened: everything that is known before a response is read.

import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Place } from '../issue.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Register } from '../figure/register.ts';
import type { Template } from '../report/template.ts';
import type { Questionnaires } from '../value/questionnaires.ts';
import type { Sampled } from '../wave/sampling.ts';
import type { ResponseSource } from '../wave/source.ts';
import type { Responses } from '../wave/wave.ts';
import type { WeightPlan } from './weight-plan.ts';

export interface Survey {
  readonly id: string;
  readonly title: string;
  /** The respondents, in the plural: "commissioners". */
  readonly people: string;
}

export interface Study {
  readonly title: string;
  readonly surveys: readonly Survey[];
  readonly defaultWave: string;
  readonly policy: SmallBasePolicy;
}

export interface WaveSurvey extends Sampled {
  readonly survey: Survey;
  readonly codebook: Codebook;
  readonly source: ResponseSource;
  readonly weights: readonly WeightPlan[];
  /** Where wave.yaml says how many people there are. */
  readonly populationPlace?: Place;
}

/** A wave, opened. */
export interface Wave {
  readonly id: string;
  readonly title: string;
  readonly fieldwork: string;
  /** What a reader must know before believing a number: set where responses are synthetic. */
  readonly synthetic?: string;
  /** The line under every figure. */
  readonly source: string;
  readonly study: Study;
  readonly surveys: readonly WaveSurvey[];
  readonly questionnaires: Questionnaires;
  readonly register: Register;
  readonly template: Template;
}

/** The files of a study, by paths relative to it with forward slashes. */
export interface StudyFiles {
  /** Nothing when there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Names of the folders in a folder. */
  readonly folders: (path: string) => Promise<readonly string[]>;
  /** The path as messages print it. */
  readonly shown: (path: string) => string;
}

/** The survey that responses belong to. */
export function surveyOf(wave: Wave, responses: Responses): Survey {
  return waveSurveyOf(wave, responses.codebook.survey).survey;
}

/** @throws Error when the wave has no such survey */
export function waveSurveyOf({ surveys }: Wave, id: string): WaveSurvey {
  const found = surveys.find(({ survey }) => survey.id === id);
  if (!found) throw new Error(`no survey ${id}`);
  return found;
}
