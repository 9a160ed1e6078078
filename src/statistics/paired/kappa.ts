import { marginsOf } from '../table/table.ts';
import type { Table } from '../table/table.ts';

/** How much two answers of ordered scale that are k − 1 apart at most count as agreeing. */
const weightings = {
  unweighted: (apart: number): number => (apart === 0 ? 1 : 0),
  linear: (apart: number): number => 1 - apart,
  quadratic: (apart: number): number => 1 - apart * apart,
};

export type Weighting = keyof typeof weightings;

/**
 * Cohen's kappa: agreement beyond what the margins alone would give, (p_o − p_e)/(1 − p_e). Near answers count in part when
 * weighted linearly (Cicchetti–Allison) or quadratically (Fleiss–Cohen).
 * Source: Cohen (1960, 1968); R `vcd::Kappa`.
 *
 * @example
 * kappa([[10, 0], [0, 10]]) // 1
 * kappa([[5, 5], [5, 5]], 'linear') // 0
 */
export function kappa(table: Table, weighting: Weighting = 'unweighted'): number {
  const { rows, columns, total } = marginsOf(table);
  const weigh = weightings[weighting];
  let [observed, expected] = [0, 0];
  for (const [i, row] of table.entries()) {
    for (const [j, people] of row.entries()) {
      const weight = weigh(Math.abs(i - j) / (table.length - 1));
      observed += (weight * people) / total;
      expected += (weight * (rows[i] ?? 0) * (columns[j] ?? 0)) / (total * total);
    }
  }
  return (observed - expected) / (1 - expected);
}
