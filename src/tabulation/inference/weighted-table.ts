// Groups of weighted people: whether their answers differ.

import { million } from '../../wave/weights.ts';
import { chiSquare } from '../../statistics/table/chi-square.ts';
import { sum, withoutEmpty } from '../../statistics/table/table.ts';
import type { Table } from '../../statistics/table/table.ts';
import { raoScott } from '../../statistics/weighted/rao-scott.ts';
import type { Outcome } from './outcome.ts';

/** People, Σw in millionths and Σw², each by answer and group. */
export interface WeightedCells {
  readonly people: Table;
  readonly sums: Table;
  readonly squares: Table;
}

/**
 * Rao and Scott's test of a table of weighted people, where enough people are expected in its cells: there is no exact
 * test of weights.
 *
 * @param respondents everybody in the design, also who is in no cell
 */
export function testWeighted({ people, sums, squares }: WeightedCells, respondents: number): Outcome {
  const all = sum(people.flat());
  const counted = sums.map((row) => row.map((weight) => weight / million));
  const refuse = (refused: string): Outcome => ({ people: all, refused });
  const rows = [...counted.keys()].filter((row) => sum(counted[row] ?? []) > 0);
  const columns = [...(counted[0] ?? []).keys()].filter((column) =>
    counted.some((row) => (row[column] ?? 0) > 0),
  );
  if (columns.length < 2) return refuse('fewer than two groups have anybody');
  if (rows.length < 2) return refuse('everybody gave the same answer');
  const kept = (table: Table): number[][] =>
    rows.map((row) => columns.map((column) => table[row]?.[column] ?? 0));
  const { smallestExpected, cellsBelowFive } = chiSquare(withoutEmpty(kept(people)));
  if (smallestExpected < 1 || cellsBelowFive * 5 > rows.length * columns.length)
    return refuse('too few people are expected in its cells, and there is no exact test of weights');
  const totals = kept(counted).flat();
  const own = kept(squares).flat();
  // nobody is in two cells
  const products = own.map((square, i) => own.map((_, j) => (i === j ? square : 0)));
  const { f } = raoScott({
    rows: rows.length,
    columns: columns.length,
    strata: [{ units: respondents, totals, products }],
    people: all,
    df: respondents - 1,
  });
  if (Number.isNaN(f.p)) return refuse('its cells leave the test nothing to stand on');
  return { people: all, method: "Rao and Scott's test, weighted", p: f.p };
}
