import { describe, expect, test } from 'vitest';
import { reachOf } from '../../src/statistics/count.ts';
import { arcsineInterval } from '../../src/statistics/weighted/arcsine.ts';
import { calibrated } from '../../src/statistics/weighted/calibrated.ts';
import {
  covarianceOfTotals,
  freedomOf,
  linearised,
  totalsOf,
} from '../../src/statistics/weighted/covariance.ts';
import { designEffect } from '../../src/statistics/weighted/design-effect.ts';
import { kish } from '../../src/statistics/weighted/kish.ts';
import { kornGraubard } from '../../src/statistics/weighted/korn-graubard.ts';
import { likelihoodInterval } from '../../src/statistics/weighted/likelihood.ts';
import { logitInterval } from '../../src/statistics/weighted/logit.ts';
import { meanDifference } from '../../src/statistics/weighted/mean-difference.ts';
import { weightedMean } from '../../src/statistics/weighted/mean.ts';
import { rake } from '../../src/statistics/weighted/rake.ts';
import type { Margin } from '../../src/statistics/weighted/rake.ts';
import { raoScott } from '../../src/statistics/weighted/rao-scott.ts';
import type { WeightedTable } from '../../src/statistics/weighted/rao-scott.ts';
import type { WeightedShare } from '../../src/statistics/weighted/share.ts';
import { symmetricInterval } from '../../src/statistics/weighted/symmetric.ts';
import { trim } from '../../src/statistics/weighted/trim.ts';
import { waldIndependence } from '../../src/statistics/weighted/wald-independence.ts';
import { wilsonWeighted } from '../../src/statistics/weighted/wilson.ts';
import { apiclus1, designOfPeople, designs, rowsOf } from './designs.ts';
import type { Design } from './designs.ts';
import { closedForm, compare, goldenCases, quantile, titled } from './golden.ts';
import type { Tolerance } from './golden.ts';
import { methodsLeftOut } from './left-out.ts';

interface Input {
  readonly design: string;
  readonly variable: string;
  readonly level: number;
  readonly row: string;
  readonly col: string;
  readonly by: string;
}

const file = '08-weighted';

type Row = Readonly<Record<string, number>>;
type Method = (design: Design, input: Input) => Record<string, unknown>;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const rootOfDiagonal = (matrix: readonly (readonly number[])[]): number[] =>
  matrix.map((row, index) => Math.sqrt(Math.max(0, row[index] ?? NaN)));

/** Weighted sums of a variable and of the people it is known of. */
const meanOf = (design: Design, value: (row: Row) => number, within: (row: Row) => boolean = () => true) =>
  weightedMean(
    design.strata((row, weight) => {
      const here = within(row) && !Number.isNaN(value(row)) ? weight : 0;
      return [here, here === 0 ? 0 : here * value(row)];
    }),
  );

function shareOf(design: Design): WeightedShare {
  const { estimate, variance } = meanOf(design, (row) => row['sch.wide'] ?? NaN);
  const df = freedomOf(design.strata((_, weight) => [weight]));
  return { share: estimate, variance, df, people: design.rows.length };
}

const ends =
  (method: (share: WeightedShare, level: number) => object): Method =>
  (design, { level }) => {
    const share = shareOf(design);
    return { est: share.share, ...method(share, level) };
  };

const levelsOf = (design: Design, column: string): number[] =>
  [...new Set(design.rows.map((row) => row[column] ?? NaN))].toSorted((a, b) => a - b);

function tableOf(design: Design, row: string, column: string): WeightedTable {
  const [rows, columns] = [levelsOf(design, row), levelsOf(design, column)];
  const strata = design.strata((person, weight) =>
    rows.flatMap((i) => columns.map((j) => (person[row] === i && person[column] === j ? weight : 0))),
  );
  return {
    rows: rows.length,
    columns: columns.length,
    strata,
    people: design.rows.length,
    df: freedomOf(strata),
  };
}

const waldOf =
  (which: 'plain' | 'adjusted'): Method =>
  (design, { row, col }) => {
    const { statistic, df, ofDesign, p } = waldIndependence(tableOf(design, row, col))[which];
    return { statistic, df: [df, ofDesign], p };
  };

