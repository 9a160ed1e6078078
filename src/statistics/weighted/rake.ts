import { sum } from '../table/table.ts';

/** Whom a target is about: for each person the place of their group in `targets`. */
export interface Margin {
  readonly groups: readonly number[];
  /** What weights of each group are to add up to: people of the population, or shares of one total. */
  readonly targets: readonly number[];
}

export interface Raked {
  readonly weights: readonly number[];
  readonly converged: boolean;
  readonly sweeps: number;
  /** The largest distance left to any target, as a share of the total. */
  readonly furthest: number;
}

export interface RakeOptions {
  /** How far from a target, as a share of the total, is near enough. */
  readonly tolerance?: number;
  readonly most?: number;
}

/**
 * Raking: weights are scaled to the targets of one margin after the other, over and over, until all are met. Of one margin
 * it is post-stratification, and done in one sweep. Does not converge where targets contradict each other, or a group that
 * has a target has nobody: then `converged` is false and the weights are not to be used.
 * Source: Deming & Stephan (1940); R `survey::rake`, whose default stops early.
 *
 * @throws RangeError when somebody's group has no target, or targets of two margins have different totals
 * @example
 * rake([1, 1, 1, 1], [{ groups: [0, 0, 0, 1], targets: [2, 2] }]).weights // [ 0.6666666666666666, 0.6666666666666666, 0.6666666666666666, 2 ]
 */
export function rake(
  start: readonly number[],
  margins: readonly Margin[],
  { tolerance = 1e-12, most = 1000 }: RakeOptions = {},
): Raked {
  const total = sum(margins[0]?.targets ?? []);
  for (const { groups, targets } of margins) {
    const known = groups.length === start.length && groups.every((group) => (targets[group] ?? -1) >= 0);
    if (!known) throw new RangeError('somebody is in a group without a target');
    if (Math.abs(sum(targets) - total) > total * 1e-9) {
      throw new RangeError(`targets add up to ${total} and to ${sum(targets)}`);
    }
  }
  let weights = [...start];
  let furthest = Infinity;
  let sweeps = 0;
  while (sweeps < most && furthest > tolerance) {
    for (const margin of margins) weights = scaled(weights, margin);
    sweeps += 1;
    furthest = Math.max(...margins.map((margin) => distanceTo(margin, weights))) / total;
  }
  return { weights, converged: furthest <= tolerance, sweeps, furthest };
}

function groupSums({ groups, targets }: Margin, weights: readonly number[]): number[] {
  const sums = targets.map(() => 0);
  for (const [person, group] of groups.entries()) sums[group] = (sums[group] ?? 0) + (weights[person] ?? 0);
  return sums;
}

function scaled(weights: readonly number[], margin: Margin): number[] {
  const sums = groupSums(margin, weights);
  const factors = margin.targets.map((target, group) => {
    const now = sums[group] ?? 0;
    return now > 0 ? target / now : 0;
  });
  return weights.map((weight, person) => weight * (factors[margin.groups[person] ?? -1] ?? 0));
}

function distanceTo(margin: Margin, weights: readonly number[]): number {
  const sums = groupSums(margin, weights);
  return Math.max(...margin.targets.map((target, group) => Math.abs(target - (sums[group] ?? 0))));
}
