import { expect, test } from 'vitest';
import { baseKinds, describeBase, isInBase } from '../../src/base/base.ts';
import type { BaseKind } from '../../src/base/base.ts';
import { answerStatuses } from '../../src/wave/status.ts';

const given = ['answered', 'dont-know', 'not-applicable'];
const asked = [...given, 'refused', 'skipped', 'not-reached'];
const counted: Record<BaseKind, readonly string[]> = {
  respondents: [...asked, 'not-asked'],
  asked,
  answered: given,
  valid: ['answered'],
  mentions: given,
};

test.each(Object.entries(counted))('the base "%s" counts %j, and nothing else', (kind, statuses) => {
  const found = answerStatuses.filter((status) => isInBase(kind as BaseKind, status));
  expect(found.toSorted()).toEqual(statuses.toSorted());
});

test('no base kind is left out here', () => {
  expect(Object.keys(counted)).toEqual(Object.keys(baseKinds));
});

const audience = { people: 'commissioners', respondents: 40 };
const of = (n: number): { from: number; to: number } => ({ from: n, to: n });

test.each([
  ['respondents', 40, '40 commissioners responded'],
  ['asked', 31, '31 of 40 commissioners were asked'],
  ['answered', 22, '22 of 40 commissioners answered'],
  ['valid', 19, '19 of 40 commissioners gave a substantive answer'],
  ['mentions', 57, '57 mentions by commissioners'],
] as const)('a base of %s can be read aloud', (kind, n, text) => {
  expect(describeBase(kind, of(n), audience)).toEqual({ kind, text, unweighted: n });
});

test('a base names who was asked', () => {
  expect(describeBase('answered', of(22), audience, 'those with a budget').text).toBe(
    '22 of 40 commissioners answered; asked of those with a budget',
  );
});

test('rows with bases of their own say so', () => {
  expect(describeBase('answered', { from: 20, to: 22 }, audience).text).toBe(
    '20 to 22 of 40 commissioners answered, by row',
  );
});