/** What a design does to a mean, beside a simple random sample. */
function effectsOf(design: Design, variable: string) {
  const value = (row: Row): number => row[variable] ?? NaN;
  const { estimate, variance } = meanOf(design, value);
  const weight = total(design.weights);
  const spread = design.rows.map((row, index) => (design.weights[index] ?? 0) * (value(row) - estimate) ** 2);
  return designEffect(variance, {
    people: design.rows.length,
    weight,
    variance: total(spread) / weight,
  });
}

const methods: Readonly<Record<string, readonly [Method, Tolerance]>> = {
  weights_summary: [
    ({ weights, strata }) => {
      const sums = { people: weights.length, sum: total(weights), squares: total(weights.map((w) => w * w)) };
      const { effective, designEffect: effect } = kish(sums);
      return {
        n: sums.people,
        sum: sums.sum,
        min: Math.min(...weights),
        max: Math.max(...weights),
        kish_neff: effective,
        kish_deff: effect,
        cv2: effect - 1,
        df: freedomOf(strata((_, weight) => [weight])),
      };
    },
    { relative: 1e-12, absolute: 1e-14 },
  ],
  svymean: [
    (design, { variable }) => {
      const { estimate, variance } = meanOf(design, (row) => row[variable] ?? NaN);
      const df = freedomOf(design.strata((_, weight) => [weight]));
      const { lower, upper } = symmetricInterval({ share: estimate, variance, df, people: 0 });
      const se = Math.sqrt(variance);
      return {
        est: estimate,
        se,
        deff: effectsOf(design, variable).drawn,
        ci_z: [estimate - reachOf(0.95) * se, estimate + reachOf(0.95) * se],
        ci_t: [lower, upper],
      };
    },
    quantile,
  ],
  svymean_deff_replace: [
    (design, { variable }) => ({ deff: effectsOf(design, variable).replaced }),
    quantile,
  ],
  svytotal: [
    (design, { variable }) => {
      const strata = design.strata((row, weight) => [weight * (row[variable] ?? NaN)]);
      return { est: totalsOf(strata)[0], se: rootOfDiagonal(covarianceOfTotals(strata))[0] };
    },
    quantile,
  ],
  svymean_factor: [
    (design, { variable }) => {
      const levels = levelsOf(design, variable);
      const strata = design.strata((row, weight) =>
        levels.map((level) => (row[variable] === level ? weight : 0)),
      );
      const totals = totalsOf(strata);
      const all = total(totals);
      const shares = totals.map((value) => value / all);
      const slopes = shares.map((share, i) => totals.map((_, j) => ((i === j ? 1 : 0) - share) / all));
      return { est: shares, se: rootOfDiagonal(linearised(slopes, covarianceOfTotals(strata))) };
    },
    // Where strata are the factor nothing is left but rounding.
    { relative: 1e-9, absolute: 1e-9 },
  ],
  svyciprop_logit: [ends(logitInterval), { relative: 0, absolute: 1e-8 }],
  svyciprop_likelihood: [ends(likelihoodInterval), { relative: 0, absolute: 3e-4 }],
  svyciprop_asin: [ends(arcsineInterval), quantile],
  svyciprop_beta: [ends(kornGraubard), quantile],
  svyciprop_mean: [ends(symmetricInterval), quantile],
  svyciprop_xlogit: [ends(logitInterval), quantile],
  svyciprop_wilson: [
    (design, { level }) => {
      const share = shareOf(design);
      return { est: share.share, se: Math.sqrt(share.variance), ...wilsonWeighted(share, level) };
    },
    quantile,
  ],
  svytable: [
    (design, { row, col }) => {
      const { strata, rows, columns } = tableOf(design, row, col);
      const totals = totalsOf(strata);
      return {
        counts: Array.from({ length: rows }, (_, i) => totals.slice(i * columns, (i + 1) * columns)),
      };
    },
    closedForm,
  ],
  svychisq_F: [
    (design, { row, col }) => {
      const { statistic, df, ofDesign, p } = raoScott(tableOf(design, row, col)).f;
      return { statistic, df: [df, ofDesign], p };
    },
    quantile,
  ],
  svychisq_Chisq: [
    (design, { row, col }) => ({ ...raoScott(tableOf(design, row, col)).chiSquare }),
    quantile,
  ],
  svychisq_Wald: [waldOf('plain'), quantile],
  svychisq_adjWald: [waldOf('adjusted'), quantile],
  svyby_mean: [
    (design, { variable, by }) => {
      const means = levelsOf(design, by).map((level) =>
        meanOf(
          design,
          (row) => row[variable] ?? NaN,
          (row) => row[by] === level,
        ),
      );
      return {
        est: means.map(({ estimate }) => estimate),
        se: means.map(({ variance }) => Math.sqrt(variance)),
      };
    },
    quantile,
  ],
  svyttest: [
    (design) => {
      const { difference, statistic, df, p } = meanDifference(
        design.strata((row, weight) => {
          const [wide, score] = [row['sch.wide'] === 1, row['api00'] ?? NaN];
          return wide ? [0, 0, weight, weight * score] : [weight, weight * score, 0, 0];
        }),
      );
      return { t: statistic, df, p, diff: difference };
    },
    quantile,
  ],
};

