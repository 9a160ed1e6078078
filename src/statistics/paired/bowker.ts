import { chiSquareUpper } from '../distributions/chi-square.ts';
import { binomialProbability } from '../distributions/binomial.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';

/**
 * Whether as many people moved from i to j as from j to i, for all pairs of answers: Σ (n_ij − n_ji)²/(n_ij + n_ji). Pairs
 * that nobody moved between are left out with their degree of freedom: R's `mcnemar.test` gives NaN there, which in a
 * five-point scale of few people is the normal case. NaN where nobody moved.
 * Source: Bowker (1948); statsmodels `SquareTable.symmetry`.
 *
 * @param table rows now, columns before
 * @example
 * bowker([[5, 4, 0], [1, 6, 2], [0, 2, 7]]).df // 2
 */
export function bowker(table: Table): TestWithFreedom {
  const moves = table.flatMap((row, i) =>
    row.slice(i + 1).map((value, offset): [number, number] => [value, table[i + 1 + offset]?.[i] ?? 0]),
  );
  const moved = moves.filter(([there, back]) => there + back > 0);
  const df = moved.length;
  const statistic = df === 0 ? NaN : moved.reduce((sum, [a, b]) => sum + (a - b) ** 2 / (a + b), 0);
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}

/**
 * The p of the same statistic from all ways that those who moved between two answers could have gone, each half there and
 * half back: for few people, where chi-square is not to be trusted. Of two answers it is McNemar's exact test.
 * Source: Krampe & Kuhnt (2007), Bowker's test for symmetry and modifications; of two answers R `binom.test`.
 *
 * @param most how many values of the statistic may be told apart
 * @returns undefined where there are more, or nobody moved
 * @example
 * bowkerExact([[3, 5, 0], [0, 4, 0], [0, 0, 2]]) // 0.0625
 */
export function bowkerExact(table: Table, most = 1e5): number | undefined {
  const moves = table.flatMap((row, i) =>
    row.slice(i + 1).map((there, offset): [number, number] => [there, table[i + 1 + offset]?.[i] ?? 0]),
  );
  const moved = moves.filter(([there, back]) => there + back > 0);
  if (moved.length === 0) return undefined;
  const term = (there: number, back: number): number => (there - back) ** 2 / (there + back);
  let chances = new Map<string, { value: number; chance: number }>([['0', { value: 0, chance: 1 }]]);
  for (const [there, back] of moved) {
    const people = there + back;
    const next = new Map<string, { value: number; chance: number }>();
    for (const { value, chance } of chances.values()) {
      for (let one = 0; one <= people; one += 1) {
        const reached = value + term(one, people - one);
        const key = reached.toFixed(9);
        const found = next.get(key) ?? { value: reached, chance: 0 };
        found.chance += chance * binomialProbability(one, people, 0.5);
        next.set(key, found);
      }
    }
    if (next.size > most) return undefined;
    chances = next;
  }
  const seen = moved.reduce((sum, [there, back]) => sum + term(there, back), 0) - 1e-9;
  const far = [...chances.values()].filter(({ value }) => value >= seen);
  return Math.min(
    1,
    far.reduce((sum, { chance }) => sum + chance, 0),
  );
}
