import type { PValues } from '../adjustment/family.ts';
import { holm } from '../adjustment/holm.ts';
import type { Count } from '../count.ts';
import { columnPairs } from './column-pairs.ts';
import type { ColumnPair, Overlap } from './column-pairs.ts';

export interface LetterOptions {
  /** How p is adjusted within a family: all pairs of columns in one row. Holm's way unless another is given. */
  readonly adjust?: (p: PValues) => number[];
  /** Letters stand where the adjusted p is below this; 0.05 unless said. */
  readonly alpha?: number;
  readonly overlap?: Overlap;
}

export interface LetteredRow {
  /** For each column the columns whose share is smaller, by more than chance makes likely. */
  readonly above: readonly (readonly number[])[];
  /** Every pair of columns, with its p adjusted. */
  readonly pairs: readonly ColumnPair[];
}

/**
 * Which columns of one row stand above which, as letters in a table say it: the letter of a column stands beside every
 * larger share that differs from its own. The family of tests is the pairs of columns in that row.
 *
 * @param columns one row's cells: k of the column's base n
 * @example
 * lettersOf([{ k: 12, n: 40 }, { k: 30, n: 40 }, { k: 20, n: 40 }]).above // [ [], [ 0, 2 ], [] ]
 */
export function lettersOf(
  columns: readonly Count[],
  { adjust = holm, alpha = 0.05, overlap }: LetterOptions = {},
): LetteredRow {
  const raw = columnPairs(columns, overlap);
  const adjusted = adjust(raw.map(({ p }) => p));
  const pairs = raw.map((pair, index) => ({ ...pair, p: adjusted[index] ?? NaN }));
  // An exact p may be alpha itself, 6 of 120 say, and is not below it then, whatever the last digit came to.
  const limit = alpha * (1 - 1e-12);
  const above = columns.map((): number[] => []);
  for (const { a, b, p } of pairs) {
    if (!(p < limit)) continue;
    const [one, two] = [columns[a], columns[b]];
    if (one === undefined || two === undefined) continue;
    if (one.k / one.n > two.k / two.n) above[a]?.push(b);
    else above[b]?.push(a);
  }
  return { above, pairs };
}

/**
 * The letters of columns: A to Z, then AA and on.
 *
 * @example
 * [0, 25, 26, 52].map(letterAt) // [ 'A', 'Z', 'AA', 'BA' ]
 */
export function letterAt(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letterAt(Math.floor(column / 26) - 1) + last;
}
