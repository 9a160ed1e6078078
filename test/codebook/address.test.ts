import { expect, test } from 'vitest';
import { partAt, resolveAddress } from '../../src/codebook/address.ts';
import type { AddressProblem } from '../../src/codebook/address.ts';
import { codebookOf, item, nets, options, periods, rows } from '../support/responses.ts';

const book = codebookOf([
  item('region', 'single', options('north', 'south', 'east'), nets('poles=north|south')),
  item('trust', 'grid', options('low', 'high'), rows('nhs', 'council'), periods),
  item('wants', 'multiple', options('tea', 'cake'), periods),
]);

/** The codes an address leads to. */
function follow(written: string): string {
  const resolved = resolveAddress(book, written);
  if ('problem' in resolved) throw new Error(resolved.problem.actual);
  const { item: found, row, period, option, net } = resolved.found;
  return [found.id, row?.code, period?.code, option?.code, net?.code].map((code) => code ?? '-').join(' ');
}

function problem(written: string): AddressProblem {
  const resolved = resolveAddress(book, written);
  if ('found' in resolved) throw new Error(`${written} leads somewhere`);
  return resolved.problem;
}

test.each([
  ['region', 'region - - - -'],
  ['region.north', 'region - - north -'],
  ['region.poles', 'region - - - poles'],
  ['trust.nhs', 'trust nhs - - -'],
  ['trust.nhs.high', 'trust nhs - high -'],
  ['trust.council@then', 'trust council then - -'],
  ['trust.council@then.low', 'trust council then low -'],
  ['wants@now.tea', 'wants - now tea -'],
])('%s leads to its place', (written, codes) => {
  expect(follow(written)).toBe(codes);
});

test('a period answers to its time as well as to its code', () => {
  expect(follow('wants@current.tea')).toEqual(follow('wants@now.tea'));
  expect(follow('wants@recalled')).toEqual(follow('wants@then'));
});

test.each([
  ['regoin', 'item `regoin`', 'Did you mean `region`?'],
  ['region.nroth', 'option or net `nroth`', 'Did you mean `north`?'],
  ['region.pole', 'option or net `pole`', 'Did you mean `poles`?'],
  ['trust.counsil', 'row `counsil`', 'Did you mean `council`?'],
  ['wants@them', 'period `them`', 'Did you mean `then`?'],
])('%s leads nowhere, and the nearest name is offered', (written, actual, hint) => {
  expect(problem(written)).toMatchObject({ actual, hint });
});

test('an unknown name gets the choices', () => {
  expect(problem('region.xyzzy').expected).toContain('north, south, east, poles');
});

const nowhere = [
  '',
  'region.',
  'region.north.south',
  'region@now',
  'trust.high',
  'wants.tea@now',
  'wants@now@then',
];
test.each(nowhere)('%j leads nowhere', (written) => {
  expect(resolveAddress(book, written)).toHaveProperty('problem');
});

function part(written: string): string {
  const resolved = resolveAddress(book, written);
  if ('problem' in resolved) throw new Error(resolved.problem.actual);
  const one = partAt(resolved.found);
  return 'found' in one ? one.found.key : one.problem.expected;
}

test('an address that leaves a row or a period open names no single part', () => {
  expect(part('trust')).toContain('trust.nhs, trust.council');
  expect(part('wants')).toContain('wants@then, wants@now');
  expect(part('trust.nhs@now')).toBe('trust.nhs@now');
  expect(part('trust.nhs@current')).toBe('trust.nhs@now');
  expect(part('region')).toBe('region');
});
