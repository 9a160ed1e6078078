import { normalTwoSided } from '../distributions/normal.ts';
import { marginsOf, sum } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import { concordanceOf } from './concordance.ts';

export interface Kendall {
  readonly tau: number;
  readonly z: number;
  readonly p: number;
  /** With one pair taken off. */
  readonly corrected: number;
}

/**
 * Kendall's tau-b of rows and columns: pairs of people ordered alike less pairs ordered against each other, over
 * √(pairs apart in rows · pairs apart in columns), which ties in either scale make fewer. Its p from the variance of
 * that difference with ties. NaN where all are in one row or column.
 * Source: Kendall (1970); R `cor.test(method = "kendall", exact = FALSE)`.
 *
 * @example
 * kendall([[4, 0], [0, 4]]).tau // 1
 */
export function kendall(table: Table): Kendall {
  const { concordant, discordant, apartInRows, apartInColumns } = concordanceOf(table);
  const score = concordant - discordant;
  const { rows, columns, total: n } = marginsOf(table);
  const over = (people: readonly number[], term: (t: number) => number): number => sum(people.map(term));
  const variation = (t: number): number => t * (t - 1) * (2 * t + 5);
  const pairs = (t: number): number => t * (t - 1);
  const triples = (t: number): number => t * (t - 1) * (t - 2);
  const variance =
    (variation(n) - over(rows, variation) - over(columns, variation)) / 18 +
    (over(rows, pairs) * over(columns, pairs)) / (2 * pairs(n)) +
    (n > 2 ? (over(rows, triples) * over(columns, triples)) / (9 * triples(n)) : 0);
  const spread = Math.sqrt(variance);
  return {
    tau: score / Math.sqrt(apartInRows * apartInColumns),
    z: score / spread,
    p: normalTwoSided(score / spread),
    corrected: normalTwoSided((Math.sign(score) * (Math.abs(score) - 1)) / spread),
  };
}
