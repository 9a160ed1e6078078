import { chiSquareUpper } from '../distributions/chi-square.ts';
import { fUpper } from '../distributions/f.ts';
import { multiply, solveAll } from '../matrix.ts';
import type { Matrix } from '../matrix.ts';
import { chiSquare } from '../table/chi-square.ts';
import { sum, withoutEmpty } from '../table/table.ts';
import type { Table } from '../table/table.ts';
import type { TestWithFreedom } from '../test-result.ts';
import { covarianceOfTotals, linearised, totalsOf } from './covariance.ts';
import type { Stratum } from './covariance.ts';

export interface RaoScott {
  /** Second order: F with two degrees of freedom, the one to use. */
  readonly f: TestWithFreedom & { readonly ofDesign: number };
  /** First order: Pearson's statistic of the weighted table, scaled to the people there are, and its mean design effect. */
  readonly chiSquare: TestWithFreedom;
  readonly meanEffect: number;
}

/** A weighted table: its cells are totals of the strata, row by row. */
export interface WeightedTable {
  readonly rows: number;
  readonly columns: number;
  readonly strata: readonly Stratum[];
  /** People who are in the table. */
  readonly people: number;
  /** Degrees of freedom of the design. */
  readonly df: number;
}

/**
 * Independence of rows and columns of a weighted table: Pearson's chi-square over the design effects of the interactions,
 * Δ = (C'D⁻¹PD⁻¹C)⁻¹ C'D⁻¹VD⁻¹C with P the covariance of a simple random sample. F = X²/tr Δ with tr²Δ/tr Δ² degrees of
 * freedom, and those times the design's. NaN where only one row or column is left.
 * Source: Rao & Scott (1984), Thomas & Rao (1987); R `survey::svychisq(statistic = "F")`, `"Chisq"`.
 *
 * @example
 * raoScott({ rows: 1, columns: 2, strata: [], people: 0, df: 0 }).meanEffect // NaN
 */
export function raoScott({ rows, columns, strata, people, df }: WeightedTable): RaoScott {
  const totals = totalsOf(strata);
  const all = sum(totals);
  const shares = totals.map((total) => total / all);
  const contrasts = interactions(rows, columns).map((contrast) =>
    contrast.map((value, cell) => ((shares[cell] ?? 0) > 0 ? value / (shares[cell] ?? 1) : 0)),
  );
  const slopes = totals.map((_, i) =>
    totals.map((_other, j) => ((i === j ? 1 : 0) - (shares[i] ?? 0)) / all),
  );
  const designed = linearised(contrasts, linearised(slopes, covarianceOfTotals(strata)));
  const effects = solveAll(ofRandom(contrasts, shares, people), designed) ?? [];
  const trace = effects.length === 0 ? NaN : sum(diagonal(effects));
  const squared = effects.length === 0 ? NaN : sum(diagonal(multiply(effects, effects)));
  const table: Table = Array.from({ length: rows }, (_, row) =>
    shares.slice(row * columns, (row + 1) * columns).map((share) => share * people),
  );
  const { statistic } = chiSquare(withoutEmpty(table));
  const freedom = (rows - 1) * (columns - 1);
  const numerator = (trace * trace) / squared;
  const meanEffect = trace / freedom;
  const f = statistic / trace;
  return {
    f: { statistic: f, df: numerator, ofDesign: numerator * df, p: fUpper(f, numerator, numerator * df) },
    chiSquare: { statistic, df: freedom, p: chiSquareUpper(statistic / meanEffect, freedom) },
    meanEffect,
  };
}

/**
 * C'D⁻¹C/n, the covariance of the same contrasts in a simple random sample, as C sums to zero. With empty cells it need
 * not any more; R takes it so all the same.
 */
function ofRandom(contrasts: Matrix, shares: readonly number[], people: number): Matrix {
  return contrasts.map((one) =>
    contrasts.map((two) => {
      const product = sum(one.map((value, cell) => value * (two[cell] ?? 0) * (shares[cell] ?? 0)));
      return product / people;
    }),
  );
}

/** Contrasts of cells that neither rows nor columns explain: e_ij − e_i,last − e_last,j + e_last,last. */
function interactions(rows: number, columns: number): number[][] {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  return Array.from({ length: lastRow * lastColumn }, (_, index) => {
    const [row, column] = [Math.floor(index / lastColumn), index % lastColumn];
    return Array.from({ length: rows * columns }, (_cell, place) => {
      const [i, j] = [Math.floor(place / columns), place % columns];
      const byRow = (i === row ? 1 : 0) - (i === lastRow ? 1 : 0);
      return byRow * ((j === column ? 1 : 0) - (j === lastColumn ? 1 : 0));
    });
  });
}

const diagonal = (matrix: Matrix): number[] => matrix.map((row, index) => row[index] ?? 0);
