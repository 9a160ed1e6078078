import type { Count } from '../count.ts';
import { zTest } from '../difference/z-test.ts';
import { fisherExact } from './fisher.ts';

/** How two columns were compared; not at all where neither test has something to stand on. */
export type PairTest = 'z' | 'fisher' | 'none';

export interface ColumnPair {
  readonly a: number;
  readonly b: number;
  readonly test: PairTest;
  /** NaN where not tested. */
  readonly p: number;
}

/** People that two columns share. Nobody, unless the banner's question takes several answers. */
export type Overlap = (a: number, b: number) => number;

const nobody: Overlap = () => 0;

/**
 * Whether the shares of one row differ between any two columns: z with pooled variance where some five people are expected
 * on either side of either column, else Fisher's exact test. Where columns share people, z takes them off its variance, and
 * there is no exact test: small columns that overlap are not compared, nor are columns in which everybody, or nobody, is.
 *
 * @example
 * columnPairs([{ k: 12, n: 40 }, { k: 30, n: 40 }]).map(({ test, p }) => [test, p.toFixed(6)]) // [ [ 'z', '0.000056' ] ]
 * columnPairs([{ k: 1, n: 9 }, { k: 8, n: 9 }]).map(({ test, p }) => [test, p.toFixed(4)]) // [ [ 'fisher', '0.0034' ] ]
 */
export function columnPairs(columns: readonly Count[], overlap: Overlap = nobody): ColumnPair[] {
  const pairs: ColumnPair[] = [];
  for (const [a, one] of columns.entries()) {
    for (let b = a + 1; b < columns.length; b += 1) {
      pairs.push(compare(a, one, b, columns[b] ?? one, overlap(a, b)));
    }
  }
  return pairs;
}

function compare(a: number, one: Count, b: number, two: Count, both: number): ColumnPair {
  const [k, n] = [one.k + two.k, one.n + two.n];
  if (one.n === 0 || two.n === 0 || k === 0 || k === n) return { a, b, test: 'none', p: NaN };
  const smallest = (Math.min(one.n, two.n) * Math.min(k, n - k)) / n;
  if (smallest >= 5) {
    const { p } = zTest(one, two, both);
    return { a, b, test: Number.isNaN(p) ? 'none' : 'z', p };
  }
  const whole = [one.k, one.n, two.k, two.n].every(Number.isInteger);
  if (both > 0 || !whole) return { a, b, test: 'none', p: NaN };
  const { p } = fisherExact([
    [one.k, one.n - one.k],
    [two.k, two.n - two.k],
  ]);
  return { a, b, test: 'fisher', p };
}
