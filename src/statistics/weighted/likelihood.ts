import { usualLevel } from '../count.ts';
import { deviance } from '../distributions/deviance.ts';
import { findRoot } from '../distributions/root.ts';
import type { Interval } from '../interval.ts';
import { effectivePeople, reachOfDesign } from './share.ts';
import type { WeightedShare } from './share.ts';

/**
 * The shares that a likelihood-ratio test on the effective number of people would not reject: all π with
 * 2n (p ln(p/π) + (1−p) ln((1−p)/(1−π))) ≤ t², with n less by the share of one person, for the dispersion that a model
 * would estimate. Solved on the scale of log odds.
 * Source: Rao & Scott (1984); R `survey::svyciprop(method = "likelihood")`, which solves it loosely.
 *
 * @example
 * likelihoodInterval({ share: 0, variance: 0, df: 39, people: 40 }).lower // 0
 */
export function likelihoodInterval(weighted: WeightedShare, level = usualLevel): Interval {
  const { share, people } = weighted;
  const n = (effectivePeople(weighted) * (people - 1)) / people;
  const limit = reachOfDesign(weighted, level) ** 2 / (2 * n);
  const lost = (other: number, rest: number): number =>
    deviance(share, other) + deviance(1 - share, rest) - limit;
  const end = (side: 1 | -1): number => {
    const middle = Math.log(share / (1 - share));
    const from = Number.isFinite(middle) ? side * middle : -36;
    const logit = findRoot(
      (at) => {
        const [other, rest] = [1 / (1 + Math.exp(-side * at)), 1 / (1 + Math.exp(side * at))];
        return { value: lost(other, rest), slope: side * (other - share) };
      },
      from,
      700,
      from + 2 * Math.sqrt(limit),
    );
    return 1 / (1 + Math.exp(-side * logit));
  };
  return { lower: share === 0 ? 0 : end(-1), upper: share === 1 ? 1 : end(1) };
}
