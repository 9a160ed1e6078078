// What tables need to know of their wave. Apart from the analysis, so that a table does not load what draws.

import type { TableContext } from '../tabulation/tabulate.ts';
import type { Responses } from '../wave/wave.ts';
import type { Wave } from './study.ts';

/** What tables of a wave say beside their counts. */
export function tableContext(wave: Wave, surveys: readonly Responses[]): TableContext {
  return {
    wave: wave.id,
    policy: wave.study.policy,
    synthetic: wave.synthetic !== undefined,
    audience: (survey) => ({
      people: wave.surveys.find((one) => one.survey.id === survey)?.survey.people ?? 'people',
      respondents: surveys.find((one) => one.codebook.survey === survey)?.cases ?? 0,
    }),
  };
}
