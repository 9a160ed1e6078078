import { multiply } from '../matrix.ts';
import type { Matrix } from '../matrix.ts';

/**
 * Weighted sums over the units of one stratum; a unit is a person, or a cluster of people drawn together, whose values are
 * then its sums. People who did not answer are units whose values are 0.
 */
export interface Stratum {
  readonly units: number;
  /** Of the stratum's units the share that was drawn; 0 where it is not known or not worth knowing. */
  readonly drawn?: number;
  /** Σ of each value: w, w·y and so on. */
  readonly totals: readonly number[];
  /** Σ of products of each two: w², w²·y and so on. */
  readonly products: Matrix;
  /**
   * For a cluster out of which units were drawn in turn: the share of clusters drawn. Its spread counts that much, and its
   * totals are in the first stage already.
   */
  readonly within?: number;
}

/**
 * The sums of units' values.
 *
 * @example
 * stratumOf([[1, 2], [3, 4]]) // { units: 2, totals: [ 4, 6 ], products: [ [ 10, 14 ], [ 14, 20 ] ] }
 */
export function stratumOf(units: Matrix): Pick<Stratum, 'units' | 'totals' | 'products'> {
  const values = (units[0] ?? []).map((_, value) => units.map((unit) => unit[value] ?? 0));
  return {
    units: units.length,
    totals: values.map((column) => column.reduce((sum, value) => sum + value, 0)),
    products: multiply(values, values[0]?.map((_, unit) => values.map((column) => column[unit] ?? 0)) ?? []),
  };
}

/**
 * @example
 * totalsOf([{ units: 2, totals: [4], products: [[10]] }, { units: 1, totals: [1], products: [[1]] }]) // [ 5 ]
 */
export function totalsOf(strata: readonly Stratum[]): number[] {
  const [first, ...others] = strata.filter(({ within }) => within === undefined);
  const add = (sums: readonly number[], { totals }: Stratum): number[] =>
    sums.map((sum, value) => sum + (totals[value] ?? 0));
  return others.reduce(add, [...(first?.totals ?? [])]);
}

/**
 * The covariance of totals: Σ over strata of (1 − f) n/(n−1) (Σzz' − ΣzΣz'/n). Unit by unit independent within strata;
 * with f = 0 as if drawn with replacement, which errs on the side of too wide. NaN where a stratum has one unit of several.
 * Source: Cochran (1977), Sampling Techniques, section 5A; R `survey::svytotal`.
 *
 * @example
 * covarianceOfTotals([{ units: 2, totals: [4], products: [[10]] }]) // [ [ 4 ] ]
 */
export function covarianceOfTotals(strata: readonly Stratum[]): number[][] {
  const size = strata[0]?.totals.length ?? 0;
  const covariance = Array.from({ length: size }, () => Array.from<number>({ length: size }).fill(0));
  for (const { units, drawn = 0, totals, products, within = 1 } of strata) {
    if (drawn === 1) continue;
    const factor = (within * (1 - drawn) * units) / (units - 1);
    for (const [i, row] of covariance.entries()) {
      for (const j of row.keys()) {
        const product = (products[i]?.[j] ?? 0) - ((totals[i] ?? 0) * (totals[j] ?? 0)) / units;
        row[j] = (row[j] ?? 0) + factor * product;
      }
    }
  }
  return covariance;
}

/**
 * The covariance of what is made from totals, by its slopes: J C J', Taylor's linearisation.
 *
 * @param slopes of each result by each total
 * @example
 * linearised([[1, -1]], [[4, 1], [1, 4]]) // [ [ 6 ] ]
 */
export function linearised(slopes: Matrix, covariance: Matrix): number[][] {
  const turned = (slopes[0] ?? []).map((_, total) => slopes.map((row) => row[total] ?? 0));
  return multiply(multiply(slopes, covariance), turned);
}

/**
 * Degrees of freedom of a design: units less strata, of the first stage.
 *
 * @example
 * freedomOf([{ units: 22, totals: [], products: [] }, { units: 18, totals: [], products: [] }]) // 38
 */
export function freedomOf(strata: readonly Stratum[]): number {
  const first = strata.filter(({ within }) => within === undefined);
  return first.reduce((sum, { units }) => sum + units, 0) - first.length;
}
