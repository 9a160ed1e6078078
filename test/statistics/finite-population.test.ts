import { expect, test } from 'vitest';
import {
  effectiveSize,
  effectiveSizeOfDesign,
  effectiveSizeSimple,
  wilsonFinite,
} from '../../src/statistics/proportion/finite-population.ts';
import { hypergeometricExact } from '../../src/statistics/proportion/hypergeometric-exact.ts';
import { wilsonAt } from '../../src/statistics/proportion/wilson.ts';
import { reachOf } from '../../src/statistics/count.ts';
import { arcsineInterval } from '../../src/statistics/weighted/arcsine.ts';
import { freedomOf } from '../../src/statistics/weighted/covariance.ts';
import type { Stratum } from '../../src/statistics/weighted/covariance.ts';
import { designEffect } from '../../src/statistics/weighted/design-effect.ts';
import { kornGraubard } from '../../src/statistics/weighted/korn-graubard.ts';
import { likelihoodInterval } from '../../src/statistics/weighted/likelihood.ts';
import { logitInterval } from '../../src/statistics/weighted/logit.ts';
import { weightedMean } from '../../src/statistics/weighted/mean.ts';
import type { WeightedShare } from '../../src/statistics/weighted/share.ts';
import { symmetricInterval } from '../../src/statistics/weighted/symmetric.ts';
import { wilsonWeighted } from '../../src/statistics/weighted/wilson.ts';
import { closedForm, compare, goldenCases, quantile, titled } from './golden.ts';
import type { GoldenCase, Tolerance } from './golden.ts';

interface Input {
  readonly k: number | readonly number[];
  readonly n: number | readonly number[];
  readonly N: number | readonly number[];
  readonly level: number;
}

const file = '02-finite-population';

/** A stratum in which k of n people said so; each stands for N/n people. */
function stratumOfCounts(k: number, n: number, population: number): Stratum {
  const weight = population / n;
  const [all, yes] = [n * weight, k * weight];
  const products = [
    [all * weight, yes * weight],
    [yes * weight, yes * weight],
  ];
  return { units: n, drawn: n / population, totals: [all, yes], products };
}

function strataOf({ k, n, N }: Input): Stratum[] {
  const [ks, ns, Ns] = [[k].flat(), [n].flat(), [N].flat()];
  return ks.map((value, stratum) => stratumOfCounts(value, ns[stratum] ?? 0, Ns[stratum] ?? 0));
}

function shareOfDesign(input: Input): WeightedShare {
  const strata = strataOf(input);
  const { estimate, variance } = weightedMean(strata);
  const people = strata.reduce((sum, { units }) => sum + units, 0);
  return { share: estimate, variance: Math.max(0, variance), df: freedomOf(strata), people };
}

type Method = (input: Input) => object;
const count = ({ k, n }: Input) => ({ k: Number(k), n: Number(n) });

const wilsonOn =
  (size: (drawn: number, population: number) => number): Method =>
  (input) => {
    const { k, n } = count(input);
    const base = size(n, Number(input.N));
    return wilsonAt(k / n, base, reachOf(input.level));
  };

const ends =
  (method: (share: WeightedShare, level: number) => object): Method =>
  (input) => {
    const share = shareOfDesign(input);
    return { estimate: share.share, ...method(share, input.level) };
  };

const mean: Method = (input) => {
  const share = shareOfDesign(input);
  const { lower, upper } = symmetricInterval(share, input.level);
  const half = reachOf(input.level) * Math.sqrt(share.variance);
  return {
    mean: share.share,
    se: Math.sqrt(share.variance),
    df: share.df,
    ci_t: [lower, upper],
    ci_z: [share.share - half, share.share + half],
  };
};

/** Logit is a model that R fits, good to 1e-8; the likelihood's ends it interpolates, good to some 2e-4. */
const fitted: Tolerance = { relative: 0, absolute: 1e-8 };
const interpolated: Tolerance = { relative: 0, absolute: 3e-4 };

const methods: Readonly<Record<string, readonly [Method, Tolerance]>> = {
  svymean_fpc: [mean, quantile],
  wilson_fpc_score: [(input) => wilsonFinite(count(input), Number(input.N), input.level), closedForm],
  wilson_fpc_simple: [wilsonOn(effectiveSizeSimple), closedForm],
  wilson_fpc_design: [wilsonOn(effectiveSizeOfDesign), closedForm],
  hypergeometric_exact: [
    (input) => {
      const { lowerCount, upperCount, lower, upper } = hypergeometricExact(
        count(input),
        Number(input.N),
        input.level,
      );
      return { lower_count: lowerCount, upper_count: upperCount, lower, upper };
    },
    closedForm,
  ],
  svyciprop_logit: [ends(logitInterval), fitted],
  svyciprop_beta: [ends(kornGraubard), quantile],
  svyciprop_xlogit: [ends(logitInterval), quantile],
  svyciprop_likelihood: [ends(likelihoodInterval), interpolated],
  svyciprop_asin: [ends(arcsineInterval), quantile],
  svyciprop_mean: [ends(symmetricInterval), quantile],
  svyciprop_wilson: [ends(wilsonWeighted), quantile],
  stratified_svymean_fpc: [
    (input) => {
      const share = shareOfDesign(input);
      const { lower, upper } = symmetricInterval(share, input.level);
      const weight = [input.N].flat().reduce((sum, size) => sum + size, 0);
      const variance = share.share * (1 - share.share);
      const { drawn } = designEffect(share.variance, { people: share.people, weight, variance });
      const se = Math.sqrt(share.variance);
      return { mean: share.share, se, deff: drawn, df: share.df, ci_t: [lower, upper] };
    },
    quantile,
  ],
  stratified_svyciprop_wilson: [ends(wilsonWeighted), quantile],
  stratified_svyciprop_logit: [ends(logitInterval), fitted],
  stratified_svyciprop_beta: [ends(kornGraubard), quantile],
  stratified_svyciprop_xlogit: [ends(logitInterval), quantile],
  stratified_svyciprop_likelihood: [ends(likelihoodInterval), interpolated],
};

/** R's arcsine interval folds back where it would leave 0 and 1; ours stays there. */
function unfolded(method: string, input: Input, expected: GoldenCase['expect']): GoldenCase['expect'] {
  if (method !== 'svyciprop_asin') return expected;
  const { lower, upper } = arcsineInterval(shareOfDesign(input), input.level);
  return { ...expected, ...(lower === 0 ? { lower } : {}), ...(upper === 1 ? { upper } : {}) };
}

for (const [method, [run, tolerance]] of Object.entries(methods)) {
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, golden) => {
    const { input, expect: expected } = golden;
    compare(run(input) as Record<string, unknown>, unfolded(method, input, expected), tolerance);
  });
}

test('effective sizes are those of the reference', () => {
  const sizes = {
    wilson_fpc_score: effectiveSize,
    wilson_fpc_simple: effectiveSizeSimple,
    wilson_fpc_design: effectiveSizeOfDesign,
  };
  for (const [method, size] of Object.entries(sizes)) {
    for (const { input } of goldenCases<Input & { n_eff: number }>(file, method)) {
      expect(size(Number(input.n), Number(input.N))).toBeCloseTo(input.n_eff, 10);
    }
  }
});

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set(Object.keys(methods))).toEqual(names);
});
