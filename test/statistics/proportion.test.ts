import { expect, test } from 'vitest';
import type { Interval } from '../../src/statistics/interval.ts';
import { withinShares } from '../../src/statistics/interval.ts';
import { agrestiCoull } from '../../src/statistics/proportion/agresti-coull.ts';
import { clopperPearson } from '../../src/statistics/proportion/clopper-pearson.ts';
import { jeffreys, jeffreysEqualTailed } from '../../src/statistics/proportion/jeffreys.ts';
import { wald } from '../../src/statistics/proportion/wald.ts';
import { wilsonCorrected } from '../../src/statistics/proportion/wilson-corrected.ts';
import { wilson } from '../../src/statistics/proportion/wilson.ts';
import { closedForm, compare, goldenCases, quantile, titled } from './golden.ts';
import type { Tolerance } from './golden.ts';

interface Input {
  readonly k: number;
  readonly n: number;
  readonly level: number;
}

const file = '01-proportion-intervals';

const methods: readonly (readonly [string, (input: Input) => object, Tolerance])[] = [
  ['wilson', (input) => wilson(input, input.level), closedForm],
  ['wilson_cc', (input) => wilsonCorrected(input, input.level), closedForm],
  // At k = n/2 R caps the correction to nothing.
  ['wilson_cc_prop_test', (input) => wilson(input, input.level), closedForm],
  ['clopper_pearson', (input) => clopperPearson(input, input.level), quantile],
  ['agresti_coull', (input) => bothWays(agrestiCoull(input, input.level)), closedForm],
  ['jeffreys', (input) => withEdges(input), quantile],
  ['wald', (input) => wald(input, input.level), closedForm],
];

function bothWays(plain: Interval): object {
  const { lower, upper } = withinShares(plain);
  return { ...plain, lower_clipped: lower, upper_clipped: upper };
}

function withEdges(input: Input): object {
  const { lower, upper } = jeffreys(input, input.level);
  return { ...jeffreysEqualTailed(input, input.level), lower_edge: lower, upper_edge: upper };
}

for (const [method, run, tolerance] of methods) {
  test.each(titled(goldenCases<Input>(file, method)))('%s', (_, { input, expect: expected }) => {
    compare(run(input) as Record<string, unknown>, expected, tolerance);
  });
}

test('every case of the file was run', () => {
  const names = new Set(goldenCases(file).map(({ method }) => method));
  expect(new Set(methods.map(([method]) => method))).toEqual(names);
});
