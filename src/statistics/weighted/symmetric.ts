import { usualLevel } from '../count.ts';
import type { Interval } from '../interval.ts';
import { reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * p ± t √v: right for means of scores; for shares of few people use another, as it reaches outside 0 and 1 and has no width
 * where everybody or nobody says so.
 * Source: R `survey::svyciprop(method = "mean")`, `confint(svymean(), df = )`.
 *
 * @example
 * symmetricInterval({ share: 0.5, variance: 0, df: 30, people: 31 }) // { lower: 0.5, upper: 0.5 }
 */
export function symmetricInterval(weighted: WeightedShare, level = usualLevel): Interval {
  const half = reachOfDesign(weighted, level) * Math.sqrt(weighted.variance);
  return { lower: weighted.share - half, upper: weighted.share + half };
}
