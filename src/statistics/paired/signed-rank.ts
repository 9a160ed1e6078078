import { normalTwoSided } from '../distributions/normal.ts';
import { coinSums, middleRanks, tieSum } from '../ranks.ts';
import type { Moves } from './differences.ts';

/** What becomes of people who stayed: left out before ranks are given (Wilcoxon), or after (Pratt). */
export type Zeros = 'wilcoxon' | 'pratt';

export interface SignedRank {
  /** The sum of ranks of those who moved up, and of those who moved down. */
  readonly up: number;
  readonly down: number;
  /** Above 0 where up outweighs down. */
  readonly z: number;
  readonly p: number;
  /** With half a rank taken off. */
  readonly corrected: number;
  /** From all 2^m ways that the moves could have had their signs; undefined for more than `exactUpTo` moves. */
  readonly exact: number | undefined;
}

/** Moves up to which the exact p is computed. */
export const exactUpTo = 200;

/**
 * Wilcoxon's signed-rank test of the same people's scores: sizes of moves are ranked, ties in the middle, and up compared
 * with down. Assumes that scores have distances and that without a shift moves would be symmetric; the sign test does not.
 * z has the variance of the ranks that were given, Σ r²/4. NaN where nobody moved.
 * Source: Wilcoxon (1945), Pratt (1959); R `wilcox.test(paired = TRUE)`, `coin::wilcoxsign_test`.
 *
 * @param stayed how many did not move
 * @example
 * signedRank([{ size: 1, up: 5, down: 0 }], 3).exact // 0.0625
 */
export function signedRank(moves: readonly Moves[], stayed: number, zeros: Zeros = 'wilcoxon'): SignedRank {
  const moved = moves.filter(({ size }) => size > 0);
  const first = zeros === 'pratt' ? stayed : 0;
  const people = [first, ...moved.map(({ up, down }) => up + down)];
  const ranks = middleRanks(people).slice(1);
  const weigh = (count: (move: Moves) => number): number =>
    moved.reduce((sum, move, index) => sum + count(move) * (ranks[index] ?? 0), 0);
  const [up, down] = [weigh((move) => move.up), weigh((move) => move.down)];
  const n = people.reduce((sum, value) => sum + value, 0);
  const ofAll = (m: number): number => (m * (m + 1) * (2 * m + 1)) / 24;
  const variance = ofAll(n) - ofAll(first) - tieSum(people.slice(1)) / 48;
  const distance = (up - down) / 2;
  const spread = Math.sqrt(variance);
  const half = Math.sign(distance) * 0.5;
  return {
    up,
    down,
    z: distance / spread,
    p: normalTwoSided(distance / spread),
    corrected: normalTwoSided((distance - half) / spread),
    exact: n - first > exactUpTo ? undefined : exactP(moved, ranks, Math.min(up, down)),
  };
}

function exactP(moved: readonly Moves[], ranks: readonly number[], smaller: number): number {
  const chances = coinSums(
    moved.map(({ up, down }, index): [number, number] => [2 * (ranks[index] ?? 0), up + down]),
  );
  const tail = chances.subarray(0, 2 * smaller + 1).reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, 2 * tail);
}
