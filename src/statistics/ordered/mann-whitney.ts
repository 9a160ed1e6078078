import { normalTwoSided } from '../distributions/normal.ts';
import { middleRanks, tieSum } from '../ranks.ts';
import { sum } from '../table/table.ts';

export interface MannWhitney {
  /** Pairs of one person of each group in which the first group's answer is higher, ties half. */
  readonly u: number;
  /** u as a share of all pairs: the chance that the first group's answer is higher, ties half. */
  readonly superiority: number;
  readonly z: number;
  readonly p: number;
  /** With half a pair taken off. */
  readonly corrected: number;
  /** From all ways to part the people into groups of these sizes; undefined for more than `exactUpTo` people. */
  readonly exact: number | undefined;
}

/** People up to whom the exact p is computed. */
export const exactUpTo = 100;

/**
 * The Mann–Whitney (Wilcoxon rank-sum) test of two groups on an ordered scale, with ties: U from middle ranks, z with
 * variance (ab/12)(n + 1 − Σ(t³−t)/n(n−1)). The exact p counts partings as far from the mean or further, ties and all. Needs
 * an order of answers and no scores. NaN where everybody says the same.
 * Source: Mann & Whitney (1947); R `wilcox.test`, `coin::wilcox_test(distribution = "exact")`.
 *
 * @param one people of the first group who gave each answer, lowest first
 * @param two of the second, the same answers
 * @example
 * mannWhitney([0, 0, 3], [3, 0, 0]).superiority // 1
 * mannWhitney([0, 0, 3], [3, 0, 0]).exact?.toFixed(4) // '0.1000'
 */
export function mannWhitney(one: readonly number[], two: readonly number[]): MannWhitney {
  const people = one.map((value, answer) => value + (two[answer] ?? 0));
  const [a, b, n] = [sum(one), sum(two), sum(people)];
  const ranks = middleRanks(people);
  const rankSum = one.reduce((total, value, answer) => total + value * (ranks[answer] ?? 0), 0);
  const u = rankSum - (a * (a + 1)) / 2;
  const distance = u - (a * b) / 2;
  const spread = Math.sqrt(((a * b) / 12) * (n + 1 - tieSum(people) / (n * (n - 1))));
  const z = distance / spread;
  return {
    u,
    superiority: u / (a * b),
    z,
    p: normalTwoSided(z),
    corrected: normalTwoSided((distance - Math.sign(distance) * 0.5) / spread),
    exact:
      n > exactUpTo
        ? undefined
        : exactP(people, ranks, Math.min(a, b), a <= b ? rankSum : restOf(n, rankSum)),
  };
}

/** The rank sum of those who are not in a group. */
const restOf = (n: number, rankSum: number): number => (n * (n + 1)) / 2 - rankSum;

/**
 * Of all choices of so many people the share whose rank sum is as far from its mean, or further. Answer by answer, chances of
 * every rank sum for every number chosen so far; ranks are doubled, so that middle ones are whole.
 */
function exactP(
  people: readonly number[],
  ranks: readonly number[],
  chosen: number,
  rankSum: number,
): number {
  const n = sum(people);
  let sums = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]]);
  let left = n;
  for (const [answer, there] of people.entries()) {
    left -= there;
    const next = new Map<number, Map<number, number>>();
    let ways = 1;
    for (let taken = 0; taken <= Math.min(there, chosen); taken += 1) {
      for (const [before, chances] of sums) {
        const now = before + taken;
        if (now > chosen || now + left < chosen) continue;
        const reached = next.get(now) ?? new Map<number, number>();
        next.set(now, reached);
        const step = taken * 2 * (ranks[answer] ?? 0);
        for (const [at, chance] of chances) {
          reached.set(at + step, (reached.get(at + step) ?? 0) + chance * ways);
        }
      }
      ways *= (there - taken) / (taken + 1);
    }
    sums = next;
  }
  const mean = chosen * (n + 1);
  const distance = Math.abs(2 * rankSum - mean);
  let [far, all] = [0, 0];
  for (const [at, chance] of sums.get(chosen) ?? []) {
    all += chance;
    if (Math.abs(at - mean) >= distance) far += chance;
  }
  return far / all;
}
