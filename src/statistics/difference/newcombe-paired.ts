import { shareOf, usualLevel } from '../count.ts';
import type { Interval } from '../interval.ts';
import { wilson } from '../proportion/wilson.ts';

/** The same people asked twice: yes both times, yes only the first, only the second, never. */
export interface Paired {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/**
 * The interval for a difference of two shares of the same people, first less second: the two Wilson intervals, with the
 * correlation φ of the answers, its numerator corrected by n/2 towards zero.
 * Source: Newcombe (1998), Improved confidence intervals for the difference between binomial proportions based on paired
 * data, method 10.
 *
 * @example
 * newcombePaired({ both: 36, first: 12, second: 2, neither: 0 }).lower.toFixed(4) // '0.0569'
 */
export function newcombePaired({ both, first, second, neither }: Paired, level = usualLevel): Interval {
  const n = both + first + second + neither;
  const [one, two] = [
    { k: both + first, n },
    { k: both + second, n },
  ];
  const [p, q] = [shareOf(one), shareOf(two)];
  const [around, beside] = [wilson(one, level), wilson(two, level)];
  const [below, above] = [p - around.lower, around.upper - p];
  const [under, over] = [q - beside.lower, beside.upper - q];
  const spread = one.k * (n - one.k) * two.k * (n - two.k);
  const product = both * neither - first * second;
  const corrected = product > 0 ? Math.max(0, product - n / 2) : product;
  const phi = spread === 0 ? 0 : corrected / Math.sqrt(spread);
  const difference = (first - second) / n;
  return {
    lower: difference - Math.sqrt(below * below - 2 * phi * below * over + over * over),
    upper: difference + Math.sqrt(above * above - 2 * phi * above * under + under * under),
  };
}