for (const [method, [run, tolerance]] of Object.entries(methods)) {
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    const design = designs[input.design];
    if (design === undefined) throw new Error(`no design ${input.design}`);
    compare(run(design, input), expected, tolerance);
  });
}

describe('weights made to targets', () => {
  const schools = rowsOf('apiclus1');
  const reference = rowsOf('calibrated');
  const start = schools.map(({ pw = NaN }) => pw);
  const margin = (rows: readonly Row[], column: string, targets: readonly number[]): Margin => ({
    groups: rows.map((row) => row[column] ?? NaN),
    targets,
  });
  const stype = margin(schools, 'stype', [4421, 755, 1018]);
  const wide = margin(schools, 'sch.wide', [1072, 5122]);
  const awards = margin(schools, 'awards', [2027, 4167]);

  type Scaled = Pick<Margin, 'groups'> & { readonly weights: readonly number[] };

  /** Margins that weights were scaled to, the last time to these. */
  const scaledTo = (weights: readonly number[], ...margins: readonly Margin[]): Scaled[] =>
    margins.map(({ groups }) => ({ groups, weights }));

  /** Means and their standard errors, with what the margins explain taken off. */
  function summary(weights: readonly number[], scaled: readonly Scaled[]): Record<string, unknown> {
    const design = apiclus1(weights);
    const all = total(weights);
    const result: Record<string, unknown> = {
      sum: all,
      min: Math.min(...weights),
      max: Math.max(...weights),
    };
    const { effective, designEffect: effect } = kish({
      people: weights.length,
      sum: all,
      squares: total(weights.map((weight) => weight * weight)),
    });
    result['kish_neff'] = effective;
    result['deff_w'] = effect;
    for (const [name, column] of [
      ['api00', 'api00'],
      ['wide', 'sch.wide'],
    ] as const) {
      const value = (row: Row): number => row[column] ?? NaN;
      const { estimate } = meanOf(design, value);
      const linear = schools.map((row, person) => ((weights[person] ?? 0) * (value(row) - estimate)) / all);
      const left = calibrated(linear, scaled);
      const covariance = covarianceOfTotals(design.strata((_row, _weight, person) => [left[person] ?? NaN]));
      result[`mean_${name}`] = estimate;
      result[`se_${name}`] = rootOfDiagonal(covariance)[0];
    }
    return result;
  }

  /** Sums of weights in the cells of two margins, which R looks at to stop. */
  const cells = (weights: readonly number[]): number[] => {
    const sums = Array.from({ length: 6 }, () => 0);
    for (const [person, weight] of weights.entries()) {
      const cell = (stype.groups[person] ?? 0) * 2 + (wide.groups[person] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + weight;
    }
    return sums;
  };

  /** As R does by default: no more once cells change by less than one person. */
  function stoppedEarly(): readonly [readonly number[], readonly Scaled[]] {
    let before = start;
    for (let sweep = 1; sweep <= 10; sweep += 1) {
      const half = rake(before, [stype]).weights;
      const { weights } = rake(half, [wide]);
      const [now, then] = [cells(weights), cells(before)];
      if (now.every((sum, cell) => Math.abs(sum - (then[cell] ?? 0)) < 1)) {
        return [weights, [...scaledTo(half, stype), ...scaledTo(weights, wide)]];
      }
      before = [...weights];
    }
    throw new Error('never within one person');
  }

  const toAll = (...margins: readonly Margin[]): readonly [readonly number[], readonly Scaled[]] => {
    const { weights } = rake(start, margins);
    return [weights, scaledTo(weights, ...margins)];
  };

  const cases: Readonly<Record<string, () => readonly [readonly number[], readonly Scaled[]]>> = {
    poststratify_stype: () => toAll(stype),
    calibrate_linear_stype: () => toAll(stype),
    rake_stype_schwide: () => toAll(stype, wide),
    rake_stype_schwide_default_eps1: stoppedEarly,
    rake_three_margins: () => toAll(stype, wide, awards),
    trim_after_rake: () => {
      const [weights, scaled] = toAll(stype, wide);
      return [trim(weights, { lower: 20, upper: 45 }).weights, scaled];
    },
  };

  // Standard errors of raked margins are rounding, and depend on where the sweeps stop.
  const raked: Tolerance = { relative: 1e-9, absolute: 1e-6 };

  test.each(Object.entries(cases))('%s', (method, run) => {
    const [weights, scaled] = run();
    const [golden] = goldenCases(file, method);
    compare(summary(weights, scaled), golden?.expect ?? {}, raked);
    for (const [person, row] of reference.entries()) {
      expect(Math.abs((weights[person] ?? 0) / (row[method] ?? NaN) - 1)).toBeLessThan(1e-10);
    }
  });

  test('rake_srs40', () => {
    const rows = rowsOf('srs40');
    const margins = [margin(rows, 'stype', [211, 70, 82]), margin(rows, 'awards', [152, 211])];
    const { weights, converged } = rake(
      rows.map(({ N = NaN }) => N / rows.length),
      margins,
    );
    expect(converged).toBe(true);
    const { effective } = kish({
      people: 40,
      sum: total(weights),
      squares: total(weights.map((weight) => weight * weight)),
    });
    const design = designOfPeople(rows, weights, undefined, ({ N = NaN }) => N);
    const [golden] = goldenCases(file, 'rake_srs40');
    const [score, yes] = [
      meanOf(design, (row) => row['api00'] ?? NaN),
      meanOf(design, (row) => row['sch.wide'] ?? NaN),
    ];
    const errors = [score.estimate, yes.estimate].map((estimate, place) => {
      const value = (row: Row): number => (place === 0 ? row['api00'] : row['sch.wide']) ?? NaN;
      const linear = rows.map((row, person) => ((weights[person] ?? 0) * (value(row) - estimate)) / 363);
      const left = calibrated(linear, scaledTo(weights, ...margins));
      const strata = design.strata((_row, _weight, person) => [left[person] ?? NaN]);
      return rootOfDiagonal(covarianceOfTotals(strata))[0];
    });
    const est = [score.estimate, 1 - yes.estimate, yes.estimate];
    const result = { weights, kish_neff: effective, est, se: [...errors, errors[1]] };
    compare(result, golden?.expect ?? {}, raked);
  });

  test('targets that contradict each other do not converge, and it is said', () => {
    const both = { groups: [0, 0, 1, 1], targets: [3, 1] };
    const { converged, furthest } = rake([1, 1, 1, 1], [both, { ...both, targets: [1, 3] }], { most: 20 });
    expect(converged).toBe(false);
    expect(furthest).toBeGreaterThan(0.1);
  });

  test('a group without people cannot be raked to; a person without a target is refused', () => {
    expect(rake([1, 1], [{ groups: [0, 0], targets: [1, 1] }]).converged).toBe(false);
    expect(() => rake([1, 1], [{ groups: [0, 2], targets: [1, 1] }])).toThrow(RangeError);
    expect(() =>
      rake(
        [1, 1],
        [
          { groups: [0, 1], targets: [1, 1] },
          { groups: [0, 1], targets: [1, 2] },
        ],
      ),
    ).toThrow(RangeError);
  });

  test('every method of the file was run, or is in the list of those left out', () => {
    const names = new Set(goldenCases(file).map(({ method }) => method));
    const run = [...Object.keys(methods), ...Object.keys(cases), 'rake_srs40'];
    expect(new Set([...run, ...methodsLeftOut(file)])).toEqual(names);
  });
});
