// A whole small survey: what the methods give on its tables, unweighted, weighted and drawn in strata.

import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/statistics/adjustment/benjamini-hochberg.ts';
import { bonferroni } from '../../src/statistics/adjustment/bonferroni.ts';
import { holm } from '../../src/statistics/adjustment/holm.ts';
import { reachOf } from '../../src/statistics/count.ts';
import { cochranQ } from '../../src/statistics/paired/cochran-q.ts';
import { wilsonAt } from '../../src/statistics/proportion/wilson.ts';
import { chiSquare } from '../../src/statistics/table/chi-square.ts';
import { fisherAnySize } from '../../src/statistics/table/fisher-any-size.ts';
import { sum } from '../../src/statistics/table/table.ts';
import { freedomOf } from '../../src/statistics/weighted/covariance.ts';
import { kish } from '../../src/statistics/weighted/kish.ts';
import { kornGraubard } from '../../src/statistics/weighted/korn-graubard.ts';
import { logitInterval } from '../../src/statistics/weighted/logit.ts';
import { weightedMean } from '../../src/statistics/weighted/mean.ts';
import { raoScott } from '../../src/statistics/weighted/rao-scott.ts';
import { wilsonWeighted } from '../../src/statistics/weighted/wilson.ts';
import { designOfPeople, rowsOf } from './designs.ts';
import { closedForm, compare, compareValue, goldenCases, quantile, titled } from './golden.ts';

type Row = Readonly<Record<string, number>>;

const regions = [0, 1, 2, 3];
const people = rowsOf('survey66');
const weights = people.map(({ weight = NaN }) => weight);
const populations = [60, 180, 83, 40];

const byWeights = designOfPeople(people, weights);
const byStrata = designOfPeople(
  people,
  people.map(({ region = NaN }) => {
    const drawn = people.filter((other) => other['region'] === region).length;
    return (populations[region] ?? NaN) / drawn;
  }),
  'region',
  ({ region = NaN }) => populations[region] ?? NaN,
);

const squaresOf = (values: readonly number[]): number => sum(values.map((value) => value * value));

interface Table {
  readonly row: string;
}

/** Counts, or sums of weights, of answers by region. */
function tableOf(item: string, weigh: (person: number) => number): number[][] {
  const answers = Math.max(...people.map((row) => row[item] ?? NaN).filter((code) => !Number.isNaN(code)));
  return Array.from({ length: answers + 1 }, (_, answer) =>
    regions.map((region) =>
      sum(
        people.map((row, person) => (row[item] === answer && row['region'] === region ? weigh(person) : 0)),
      ),
    ),
  );
}

test.each(titled(goldenCases<Table>('10-survey66', 'xtab_unweighted')))(
  '%s',
  (_, { input, expect: expected }) => {
    const table = tableOf(input.row, () => 1);
    const { statistic, p } = chiSquare(table);
    compare({ counts: table, total_base: sum(table.flat()), chisq: statistic, p }, expected, closedForm);
    if (expected['fisher_p'] !== null) {
      compareValue(fisherAnySize(table), expected['fisher_p'], closedForm);
    }
  },
);

test.each(titled(goldenCases<Table>('10-survey66', 'xtab_weighted')))(
  '%s',
  (_, { input, expect: expected }) => {
    const item = input.row;
    const answered = people.map((row) => !Number.isNaN(row[item] ?? NaN));
    const ofAnswered = weights.filter((_weight, person) => answered[person]);
    const { effective } = kish({
      people: ofAnswered.length,
      sum: sum(ofAnswered),
      squares: squaresOf(ofAnswered),
    });
    const table = tableOf(item, (person) => weights[person] ?? 0);
    const strata = byWeights.strata((row, weight) =>
      table.flatMap((_cells, answer) =>
        regions.map((region) => (row[item] === answer && row['region'] === region ? weight : 0)),
      ),
    );
    const n = ofAnswered.length;
    const { f, chiSquare: first } = raoScott({
      rows: table.length,
      columns: regions.length,
      strata,
      // R counts everybody in the design here, also who did not answer; F and p are the same either way.
      people: people.length,
      df: freedomOf(strata),
    });
    const result = {
      counts: table,
      total_base: sum(table.flat()),
      unweighted_base: n,
      kish_neff: effective,
      rao_scott_F: f.statistic,
      ndf: f.df,
      ddf: f.ofDesign,
      p_F: f.p,
      rao_scott_X2: first.statistic,
      p_chisq: first.p,
    };
    compare(result, expected, quantile);
  },
);

interface Proportion {
  readonly variable: string;
  readonly level: number;
  readonly design: string;
}

