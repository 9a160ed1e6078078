import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { admits, mayPrint, printPercent, printings, roundPercent } from '../src/ratio.ts';

/** Rounds by comparing the distances to the two nearest neighbours; every number here is a small integer. */
function nearest(k: number, n: number, decimals: number): string {
  const dividend = 100 * 10 ** decimals * k;
  const below = Math.floor(dividend / n);
  const toBelow = dividend - below * n;
  const toAbove = n - toBelow;
  const units = String(toAbove <= toBelow ? below + 1 : below).padStart(decimals + 1, '0');
  return decimals === 0 ? units : `${units.slice(0, -decimals)}.${units.slice(-decimals)}`;
}

test('every count of every base to 200 prints as the nearest percentage, halves up', () => {
  const wrong: string[] = [];
  for (let n = 1; n <= 200; n += 1) {
    for (let k = 0; k <= n; k += 1) {
      for (const decimals of [0, 1, 2]) {
        const printed = roundPercent({ numerator: k, denominator: n }, decimals);
        if (printed !== nearest(k, n, decimals)) wrong.push(`${k}/${n} to ${decimals}: ${printed}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['23/40 58%', '31/40 78%', '27/40 68%', '55/66 83%', '0/7 0%', '7/7 100%'])('%s', (said) => {
  const [numerator = 0, denominator = 0, printed] = said.split(/[/ %]/).map(Number);
  expect(printPercent({ numerator, denominator })).toBe(`${printed}%`);
});

test('decimals are printed in full', () => {
  expect(printPercent({ numerator: 1, denominator: 8 }, 1)).toBe('12.5%');
  expect(printPercent({ numerator: 1, denominator: 8 }, 2)).toBe('12.50%');
  expect(printPercent({ numerator: 1, denominator: 1600 }, 2)).toBe('0.06%');
  expect(printPercent({ numerator: 1, denominator: 2000 }, 1)).toBe('0.1%');
});

test('weighted sums in millionths round as exactly as counts', () => {
  const denominator = 100_000_000_000_000;
  expect(printPercent({ numerator: 12_500_000_000_000, denominator })).toBe('13%');
  expect(printPercent({ numerator: 12_499_999_999_999, denominator })).toBe('12%');
});

test('what may be printed is one of the printings, under every rule for ties', () => {
  const wrong: string[] = [];
  for (let denominator = 1; denominator <= 80; denominator += 1)
    for (let numerator = 0; numerator <= denominator; numerator += 1)
      for (const decimals of [0, 1, 2])
        for (const ties of [undefined, 'up', 'even'] as const) {
          const ratio = { numerator, denominator };
          const middle = (100 * numerator) / denominator;
          const near = [-1, 0, 1].map((step) => (middle + step / 10 ** decimals).toFixed(decimals));
          for (const printed of near.filter((one) => !one.startsWith('-')))
            if (mayPrint(printed, ratio, ties) !== printings(ratio, decimals, ties).includes(printed))
              wrong.push(`${printed} for ${numerator}/${denominator}, ${ties}`);
        }
  expect(wrong).toEqual([]);
  const huge = { numerator: 123_456_789_012_345, denominator: 987_654_321_098_765 };
  expect(mayPrint('12.500000', huge)).toBe(true);
  expect(mayPrint('12.500001', huge)).toBe(false);
});

test('whatever is printed is admitted', () => {
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.integer({ min: 0, max: 2 })));
  fc.assert(
    fc.property(counts, ([k, n, decimals]) => {
      expect(admits(printPercent({ numerator: k, denominator: n }, decimals), n)).toContain(k);
    }),
  );
});

test('a printed percentage admits the counts that print so, and no other', () => {
  const wrong: string[] = [];
  for (let n = 1; n <= 60; n += 1) {
    for (const decimals of [0, 1]) {
      const counts = new Map<string, number[]>();
      for (let k = 0; k <= n; k += 1) {
        const printed = nearest(k, n, decimals);
        counts.set(printed, [...(counts.get(printed) ?? []), k]);
      }
      for (let units = 0; units <= 100 * 10 ** decimals; units += 1) {
        const printed = (units / 10 ** decimals).toFixed(decimals);
        const expected = counts.get(printed) ?? [];
        if (admits(printed, n).join(' ') !== expected.join(' ')) wrong.push(`${printed} of ${n}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('no count of 56 is 81%, and only 55 of 66 is 83%', () => {
  expect(admits('81%', 56)).toEqual([]);
  expect(admits('83%', 66)).toEqual([55]);
  expect(admits('83', 66)).toEqual([55]);
});

test('37.50 promises more than 37.5', () => {
  // 749/2000 is 37.45 and prints as 37.5, but not as 37.50
  expect(admits('37.5', 2000)).toEqual([749, 750]);
  expect(admits('37.50', 2000)).toEqual([750]);
});

test('more than everybody admits nobody', () => {
  expect(admits('101%', 40)).toEqual([]);
});

test('a ratio of anything but whole counts over a whole base has no percentage', () => {
  const over = (numerator: number, denominator: number) => (): string =>
    roundPercent({ numerator, denominator });
  for (const base of [0, -4, 4.5, Number.NaN]) expect(over(1, base)).toThrow(RangeError);
  for (const count of [-1, 0.5, Number.NaN, 2 ** 53]) expect(over(count, 4)).toThrow(RangeError);
});

test.each(['about half', '', '-5%', '5.%', '1e1', '50%%', '50 %'])(
  '%j is no printed percentage',
  (printed) => {
    expect(() => admits(printed, 40)).toThrow(RangeError);
  },
);

test.each([0, -2, 2.5, Number.NaN])('nothing is printed on a base of %d', (base) => {
  expect(() => admits('50%', base)).toThrow(RangeError);
});
