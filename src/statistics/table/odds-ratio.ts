import { usualLevel } from '../count.ts';
import { hypergeometric } from '../distributions/hypergeometric.ts';
import { findRoot } from '../distributions/root.ts';
import type { Interval } from '../interval.ts';
import { demandWholeNumbers, marginsOf, sum } from './table.ts';
import type { Table } from './table.ts';

export interface OddsRatio extends Interval {
  readonly estimate: number;
}

/** Beyond e^±60 an odds ratio is 0 or endless to every digit. */
const furthest = 60;

/**
 * The odds ratio of a 2×2 table given its margins: the conditional maximum-likelihood estimate and the exact interval, ends
 * of which each tail of Fisher's noncentral hypergeometric distribution leaves half of 1 − level. 0 and Infinity are its
 * honest ends where a cell is 0. R's `fisher.test` stops its search early and is up to 1% off; this one does not.
 * Source: Cornfield (1956); R `fisher.test`, solved to the last digits.
 *
 * @throws RangeError when a cell is not a whole number
 * @example
 * oddsRatio([[5, 0], [0, 5]]).estimate // Infinity
 * oddsRatio([[3, 1], [1, 3]]).estimate.toFixed(4) // '6.4083'
 */
export function oddsRatio(table: Table, level = usualLevel): OddsRatio {
  demandWholeNumbers(table);
  const { rows, columns, total } = marginsOf(table);
  const { from, values } = hypergeometric(rows[0] ?? 0, columns[0] ?? 0, total);
  const seen = (table[0]?.[0] ?? 0) - from;
  const last = values.length - 1;
  const tail = (1 - level) / 2;
  const logs = values.map(Math.log);
  const at = (logOdds: number): number[] => {
    const tilted = logs.map((log, place) => log + place * logOdds);
    const highest = tilted.reduce((a, b) => Math.max(a, b), -Infinity);
    const weights = tilted.map((log) => Math.exp(log - highest));
    const all = sum(weights);
    return weights.map((weight) => weight / all);
  };
  const meanOf = (chances: readonly number[]): number => sum(chances.map((chance, place) => chance * place));
  /** The log odds ratio at which something that grows with it is zero, found with the slope of a distribution's tail. */
  const solve = (
    value: (chances: readonly number[]) => number,
    slope: (chances: readonly number[]) => number,
  ) =>
    Math.exp(
      findRoot(
        (logOdds) => {
          const chances = at(logOdds);
          return { value: value(chances), slope: slope(chances) };
        },
        -furthest,
        furthest,
        0,
      ),
    );
  /** How fast the chance of places from `first` on grows. */
  const growth = (first: number) => (chances: readonly number[]) => {
    const mean = meanOf(chances);
    return sum(chances.slice(first).map((chance, place) => chance * (first + place - mean)));
  };
  const upperTail = (chances: readonly number[]): number => sum(chances.slice(seen));
  const lowerTail = (chances: readonly number[]): number => sum(chances.slice(0, seen + 1));
  return {
    estimate: edge(
      () =>
        solve(
          (chances) => meanOf(chances) - seen,
          (chances) => sum(chances.map((chance, place) => chance * (place - meanOf(chances)) ** 2)),
        ),
      seen,
      last,
    ),
    lower: seen === 0 ? 0 : solve((chances) => upperTail(chances) - tail, growth(seen)),
    upper: seen === last ? Infinity : solve((chances) => tail - lowerTail(chances), growth(seen + 1)),
  };
}

function edge(inside: () => number, seen: number, last: number): number {
  if (seen === 0) return 0;
  return seen === last ? Infinity : inside();
}
