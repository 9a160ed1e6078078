import { expect, test } from 'vitest';
import { bowker } from '../../src/statistics/paired/bowker.ts';
import { cochranQ } from '../../src/statistics/paired/cochran-q.ts';
import { movesOf, stayedIn } from '../../src/statistics/paired/differences.ts';
import { kappa } from '../../src/statistics/paired/kappa.ts';
import { marginalHomogeneity } from '../../src/statistics/paired/marginal-homogeneity.ts';
import {
  mcnemar,
  mcnemarCentralMidP,
  mcnemarCorrected,
  mcnemarExact,
  mcnemarMidP,
} from '../../src/statistics/paired/mcnemar.ts';
import { pairedT } from '../../src/statistics/paired/paired-t.ts';
import { signTest } from '../../src/statistics/paired/sign.ts';
import { signedRank } from '../../src/statistics/paired/signed-rank.ts';
import { stuartMaxwell } from '../../src/statistics/paired/stuart-maxwell.ts';
import { marginsOf, sum } from '../../src/statistics/table/table.ts';
import { closedForm, compare, goldenCases, quantile, titled } from './golden.ts';

interface Input {
  readonly b: number;
  readonly c: number;
  readonly table: readonly (readonly number[])[];
  readonly scores: readonly number[];
  readonly matrix: readonly (readonly number[])[];
}

const file = '05-paired';
const changesOf = ({ b, c }: Input) => ({ first: b, second: c });

const methods: Readonly<Record<string, (input: Input) => object>> = {
  mcnemar_asymptotic: (input) => withoutFreedom(mcnemar(changesOf(input))),
  mcnemar_cc: (input) => withoutFreedom(mcnemarCorrected(changesOf(input))),
  mcnemar_exact: (input) => ({ p: mcnemarExact(changesOf(input)) }),
  mcnemar_midp: (input) => ({
    p: mcnemarMidP(changesOf(input)),
    p_twice_onesided_midp: mcnemarCentralMidP(changesOf(input)),
  }),
  // R's own NaN is not repeated: pairs that nobody moved between are left out.
  bowker: ({ table }) => {
    const { statistic, df, p } = bowker(table);
    return { statistic_nonzero: statistic, df_nonzero: df, p_nonzero: p };
  },
  stuart_maxwell: ({ table }) => stuartMaxwell(table),
  marginal_homogeneity_ordinal: ({ table, scores }) => {
    const { statistic, p } = marginalHomogeneity(table, scores);
    return { z: statistic, p };
  },
  wilcoxon_signed_rank: ({ table }) => {
    const [moves, stayed] = [movesOf(table), stayedIn(table)];
    const [plain, pratt] = [signedRank(moves, stayed), signedRank(moves, stayed, 'pratt')];
    return {
      n_pairs: sum(table.flat()),
      n_zero: stayed,
      w_plus: plain.up,
      w_minus: plain.down,
      p_normal: plain.p,
      p_normal_cc: plain.corrected,
      z_wilcoxon: plain.z,
      p_wilcoxon: plain.p,
      z_pratt: pratt.z,
      p_pratt: pratt.p,
      p_exact_wilcoxon: plain.exact,
      p_exact_pratt: pratt.exact,
      p_exact_exactRankTests: plain.exact,
    };
  },
  sign_test: ({ table }) => {
    const { up, down, p } = signTest(movesOf(table));
    return { plus: up, minus: down, p };
  },
  paired_t: ({ table }) => {
    const { statistic, df, p, mean } = pairedT(table, movesOf(table));
    return { mean_diff: mean.mean, t: statistic, df, p, lower: mean.lower, upper: mean.upper };
  },
  kappa: ({ table }) => ({
    unweighted: kappa(table),
    linear: kappa(table, 'linear'),
    quadratic: kappa(table, 'quadratic'),
  }),
  cochran_q: ({ matrix }) => {
    const { rows, columns } = marginsOf(matrix);
    return cochranQ({ options: columns, squares: sum(rows.map((row) => row * row)) });
  },
};

const withoutFreedom = ({ statistic, p }: { statistic: number; p: number }) => ({ statistic, p });

for (const [method, run] of Object.entries(methods)) {
  const tolerance = method === 'paired_t' ? quantile : closedForm;
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    const result = run(input) as Record<string, unknown>;
    if (method === 'marginal_homogeneity_ordinal') {
      // Which way is up depends on the order of levels in coin.
      const [ours, theirs] = [Number(result['z']), Number(expected['z'])];
      compare({ ...result, z: Math.abs(ours) }, { ...expected, z: Math.abs(theirs) }, tolerance);
    } else {
      compare(result, expected, tolerance);
    }
  });
}

test('Bowker with an empty pair, where R gives NaN: all pairs count for its degrees of freedom there', () => {
  const empty = goldenCases<Input>(file, 'bowker').filter(({ expect: { p_r: p } }) => p === 'NaN');
  expect(empty).toHaveLength(2);
  for (const { input, expect: expected } of empty) {
    expect(bowker(input.table).df).toBeLessThan(Number(expected['df_r']));
    expect(bowker(input.table).p).not.toBeNaN();
  }
});

test('answers that fall apart into sets are tested set by set', () => {
  const apart = [
    [5, 4, 0, 0, 0],
    [1, 6, 0, 0, 0],
    [0, 0, 3, 0, 0],
    [0, 0, 0, 7, 6],
    [0, 0, 0, 2, 8],
  ];
  const { statistic, df } = stuartMaxwell(apart);
  const [low, high] = [mcnemar({ first: 4, second: 1 }), mcnemar({ first: 6, second: 2 })];
  expect(df).toBe(2);
  expect(statistic).toBeCloseTo(low.statistic + high.statistic, 12);
});

test('nobody moved', () => {
  const still = [
    [3, 0],
    [0, 4],
  ];
  expect(bowker(still)).toEqual({ statistic: NaN, df: 0, p: NaN });
  expect(stuartMaxwell(still)).toEqual({ statistic: NaN, df: 0, p: NaN });
  expect(mcnemar({ first: 0, second: 0 }).p).toBeNaN();
  expect(mcnemarMidP({ first: 0, second: 0 })).toBe(1);
  expect(signTest(movesOf(still)).p).toBe(1);
  expect(signedRank(movesOf(still), 7).p).toBeNaN();
  expect(pairedT(still, movesOf(still)).p).toBeNaN();
});

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set(Object.keys(methods))).toEqual(names);
});
