import { expect, test } from 'vitest';
import { defaultPolicy, mayDraw, mayPrintPercent, percentOrNull } from '../../src/base/small-base.ts';

test.each([
  [0, false, false],
  [9, false, false],
  [10, true, false],
  [29, true, false],
  [30, true, true],
  [100, true, true],
])('a base of %i: a picture %s, a percentage %s', (base, draw, percent) => {
  expect(mayDraw(base, defaultPolicy)).toBe(draw);
  expect(mayPrintPercent(base, defaultPolicy)).toBe(percent);
});

test('a withheld percentage is nothing, not zero', () => {
  expect(percentOrNull(24, 27, defaultPolicy)).toBeNull();
  expect(percentOrNull(0, 30, defaultPolicy)).toBe('0%');
});

test('a study may have a policy of its own, but nobody has a percentage of none', () => {
  const open = { tableOnly: 0, countsOnly: 0, decimals: 1 };
  expect(percentOrNull(24, 27, open)).toBe('88.9%');
  expect(percentOrNull(0, 0, open)).toBeNull();
  expect(mayDraw(0, open)).toBe(false);
});
