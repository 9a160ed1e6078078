// Distributions over their whole range, against values made with 40 digits (mpmath).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { betaQuantile, betaTails } from '../../src/statistics/distributions/beta.ts';
import { binomialLower, binomialProbability } from '../../src/statistics/distributions/binomial.ts';
import { chiSquareUpper } from '../../src/statistics/distributions/chi-square.ts';
import { fUpper } from '../../src/statistics/distributions/f.ts';
import { hypergeometric } from '../../src/statistics/distributions/hypergeometric.ts';
import { normalQuantile, normalUpper } from '../../src/statistics/distributions/normal.ts';
import { stirlingError } from '../../src/statistics/distributions/stirling.ts';
import { studentQuantile, studentTwoSided } from '../../src/statistics/distributions/student.ts';

type Row = readonly [number, ...number[]];

const references = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/distributions.json'), 'utf8'),
) as Readonly<Record<string, readonly Row[]>>;

const at = (row: Row, place: number): number => row[place] ?? 0;

/** What is computed from the first numbers of a row, how many results a row ends in, and how far off they may be. */
const distributions: Readonly<
  Record<string, readonly [tolerance: number, results: (row: Row) => readonly number[]]>
> = {
  normalUpper: [1e-14, ([z]) => [normalUpper(z)]],
  normalQuantile: [1e-14, ([p]) => [normalQuantile(p)]],
  chiSquareUpper: [1e-14, (row) => [chiSquareUpper(at(row, 0), at(row, 1))]],
  betaTails: [
    1e-14,
    (row) => {
      const { lower, upper } = betaTails(at(row, 0), 1 - at(row, 0), at(row, 1), at(row, 2));
      return [lower, upper];
    },
  ],
  betaQuantile: [1e-14, (row) => [betaQuantile(at(row, 0), at(row, 1), at(row, 2))]],
  studentTwoSided: [1e-14, (row) => [studentTwoSided(at(row, 0), at(row, 1))]],
  studentQuantile: [1e-14, (row) => [studentQuantile(at(row, 0), at(row, 1))]],
  fUpper: [1e-14, (row) => [fUpper(at(row, 0), at(row, 1), at(row, 2))]],
  binomial: [
    1e-14,
    (row) => [
      binomialLower(at(row, 0), at(row, 1), at(row, 2)),
      binomialProbability(at(row, 0), at(row, 1), at(row, 2)),
    ],
  ],
  hypergeometric: [
    1e-14,
    (row) => {
      const { from, values } = hypergeometric(at(row, 1), at(row, 2), at(row, 3));
      return [values[at(row, 0) - from] ?? NaN];
    },
  ],
  stirlingError: [1e-14, ([n]) => [stirlingError(n)]],
};

describe.each(Object.keys(references))('%s', (name) => {
  const [tolerance, results] = distributions[name] ?? [0, () => []];

  test.each((references[name] ?? []).map((row): [Row] => [row]))('%j', (row) => {
    const found = results(row);
    const expected = row.slice(-found.length);
    for (const [place, value] of found.entries()) {
      const wanted = expected[place] ?? NaN;
      expect(Math.abs(value / wanted - 1), `${value} is not ${wanted}`).toBeLessThanOrEqual(tolerance);
    }
  });
});

test('beyond every number', () => {
  expect(normalUpper(Infinity)).toBe(0);
  expect(chiSquareUpper(Infinity, 1)).toBe(0);
  expect(chiSquareUpper(Infinity, 4)).toBe(0);
  expect(studentTwoSided(Infinity, 4)).toBe(0);
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaQuantile(1, 2, 3)).toBe(1);
  expect(betaQuantile(0.3, 0, 3)).toBe(0);
  expect(betaQuantile(0.3, 3, 0)).toBe(1);
  expect(binomialLower(3, 3, 0.2)).toBe(1);
});

test('no number in, no number out', () => {
  for (const result of [
    normalUpper(NaN),
    chiSquareUpper(NaN, 1),
    chiSquareUpper(NaN, 3),
    studentTwoSided(NaN, 3),
    fUpper(NaN, 1, 3),
  ]) {
    expect(result).toBeNaN();
  }
});
