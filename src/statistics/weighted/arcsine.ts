import { usualLevel } from '../count.ts';
import type { Interval } from '../interval.ts';
import { reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * The interval for a weighted share that is symmetric on the scale of asin √p: sin²(asin √p ± t √v/(2√(p(1−p)))). Beyond
 * 0 and 1 R's folds back; this one stays there. NaN where everybody or nobody says so.
 * Source: R `survey::svyciprop(method = "asin")`.
 *
 * @example
 * arcsineInterval({ share: 0.5, variance: 0, df: 30, people: 31 }).lower.toFixed(12) // '0.500000000000'
 */
export function arcsineInterval(weighted: WeightedShare, level = usualLevel): Interval {
  const { share, variance } = weighted;
  const middle = Math.asin(Math.sqrt(share));
  const half = (reachOfDesign(weighted, level) * Math.sqrt(variance)) / (2 * Math.sqrt(share * (1 - share)));
  return {
    lower: Math.sin(Math.max(0, middle - half)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, middle + half)) ** 2,
  };
}
