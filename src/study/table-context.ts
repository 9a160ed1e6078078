// What tables need to know of their wave. Apart from the analysis, so that a table does not load what draws.

import type { TableContext } from '../tabulation/tabulate.ts';
import type { Responses } from '../wave/wave.ts';
import { surveyOf } from './study.ts';
import type { Wave } from './study.ts';

/** What tables of a wave say beside their counts. */
export function tableContext(wave: Wave, surveys: readonly Responses[]): TableContext {
  return {
    wave: wave.id,
    policy: wave.study.policy,
    synthetic: wave.synthetic !== undefined,
    audience: (survey) => {
      const responses = surveys.find((one) => one.codebook.survey === survey);
      if (!responses) throw new Error(`no responses of ${survey}`);
      return { people: surveyOf(wave, responses).people, respondents: responses.cases };
    },
  };
}
