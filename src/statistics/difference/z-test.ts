import { shareOf } from '../count.ts';
import type { Count } from '../count.ts';
import { normalTwoSided } from '../distributions/normal.ts';
import type { TestResult } from '../test-result.ts';

/**
 * Whether two shares differ: z = (p₁ − p₂) / √(p̄(1−p̄)(1/n₁ + 1/n₂ − 2m/n₁n₂)), two-sided, with p̄ of both groups together.
 * Where m people are in both groups, as they may be in columns of a question with several answers, their answers count the
 * same on either side and take that much off the variance. z² is Pearson's chi-square when m is 0.
 * Wants some five expected on either side in either group. NaN where everybody says the same.
 * Source: R `prop.test(correct = FALSE)`; for overlap Kish (1965), Survey Sampling, section 12.4.
 *
 * @param both how many people are in both groups
 * @example
 * zTest({ k: 10, n: 40 }, { k: 10, n: 40 }) // { statistic: 0, p: 1 }
 * zTest({ k: 4, n: 4 }, { k: 9, n: 9 }) // { statistic: NaN, p: NaN }
 */
export function zTest(one: Count, two: Count, both = 0): TestResult {
  const pooled = (one.k + two.k) / (one.n + two.n);
  const size = 1 / one.n + 1 / two.n - (2 * both) / (one.n * two.n);
  const statistic = over(shareOf(one) - shareOf(two), pooled * (1 - pooled) * size);
  return { statistic, p: normalTwoSided(statistic) };
}

/**
 * The same with each group's own variance: the test that Wald's interval inverts.
 *
 * @example
 * zTestUnpooled({ k: 8, n: 16 }, { k: 4, n: 16 }).statistic.toFixed(4) // '1.5119'
 */
export function zTestUnpooled(one: Count, two: Count): TestResult {
  const [p, q] = [shareOf(one), shareOf(two)];
  const statistic = over(p - q, (p * (1 - p)) / one.n + (q * (1 - q)) / two.n);
  return { statistic, p: normalTwoSided(statistic) };
}

/** Of a variance of zero: 0/0 is no number, anything else endlessly far. */
function over(difference: number, variance: number): number {
  return difference / Math.sqrt(variance);
}
