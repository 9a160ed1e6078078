import { expect, test } from 'vitest';
import { memoryEngine } from '../../src/tabulation/engines/memory.ts';
import { planOf } from '../../src/tabulation/plan.ts';
import { tablesOf } from '../../src/tabulation/tabulate.ts';
import { followChange, valueIn } from '../../src/value/value.ts';
import type { Value } from '../../src/value/value.ts';
import { contextOf, peopleCodebook, peopleResponses, readPeople } from '../support/people.ts';

const codebook = readPeople(
  `${peopleCodebook}    periods:
      - {code: before, time: recalled, label: Before, origin: assumed}
      - {code: now, time: current, label: Now, origin: assumed}
`,
);
const wave = { wave: '1', codebooks: [codebook] };
const people = peopleResponses(
  [
    { 'mood@before': 'little', 'mood@now': 'lot', 'drinks@now.tea': '1' },
    { 'mood@before': 'little', 'mood@now': 'dk', 'drinks@before.tea': '1' },
    { 'mood@before': 'lot', 'mood@now': 'lot', 'drinks@before.milk': '1' },
    { 'mood@before': 'lot', 'mood@now': '[refused]' },
    { 'mood@now': 'lot' },
  ],
  codebook,
);

async function change(written: string): Promise<{ from: Value; to: Value }> {
  const followed = followChange(written, { from: 'before', to: 'now' }, wave);
  if ('problem' in followed) throw new Error(followed.problem.expected);
  const { from, to } = followed.found;
  const counts = await memoryEngine([people]).count(planOf([from.request, to.request]));
  const value = (one: typeof from): Value => {
    const table = tablesOf(one.request, counts, contextOf(people))[0];
    if (!table) throw new Error('no table');
    return valueIn(table, one);
  };
  return { from: value(from), to: value(to) };
}

test('a change counts those who answered about both times; don’t know is an answer, a refusal none', async () => {
  const { from, to } = await change('mood.lot');
  expect([from.count, from.base]).toEqual([1, 3]);
  expect([to.count, to.base]).toEqual([2, 3]);
});

test('of a multiple item everybody who answered it answered both', async () => {
  const { from, to } = await change('drinks.tea');
  expect([from.count, from.base, to.count, to.base]).toEqual([1, 3, 1, 3]);
});

test('an address that is no change is told why', () => {
  const told = (written: string, from = 'before', to = 'now'): string => {
    const followed = followChange(written, { from, to }, wave);
    return 'found' in followed ? 'found' : followed.problem.expected;
  };
  expect(told('mood.lot', 'recalled', 'current')).toBe('found');
  expect(told('mood@now.lot')).toBe('an address over time, without a period');
  expect(told('area.north')).toBe('an address over time, without a period');
  expect(told('mood.lot', 'now', 'now')).toBe('two of before, now');
  expect(told('mood.lot', 'then')).toBe('two of before, now');
  expect(told('mood')).toBe('an address that names one answer');
  const astray = followChange('mood.lot', { from: 'befor', to: 'now' }, wave);
  expect('problem' in astray && astray.problem.hint).toBe('Did you mean `before`?');
});
