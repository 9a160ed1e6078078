// How sure a printed number is.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import { roundFloat } from '../../ratio.ts';
import { meanOf } from '../../statistics/ordered/mean.ts';
import type { Values } from '../../statistics/ordered/mean.ts';
import { inPopulation } from '../../statistics/proportion/finite-population.ts';
import { proportionIntervals } from '../../statistics/proportion/index.ts';
import type { PrintedInterval } from '../table.ts';
import type { IntervalMethod } from './inference.ts';

/** What surrounds the people of a table. */
export interface Surroundings {
  readonly respondents: number;
  /** How many people there are, where it is known. */
  readonly population?: number;
}

export interface Intervals {
  /** Around k of n people, n above 0, as it is printed. */
  readonly ofShare: (k: number, n: number, printed: string) => PrintedInterval;
  /** Around a mean of some people's values; nothing of one person. */
  readonly ofMean: (values: Values, decimals: number, printed: string) => PrintedInterval | undefined;
}

/**
 * Of a part of the respondents the population is taken to be as many times larger as of all of them. Where nobody is
 * missing nothing is left to chance, and an interval has no width.
 */
export function intervalsBy(
  method: IntervalMethod,
  { decimals }: SmallBasePolicy,
  { respondents, population }: Surroundings,
): Intervals {
  const interval = proportionIntervals[method];
  const complete = population !== undefined && population <= respondents;
  const drawn = population === undefined ? 0 : respondents / population;
  return {
    ofShare: (k, n, printed) => {
      if (complete) return { lower: printed, upper: printed };
      const { lower, upper } = interval(drawn === 0 ? { k, n } : inPopulation({ k, n }, n / drawn));
      const print = (end: number): string => `${roundFloat(100 * end, decimals)}%`;
      return { lower: print(lower), upper: print(upper) };
    },
    ofMean: (values, places, printed) => {
      if (complete) return { lower: printed, upper: printed };
      const { n, mean, upper } = meanOf(values);
      if (n < 2) return undefined;
      const half = (upper - mean) * Math.sqrt(1 - drawn);
      return { lower: roundFloat(mean - half, places), upper: roundFloat(mean + half, places) };
    },
  };
}
