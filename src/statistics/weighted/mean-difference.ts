import { studentTwoSided } from '../distributions/student.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { covarianceOfTotals, freedomOf, linearised, totalsOf } from './covariance.ts';
import type { Stratum } from './covariance.ts';

/**
 * Whether weighted means of two groups of one sample differ: their difference, second less first, over its linearised
 * standard error; t with the design's degrees of freedom less one. People of one cluster in both groups are accounted for.
 * Source: R `survey::svyttest`.
 *
 * @param strata with totals Σw and Σwy of the first group, then of the second
 * @example
 * meanDifference([{ units: 3, totals: [2, 2, 1, 1], products: [[2, 2, 0, 0], [2, 4, 0, 0], [0, 0, 1, 1], [0, 0, 1, 1]] }]).difference // 0
 */
export function meanDifference(
  strata: readonly Stratum[],
): TestWithFreedom & { readonly difference: number } {
  const [w = NaN, y = NaN, v = NaN, x = NaN] = totalsOf(strata);
  const [first, second] = [y / w, x / v];
  const slopes = [[first / w, -1 / w, -second / v, 1 / v]];
  const variance = linearised(slopes, covarianceOfTotals(strata))[0]?.[0] ?? NaN;
  const difference = second - first;
  const statistic = difference / Math.sqrt(variance);
  const df = freedomOf(strata) - 1;
  return { difference, statistic, df, p: studentTwoSided(statistic, df) };
}
