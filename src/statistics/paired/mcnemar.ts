import { binomialLower, binomialProbability } from '../distributions/binomial.ts';
import { chiSquareUpper } from '../distributions/chi-square.ts';
import type { TestWithFreedom } from '../test-result.ts';

/** Who changed: yes then no, and no then yes. Who stayed has no say. */
export interface Changes {
  readonly first: number;
  readonly second: number;
}

/**
 * Whether more people changed one way than the other, asymptotically: (b − c)²/(b + c), one degree of freedom. Wants 25
 * changes or so; the mid-p test does not. NaN where nobody changed.
 * Source: McNemar (1947); R `mcnemar.test(correct = FALSE)`.
 *
 * @example
 * mcnemar({ first: 8, second: 8 }) // { statistic: 0, df: 1, p: 1 }
 */
export function mcnemar({ first, second }: Changes): TestWithFreedom {
  return asymptotic(Math.abs(first - second), first + second);
}

/**
 * The same with Edwards' correction, (|b − c| − 1)²/(b + c); none where b = c, as in R. Statsmodels corrects there too.
 * Source: Edwards (1948); R `mcnemar.test(correct = TRUE)`.
 *
 * @example
 * mcnemarCorrected({ first: 1, second: 1 }) // { statistic: 0, df: 1, p: 1 }
 */
export function mcnemarCorrected({ first, second }: Changes): TestWithFreedom {
  return asymptotic(Math.max(0, Math.abs(first - second) - 1), first + second);
}

function asymptotic(distance: number, changed: number): TestWithFreedom {
  const statistic = (distance * distance) / changed;
  return { statistic, df: 1, p: chiSquareUpper(statistic, 1) };
}

/**
 * The p of the exact test: of those who changed, half would have changed either way. 1 where nobody changed.
 * Source: R `binom.test(b, b + c)`.
 *
 * @example
 * mcnemarExact({ first: 5, second: 0 }).toFixed(4) // '0.0625'
 */
export function mcnemarExact({ first, second }: Changes): number {
  return Math.min(1, 2 * binomialLower(Math.min(first, second), first + second, 0.5));
}

/**
 * The p of the exact test less the chance of what was seen, so that it does not err on the side of no change: nearly
 * always right at its level, also for few people. The default for two answers. 1 where nobody changed.
 * Source: Fagerland, Lydersen & Laake (2013).
 *
 * @example
 * mcnemarMidP({ first: 5, second: 0 }).toFixed(5) // '0.03125'
 * mcnemarMidP({ first: 1, second: 1 }).toFixed(2) // '0.75'
 */
export function mcnemarMidP({ first, second }: Changes): number {
  const changed = first + second;
  if (changed === 0) return 1;
  const seen = binomialProbability(first, changed, 0.5);
  if (first === second) return 1 - seen / 2;
  return mcnemarExact({ first, second }) - seen;
}

/**
 * Twice the one-sided mid-p, which is 1 where b = c.
 * Source: R `exact2x2` (central).
 *
 * @example
 * mcnemarCentralMidP({ first: 3, second: 3 }) // 1
 */
export function mcnemarCentralMidP({ first, second }: Changes): number {
  const changed = first + second;
  const fewer = Math.min(first, second);
  const below = binomialLower(fewer - 1, changed, 0.5);
  return Math.min(1, 2 * (below + binomialProbability(fewer, changed, 0.5) / 2));
}
