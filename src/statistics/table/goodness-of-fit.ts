import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { pearson } from './chi-square.ts';
import { sum } from './table.ts';

/**
 * Whether a sample has the profile of its population: Σ (O − E)²/E with as many degrees of freedom as groups less one.
 * Source: R `chisq.test(p = )`.
 *
 * @param population people, or shares, of the same groups
 * @example
 * goodnessOfFit([10, 30], [100, 300]) // { statistic: 0, df: 1, p: 1 }
 */
export function goodnessOfFit(observed: readonly number[], population: readonly number[]): TestWithFreedom {
  const [drawn, all] = [sum(observed), sum(population)];
  const statistic = pearson(
    observed,
    population.map((size) => (drawn * size) / all),
  );
  const df = observed.length - 1;
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}
