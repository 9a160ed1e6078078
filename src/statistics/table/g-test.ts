import { chiSquareUpper } from '../distributions/chi-square.ts';
import { deviance } from '../distributions/deviance.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { expectedOf, sum, withoutEmpty } from './table.ts';
import type { Table } from './table.ts';

/**
 * The likelihood-ratio test of independence, G = 2 Σ O ln(O/E), with (r−1)(c−1) degrees of freedom. Taken as
 * 2 Σ (O ln(O/E) + E − O), which is the same and does not cancel.
 * Source: R `vcd::assocstats`.
 *
 * @example
 * gTest([[5, 5], [5, 5]]) // { statistic: 0, df: 1, p: 1 }
 */
export function gTest(table: Table): TestWithFreedom {
  const kept = withoutEmpty(table);
  const expected = expectedOf(kept).flat();
  const df = (kept.length - 1) * ((kept[0]?.length ?? 1) - 1);
  const statistic =
    df > 0 ? 2 * sum(kept.flat().map((value, cell) => deviance(value, expected[cell] ?? 0))) : NaN;
  return { statistic, df, p: chiSquareUpper(statistic, df) };
}
