// What tables need to know of their wave. Apart from the analysis, so that a table does not load what draws.

import { usualInference } from '../tabulation/inference/usual.ts';
import type { TableRequest } from '../tabulation/request.ts';
import type { TableContext } from '../tabulation/tabulate.ts';
import { isByChance } from '../wave/sampling.ts';
import type { Responses } from '../wave/wave.ts';
import { waveSurveyOf } from './study.ts';
import type { Wave } from './study.ts';

/** What a request asks about chance, with what the survey's sampling adds where nothing else was said. */
export function withUsual(request: TableRequest, wave: Wave): TableRequest {
  const usual = isByChance(waveSurveyOf(wave, request.survey)) ? usualInference(request) : undefined;
  return usual ? { ...request, inference: { ...usual, ...request.inference } } : request;
}

/** What tables of a wave say beside their counts. */
export function tableContext(wave: Wave, surveys: readonly Responses[]): TableContext {
  return {
    wave: wave.id,
    policy: wave.study.policy,
    synthetic: wave.synthetic !== undefined,
    audience: (survey) => {
      const responses = surveys.find((one) => one.codebook.survey === survey);
      if (!responses) throw new Error(`no responses of ${survey}`);
      const { survey: named, sampling, population } = waveSurveyOf(wave, survey);
      return {
        people: named.people,
        respondents: responses.cases,
        sampling,
        ...(population === undefined ? {} : { population }),
        ...(responses.weights ? { weights: responses.weights } : {}),
      };
    },
  };
}
