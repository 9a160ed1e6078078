// How sure a printed number is.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import { roundFloat } from '../../ratio.ts';
import type { Interval } from '../../statistics/interval.ts';
import { meanOf } from '../../statistics/ordered/mean.ts';
import type { Values } from '../../statistics/ordered/mean.ts';
import { inPopulation } from '../../statistics/proportion/finite-population.ts';
import { proportionIntervals } from '../../statistics/proportion/index.ts';
import type { Stratum } from '../../statistics/weighted/covariance.ts';
import { weightedIntervals } from '../../statistics/weighted/index.ts';
import { kish } from '../../statistics/weighted/kish.ts';
import { weightedMean } from '../../statistics/weighted/mean.ts';
import { symmetricInterval } from '../../statistics/weighted/symmetric.ts';
import type { PrintedInterval } from '../table.ts';
import type { ShareSums } from '../weighting.ts';
import type { IntervalMethod } from './inference.ts';

/** What surrounds the people of a table. */
export interface Surroundings {
  readonly respondents: number;
  /** How many people there are, where it is known. */
  readonly population?: number;
}

/** How a mean is printed, and between which values it lies. */
export interface MeanShape {
  readonly places: number;
  readonly printed: string;
  readonly lowest: number;
  readonly highest: number;
}

/** Intervals as they are printed, each around a number that is printed beside it. */
export interface Intervals {
  /** Around k of n people, n above 0. */
  readonly ofShare: (k: number, n: number, printed: string) => PrintedInterval;
  /** Around a weighted share of n people; nothing where their answers leave no room for one. */
  readonly ofWeightedShare: (sums: ShareSums, n: number, printed: string) => PrintedInterval | undefined;
  /** Around a mean of some people's values; nothing of one person. */
  readonly ofMean: (values: Values, shape: MeanShape) => PrintedInterval | undefined;
  /** The same with weights: values with Σw of the people who gave them, and with Σw². */
  readonly ofWeightedMean: (sums: Values, squares: Values, shape: MeanShape) => PrintedInterval | undefined;
}

/**
 * Of a part of the respondents the population is taken to be as many times larger as of all of them. Where nobody is
 * missing nothing is left to chance, and an interval has no width. With weights the respondents are one stratum, those
 * outside a base among them with nothing to give, and variances are linearised; weights that were raked are taken as if they
 * had been given, which errs on the side of too wide.
 */
export function intervalsBy(
  method: IntervalMethod,
  { decimals }: SmallBasePolicy,
  { respondents, population }: Surroundings,
): Intervals {
  const complete = population !== undefined && population <= respondents;
  const drawn = population === undefined ? 0 : respondents / population;
  const df = respondents - 1;
  const print = (places: number, { lower, upper }: Interval, scale = 1, sign = ''): PrintedInterval => {
    const end = (value: number): string => `${roundFloat(scale * value, places)}${sign}`;
    return { lower: end(lower), upper: end(upper) };
  };
  /** A mean of scores lies between the lowest and the highest of them. */
  const ofScale = ({ lower, upper }: Interval, { places, lowest, highest }: MeanShape): PrintedInterval =>
    print(places, { lower: Math.max(lowest, lower), upper: Math.min(highest, upper) });
  const share = (interval: Interval): PrintedInterval => print(decimals, interval, 100, '%');
  /** @returns what is printed where nobody is missing */
  const unlessComplete = <Ends extends PrintedInterval | undefined>(
    printed: string,
    ends: () => Ends,
  ): Ends | PrintedInterval => (complete ? { lower: printed, upper: printed } : ends());
  const stratum = (totals: readonly number[], products: Stratum['products']): Stratum[] => [
    { units: respondents, drawn, totals, products },
  ];
  return {
    ofShare: (k, n, printed) =>
      unlessComplete(printed, () => {
        const interval = isIn(proportionIntervals, method);
        return share(interval(drawn === 0 ? { k, n } : inPopulation({ k, n }, n / drawn)));
      }),
    ofWeightedShare: ({ weight, own, squares, ownSquares }, n, printed) =>
      unlessComplete(printed, () => {
        const products = [
          [squares, ownSquares],
          [ownSquares, ownSquares],
        ];
        const { estimate, variance } = weightedMean(stratum([weight, own], products));
        // where everybody or nobody says so no variance is seen, and the effective base is what there is
        const settled = own === 0 || own === weight;
        const people = settled ? kish({ people: n, sum: weight, squares }).effective : n;
        const weighted = { share: estimate, variance: settled ? 0 : variance, df, people };
        const interval = isIn(weightedIntervals, method)(weighted);
        return Number.isNaN(interval.lower + interval.upper) ? undefined : share(interval);
      }),
    ofMean: (values, shape) =>
      unlessComplete(shape.printed, () => {
        const { n, mean, upper } = meanOf(values);
        const half = (upper - mean) * Math.sqrt(1 - drawn);
        return n < 2 ? undefined : ofScale({ lower: mean - half, upper: mean + half }, shape);
      }),
    ofWeightedMean: (sums, squares, shape) =>
      unlessComplete(shape.printed, () => {
        const moment = (values: Values, power: number): number =>
          values.reduce((sum, [value, mass]) => sum + mass * value ** power, 0);
        const products = [
          [moment(squares, 0), moment(squares, 1)],
          [moment(squares, 1), moment(squares, 2)],
        ];
        const totals = [moment(sums, 0), moment(sums, 1)];
        const { estimate, variance } = weightedMean(stratum(totals, products));
        if (df < 1 || Number.isNaN(variance)) return undefined;
        const spread = { share: estimate, variance: Math.max(0, variance), df, people: respondents };
        return ofScale(symmetricInterval(spread), shape);
      }),
  };
}

/** @throws Error when a method is not for this: whoever asks is told before anything is counted */
function isIn<Of>(methods: Readonly<Record<string, Of>>, method: IntervalMethod): Of {
  const found = methods[method];
  if (!found) throw new Error(`no interval ${method}`);
  return found;
}
