import { usualLevel } from '../count.ts';
import { betaQuantile } from '../distributions/beta.ts';
import { studentQuantile } from '../distributions/student.ts';
import type { Interval } from '../interval.ts';
import { effectivePeople, reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * Clopper and Pearson's interval on the effective number of people, made fewer by (t_n−1/t_df)² for a design with few
 * degrees of freedom. Covers its level also for rare answers, and is wide. Where everybody or nobody says so the people
 * themselves are counted.
 * Source: Korn & Graubard (1998); R `survey::svyciprop(method = "beta")`.
 *
 * @example
 * kornGraubard({ share: 0, variance: 0, df: 9, people: 10 }).upper.toFixed(4) // '0.3085'
 */
export function kornGraubard(weighted: WeightedShare, level = usualLevel): Interval {
  const tail = (1 - level) / 2;
  const { share, people } = weighted;
  const ratio = studentQuantile(tail, people - 1) / reachOfDesign(weighted, level);
  const n = effectivePeople(weighted) * ratio * ratio;
  const [yes, no] = [n * share, n * (1 - share)];
  return { lower: betaQuantile(tail, yes, no + 1), upper: betaQuantile(1 - tail, yes + 1, no) };
}
