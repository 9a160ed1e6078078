import { usualLevel } from '../count.ts';
import type { Interval } from '../interval.ts';
import { wilsonAt } from '../proportion/wilson.ts';
import { effectivePeople, reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * Wilson's interval on the effective number of people p(1−p)/v, with Student's t for z. Good for few people, also where
 * everybody or nobody says so: then the people themselves are counted.
 * Source: R `survey::svyciprop(method = "wilson")` from 4.5; Franco et al. (2019).
 *
 * @example
 * wilsonWeighted({ share: 0, variance: 0, df: 39, people: 40 }).lower // 0
 */
export function wilsonWeighted(weighted: WeightedShare, level = usualLevel): Interval {
  return wilsonAt(weighted.share, effectivePeople(weighted), reachOfDesign(weighted, level));
}
