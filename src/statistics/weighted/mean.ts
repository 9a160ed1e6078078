import { covarianceOfTotals, linearised, totalsOf } from './covariance.ts';
import type { Stratum } from './covariance.ts';

export interface Estimate {
  readonly estimate: number;
  readonly variance: number;
}

/**
 * A weighted mean Σwy/Σw, or a weighted share where y is 1 or 0, with the variance of its linearisation: slopes −R/Σw and
 * 1/Σw. What is unknown of both sums is in it, so that weights scaled alike change nothing.
 * Source: Woodruff (1971); R `survey::svymean`.
 *
 * @param strata with totals Σw and Σwy, in this order, of those who answered
 * @example
 * weightedMean([{ units: 4, totals: [4, 2], products: [[4, 2], [2, 2]] }]).estimate // 0.5
 * weightedMean([{ units: 4, totals: [4, 2], products: [[4, 2], [2, 2]] }]).variance.toFixed(6) // '0.083333'
 */
export function weightedMean(strata: readonly Stratum[]): Estimate {
  const [weight = NaN, sum = NaN] = totalsOf(strata);
  const estimate = sum / weight;
  const slopes = [[-estimate / weight, 1 / weight]];
  return { estimate, variance: linearised(slopes, covarianceOfTotals(strata))[0]?.[0] ?? NaN };
}