test.each(titled(goldenCases<Proportion>('10-survey66', 'proportion_design')))(
  '%s',
  (_, { input, expect: expected }) => {
    const { variable, level, design: name } = input;
    const strata = (name === 'weights' ? byWeights : byStrata).strata((row: Row, weight) => {
      const answer = row[variable] ?? NaN;
      return Number.isNaN(answer) ? [0, 0] : [weight, answer === level ? weight : 0];
    });
    const { estimate, variance } = weightedMean(strata);
    const share = { share: estimate, variance, df: freedomOf(strata), people: people.length };
    const endsOf = ({ lower, upper }: { lower: number; upper: number }): number[] => [lower, upper];
    const closed = {
      est: estimate,
      se: Math.sqrt(variance),
      df: share.df,
      beta: endsOf(kornGraubard(share)),
      xlogit: endsOf(logitInterval(share)),
      wilson: endsOf(wilsonWeighted(share)),
    };
    compare(closed, expected, quantile);
    compare({ logit: endsOf(logitInterval(share)) }, expected, { relative: 0, absolute: 1e-8 });
  },
);

interface MultipleSet {
  readonly set: readonly string[];
  readonly banner: string | null;
  readonly column: string;
  readonly weights: string;
}

const tickers = rowsOf('multiresponse66');
const answeredIn = ({ set }: MultipleSet): Row[] =>
  tickers.filter((row) => set.some((option) => !Number.isNaN(row[option] ?? NaN)));
const ticked = (row: Row, option: string): number => (row[option] === 1 ? 1 : 0);
const regionNames = ['East', 'North', 'South', 'West'];

test.each(titled(goldenCases<MultipleSet>('09-multi-response', 'multi_response_table')))(
  '%s',
  (_, { input, expect: expected }) => {
    const column = regionNames.indexOf(input.column);
    const rows = answeredIn(input).filter(({ region }) => input.banner === null || region === column);
    const weigh = ({ weight = NaN }: Row): number => (input.weights === 'weighted' ? weight : 1);
    const all = rows.map(weigh);
    const { effective } = kish({ people: rows.length, sum: sum(all), squares: squaresOf(all) });
    const intervals = input.set.map((option) => {
      const count = sum(rows.map((row) => weigh(row) * ticked(row, option)));
      return wilsonAt(count / sum(all), effective, reachOf(0.95));
    });
    const result = {
      unweighted_answered: rows.length,
      kish_neff_answered: effective,
      wilson_answered_lower: intervals.map(({ lower }) => 100 * lower),
      wilson_answered_upper: intervals.map(({ upper }) => 100 * upper),
    };
    // Ends at 0 and 1 are exact here, and R's are rounding.
    compare(result, expected, { relative: 1e-12, absolute: 1e-13 });
  },
);

test.each(titled(goldenCases<MultipleSet>('09-multi-response', 'multi_response_svymean')))(
  '%s',
  (_, { input, expect: expected }) => {
    const rows = answeredIn(input);
    const design = designOfPeople(
      rows,
      rows.map(({ weight = NaN }) => weight),
    );
    const strata = (option: string) => design.strata((row, weight) => [weight, weight * ticked(row, option)]);
    const means = input.set.map((option) => weightedMean(strata(option)));
    const result = {
      est: means.map(({ estimate }) => estimate),
      se: means.map(({ variance }) => Math.sqrt(variance)),
      df: freedomOf(strata(input.set[0] ?? '')),
    };
    compare(result, expected, quantile);
  },
);

test.each(titled(goldenCases<MultipleSet>('09-multi-response', 'multi_response_option_by_banner')))(
  '%s',
  (_, { input, expect: expected }) => {
    const rows = answeredIn(input);
    const p = input.set.map((option) => {
      const table = [0, 1].map((tick) =>
        regions.map(
          (region) => rows.filter((row) => row['region'] === region && ticked(row, option) === tick).length,
        ),
      );
      return chiSquare(table).p;
    });
    const result = { p_chisq: p, p_holm: holm(p), p_bonferroni: bonferroni(p), p_bh: benjaminiHochberg(p) };
    compare(result, expected, closedForm);
  },
);

test.each(titled(goldenCases<MultipleSet>('09-multi-response', 'multi_response_cochran_q')))(
  '%s',
  (_, { input, expect: expected }) => {
    const rows = answeredIn(input);
    const options = input.set.map((option) => sum(rows.map((row) => ticked(row, option))));
    const squares = squaresOf(rows.map((row) => sum(input.set.map((option) => ticked(row, option)))));
    compare({ ...cochranQ({ options, squares }) }, expected, closedForm);
  },
);

test('every case of both files was run', () => {
  const names = ['09-multi-response', '10-survey66'].flatMap((file) =>
    goldenCases(file).map(({ method }) => method),
  );
  expect(new Set(names)).toEqual(
    new Set([
      'multi_response_table',
      'multi_response_svymean',
      'multi_response_option_by_banner',
      'multi_response_cochran_q',
      'xtab_unweighted',
      'xtab_weighted',
      'proportion_design',
    ]),
  );
});
