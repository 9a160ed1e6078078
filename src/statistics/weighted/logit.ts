import { usualLevel } from '../count.ts';
import type { Interval } from '../interval.ts';
import { reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * The interval for a weighted share that is symmetric on the scale of log odds: logit p ± t √v/(p(1−p)). Stays within 0
 * and 1. NaN where everybody or nobody says so.
 * Source: R `survey::svyciprop(method = "xlogit")`, to nine digits also `"logit"`.
 *
 * @example
 * logitInterval({ share: 0.5, variance: 0, df: 30, people: 31 }) // { lower: 0.5, upper: 0.5 }
 */
export function logitInterval(weighted: WeightedShare, level = usualLevel): Interval {
  const { share, variance } = weighted;
  const odds = share / (1 - share);
  const factor = Math.exp((reachOfDesign(weighted, level) * Math.sqrt(variance)) / (share * (1 - share)));
  return { lower: odds / (odds + factor), upper: (odds * factor) / (1 + odds * factor) };
}
