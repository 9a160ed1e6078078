import { fUpper } from '../distributions/f.ts';
import { dot, solve } from '../matrix.ts';
import { sum } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { covarianceOfTotals, linearised, totalsOf } from './covariance.ts';
import type { WeightedTable } from './rao-scott.ts';

export interface WaldIndependence {
  readonly plain: TestWithFreedom & { readonly ofDesign: number };
  /** For few degrees of freedom of the design. */
  readonly adjusted: TestWithFreedom & { readonly ofDesign: number };
}

/**
 * Independence of rows and columns of a weighted table by Wald's test of T_ij − T_i+ T_+j / T against their covariance.
 * Rao and Scott's is the better one for few clusters. NaN where cells are empty.
 * Source: Koch, Freeman & Freeman (1975), Thomas & Rao (1987); R `survey::svychisq(statistic = "Wald")`, `"adjWald"`.
 *
 * @example
 * waldIndependence({ rows: 1, columns: 2, strata: [], people: 0, df: 0 }).plain.statistic // NaN
 */
export function waldIndependence({ rows, columns, strata, df }: WeightedTable): WaldIndependence {
  const totals = totalsOf(strata);
  const all = sum(totals);
  const places = totals.map((_, cell) => [Math.floor(cell / columns), cell % columns] as const);
  const total = (holds: (row: number, column: number) => boolean): number =>
    sum(totals.filter((_, cell) => holds(places[cell]?.[0] ?? -1, places[cell]?.[1] ?? -1)));
  const ofRow = Array.from({ length: rows }, (_, row) => total((i) => i === row));
  const ofColumn = Array.from({ length: columns }, (_, column) => total((_row, j) => j === column));
  const used = [...places.entries()].filter(([, [row, column]]) => row > 0 && column > 0);
  const distances = used.map(
    ([cell, [row, column]]) => (totals[cell] ?? 0) - ((ofRow[row] ?? 0) * (ofColumn[column] ?? 0)) / all,
  );
  const slopes = used.map(([cell, [row, column]]) => {
    const [across, down] = [ofRow[row] ?? 0, ofColumn[column] ?? 0];
    return places.map(
      ([i, j], other) =>
        (other === cell ? 1 : 0) -
        (i === row ? down / all : 0) -
        (j === column ? across / all : 0) +
        (across * down) / (all * all),
    );
  });
  const solved =
    used.length === 0 ? undefined : solve(linearised(slopes, covarianceOfTotals(strata)), distances);
  const wald = solved === undefined ? NaN : dot(distances, solved);
  const freedom = (rows - 1) * (columns - 1);
  const result = (statistic: number, ofDesign: number): WaldIndependence['plain'] => ({
    statistic,
    df: freedom,
    ofDesign,
    p: fUpper(statistic, freedom, ofDesign),
  });
  const left = df - freedom + 1;
  return { plain: result(wald / freedom, df), adjusted: result((wald * left) / (freedom * df), left) };
}
