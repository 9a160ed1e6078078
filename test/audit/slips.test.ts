// What is wildly off is another number, not a mistake.

import { expect, test } from 'vitest';
import { found } from '../support/found.ts';

test('a number on a scale before a percentage is no count', () => {
  expect(found('We asked 243 wardens for a mark. Of the 243, 127 gave 9 or 10 (52%).')).toEqual([]);
});

test('a count whose share is near the printed one, or a slip away from it, is wrong', () => {
  const text = 'Of the 54 clinics that keep records, 31 (57%) use a form.';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('57%', '67%'))).toEqual(['ratio-and-percentage: 31 (67%)']);
  expect(found(text.replace('57%', '87%'))).toEqual(['ratio-and-percentage: 31 (87%)']);
  expect(found(text.replace('31 (57%)', '5 (92%)'))).toEqual(['ratio-and-percentage: 5 (92%)']);
});

test('what is far from a sum is no total', () => {
  expect(found('We had 356 responses (312 adults, 28 teenagers and 16 infants).')).toEqual([]);
  expect(found('We had 365 responses (312 adults, 28 teenagers and 16 infants).')).toHaveLength(1);
  expect(found('We had 900 responses (312 adults, 28 teenagers and 16 infants).')).toEqual([]);
});
