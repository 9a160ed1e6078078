import { expect, test } from 'vitest';
import { correlation, spearman } from '../../src/statistics/ordered/correlation.ts';
import { concordanceOf } from '../../src/statistics/ordered/concordance.ts';
import { cronbachAlpha } from '../../src/statistics/ordered/cronbach-alpha.ts';
import { friedman, rankSumsOf } from '../../src/statistics/ordered/friedman.ts';
import { gamma, somersD } from '../../src/statistics/ordered/gamma.ts';
import { kendall } from '../../src/statistics/ordered/kendall.ts';
import { kruskalWallis } from '../../src/statistics/ordered/kruskal-wallis.ts';
import { mannWhitney } from '../../src/statistics/ordered/mann-whitney.ts';
import { meanOf } from '../../src/statistics/ordered/mean.ts';
import type { Values } from '../../src/statistics/ordered/mean.ts';
import { quantileOf } from '../../src/statistics/ordered/quantile.ts';
import { cochranArmitage, linearByLinear } from '../../src/statistics/ordered/trend.ts';
import { welchT } from '../../src/statistics/ordered/welch.ts';
import { sum, transposed } from '../../src/statistics/table/table.ts';
import { closedForm, compare, goldenCases, quantile, titled } from './golden.ts';

interface Input {
  readonly counts_a: readonly number[];
  readonly counts_b: readonly number[];
  readonly scores: readonly number[];
  readonly table: readonly (readonly number[])[];
  readonly matrix: readonly (readonly number[])[];
  readonly values: readonly number[] | number;
}

const file = '06-ordinal';

const scored = (counts: readonly number[]): Values => counts.map((people, place) => [place + 1, people]);
const places = (counts: readonly unknown[]): number[] => counts.map((_, place) => place + 1);

const methods: Readonly<Record<string, (input: Input) => object>> = {
  mann_whitney: ({ counts_a: one, counts_b: two }) => {
    const { u, z, p, corrected, superiority, exact } = mannWhitney(one, two);
    return {
      u,
      n_a: sum(one),
      n_b: sum(two),
      z,
      p,
      p_cc: corrected,
      prob_superiority: superiority,
      rank_biserial: 2 * superiority - 1,
      ...(exact === undefined ? {} : { p_exact: exact }),
    };
  },
  cochran_armitage: ({ counts_a: one, counts_b: two, scores }) => {
    const { statistic, p } = cochranArmitage(one, two, scores);
    const less = linearByLinear([one, two], [1, 2], scores);
    return {
      chisq: statistic,
      z_abs: Math.sqrt(statistic),
      p,
      chisq_n_minus_1: less.statistic,
      p_n_minus_1: less.p,
    };
  },
  welch_t: ({ counts_a: one, counts_b: two }) => {
    const { statistic, df, p, lower, upper } = welchT(scored(one), scored(two));
    const [a, b] = [meanOf(scored(one)), meanOf(scored(two))];
    return { mean_a: a.mean, mean_b: b.mean, t: statistic, df, p, lower, upper };
  },
  ordinal_association: ({ table }) => {
    const { tau, z, p, corrected } = kendall(table);
    const rank = spearman(table);
    const { concordant, discordant } = concordanceOf(table);
    const [rows, columns] = [places(table), places(table[0] ?? [])];
    return {
      kendall_tau_b: tau,
      kendall_z: z,
      kendall_p: p,
      kendall_p_cc: corrected,
      spearman_rho: rank.statistic,
      spearman_p_t: rank.p,
      gamma: gamma(table),
      somers_d_col_given_row: somersD(table),
      somers_d_row_given_col: somersD(transposed(table)),
      concordant,
      discordant,
      linear_by_linear: linearByLinear(table, rows, columns).statistic,
      pearson_r: correlation(table, rows, columns),
    };
  },
  kruskal_wallis: ({ table }) => kruskalWallis(table),
  friedman: ({ matrix }) => friedman(rankSumsOf(matrix)),
  // Top and bottom boxes are nets; tabulation counts them.
  descriptives: (input) => {
    const values = [input.values].flat().map((value): [number, number] => [value, 1]);
    const { n, mean, deviation, standardError, lower, upper } = meanOf(values);
    const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
    return {
      n,
      mean,
      sd: orNull(deviation),
      se: orNull(standardError),
      lower: orNull(lower),
      upper: orNull(upper),
      median: quantileOf(values, 0.5),
      q1_type7: quantileOf(values, 0.25),
      q3_type7: quantileOf(values, 0.75),
      q1_type6: quantileOf(values, 0.25, 6),
      q3_type6: quantileOf(values, 0.75, 6),
      q1_type2: quantileOf(values, 0.25, 2),
      q3_type2: quantileOf(values, 0.75, 2),
    };
  },
  cronbach_alpha: ({ matrix }) => {
    const variance = (values: readonly number[]): number =>
      meanOf(values.map((value): [number, number] => [value, 1])).deviation ** 2;
    return { alpha: cronbachAlpha(transposed(matrix).map(variance), variance(matrix.map(sum))) };
  },
};

for (const [method, run] of Object.entries(methods)) {
  const tolerance = method === 'welch_t' || method === 'descriptives' ? quantile : closedForm;
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    compare(run(input) as Record<string, unknown>, expected, tolerance);
  });
}

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set(Object.keys(methods))).toEqual(names);
});
