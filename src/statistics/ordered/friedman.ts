import { chiSquareUpper } from '../distributions/chi-square.ts';
import { middleRanks, tieSum } from '../ranks.ts';
import { sum } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/** What people's rankings of the same things add up to. */
export interface RankSums {
  readonly people: number;
  /** Of each thing the sum of its ranks. */
  readonly ranks: readonly number[];
  /** Σ (t³ − t) over ties within people. */
  readonly ties: number;
}

/**
 * Sums of middle ranks from ratings: each person's ratings are ranked among themselves.
 *
 * @example
 * rankSumsOf([[5, 3, 3], [4, 2, 1]]) // { people: 2, ranks: [ 6, 3.5, 2.5 ], ties: 6 }
 */
export function rankSumsOf(ratings: readonly (readonly number[])[]): RankSums {
  const ranks = (ratings[0] ?? []).map(() => 0);
  let ties = 0;
  for (const person of ratings) {
    const values = [...new Set(person)].toSorted((a, b) => a - b);
    const times = values.map((value) => person.filter((rating) => rating === value).length);
    const middle = middleRanks(times);
    ties += tieSum(times);
    for (const [thing, rating] of person.entries()) {
      ranks[thing] = (ranks[thing] ?? 0) + (middle[values.indexOf(rating)] ?? 0);
    }
  }
  return { people: ratings.length, ranks, ties };
}

/**
 * Whether the same people rate or rank some things above others: 12 Σ (R − n(k+1)/2)² / (n k (k+1) − Σ(t³−t)/(k−1)), k − 1
 * degrees of freedom. NaN where everybody ties everything.
 * Source: Friedman (1937); R `friedman.test`.
 *
 * @example
 * friedman({ people: 2, ranks: [3, 3], ties: 0 }) // { statistic: 0, df: 1, p: 1 }
 */
export function friedman({ people, ranks, ties }: RankSums): TestWithFreedom {
  const k = ranks.length;
  const middle = (people * (k + 1)) / 2;
  const squares = sum(ranks.map((rank) => (rank - middle) ** 2));
  const statistic = (12 * squares) / (people * k * (k + 1) - ties / (k - 1));
  return { statistic, df: k - 1, p: chiSquareUpper(statistic, k - 1) };
}
