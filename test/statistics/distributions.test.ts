// Distributions over their whole range, against values made with 40 digits.

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

/** What is computed from the first numbers of a row; the row ends in what it should be. */
const distributions: Readonly<Record<string, (row: Row) => readonly number[]>> = {
  normalUpper: ([z]) => [normalUpper(z)],
  normalQuantile: ([p]) => [normalQuantile(p)],
  chiSquareUpper: (row) => [chiSquareUpper(at(row, 0), at(row, 1))],
  betaTails: (row) => {
    const { lower, upper } = betaTails(at(row, 0), 1 - at(row, 0), at(row, 1), at(row, 2));
    return [lower, upper];
  },
  betaQuantile: (row) => [betaQuantile(at(row, 0), at(row, 1), at(row, 2))],
  studentTwoSided: (row) => [studentTwoSided(at(row, 0), at(row, 1))],
  studentQuantile: (row) => [studentQuantile(at(row, 0), at(row, 1))],
  fUpper: (row) => [fUpper(at(row, 0), at(row, 1), at(row, 2))],
  binomial: (row) => [
    binomialLower(at(row, 0), at(row, 1), at(row, 2)),
    binomialProbability(at(row, 0), at(row, 1), at(row, 2)),
  ],
  hypergeometric: (row) => {
    const { from, values } = hypergeometric(at(row, 1), at(row, 2), at(row, 3));
    return [values[at(row, 0) - from] ?? NaN];
  },
  stirlingError: ([n]) => [stirlingError(n)],
};

/**
 * 1e-14 of the value, and 2e-15 more for each e-fold that it is small: the exponent of a tail of 1e-200 takes three digits.
 * The quantile at 0.4999 and Stirling's rest, which are small by subtraction, are held to the last digit of what they
 * come from.
 */
const allowedFor = (wanted: number): number => {
  const size = Math.abs(wanted);
  const exponent = size === 0 ? 0 : Math.max(0, -Math.log(size));
  return size * (1e-14 + 2e-15 * exponent) + (size > 1e-4 ? 4e-16 : 1e-320);
};

describe.each(Object.keys(references))('%s', (name) => {
  const results = distributions[name] ?? (() => []);

  test.each((references[name] ?? []).map((row): [Row] => [row]))('%j', (row) => {
    const found = results(row);
    const expected = row.slice(-found.length);
    for (const [place, value] of found.entries()) {
      const wanted = expected[place] ?? NaN;
      expect(Math.abs(value - wanted), `${value} is not ${wanted}`).toBeLessThanOrEqual(allowedFor(wanted));
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
