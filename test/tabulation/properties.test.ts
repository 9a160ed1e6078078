// What holds for every table, whatever people answered.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admits } from '../../src/ratio.ts';
import type { PeopleRow } from '../support/people.ts';
import { countsOf, peopleResponses, readPeople, tabulate, tableOf } from '../support/people.ts';

const codebook = readPeople();
const tick = fc.constantFrom('0', '1', '');
const extent = fc.constantFrom('little', 'lot', 'dk', '', '[refused]', '[not-reached]', '[not-applicable]');

const row: fc.Arbitrary<PeopleRow> = fc.record({
  area: fc.constantFrom('north', 'south', 'island', '', '[refused]'),
  'drinks@before.tea': tick,
  'drinks@before.water': tick,
  'drinks@now.tea': tick,
  'drinks@now.milk': tick,
  'drinks@now.water': tick,
  'likes.sun': extent,
  'likes.rain': extent,
  mood: extent,
});
const rows = fc.array(row, { maxLength: 40 });
const addresses = ['area', 'drinks', 'drinks@now', 'likes', 'mood'];
const runs = { numRuns: 60 };

test('the order of the rows never matters', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...addresses), async (people, address) => {
      const forth = await tabulate(peopleResponses(people, codebook), { address });
      const back = await tabulate(peopleResponses(people.toReversed(), codebook), { address });
      expect(back).toEqual(forth);
    }),
    runs,
  );
});

test('largest member ≤ net ≤ min(base, sum of members)', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const table = await tableOf(peopleResponses(people, codebook), { address: 'drinks@now' });
      const [tea = 0, milk = 0, , , net = 0] = countsOf(table).map(([count]) => count);
      expect(net).toBeGreaterThanOrEqual(Math.max(tea, milk));
      expect(net).toBeLessThanOrEqual(Math.min(table.base.unweighted, tea + milk));
    }),
    runs,
  );
});

test('the points of a banner add up to the total, bases and counts alike', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('mood', 'drinks@now', 'likes.sun'), async (people, address) => {
      const table = await tableOf(peopleResponses(people, codebook), { address, by: ['area'] });
      const sum = (numbers: readonly number[]): number =>
        numbers.reduce((total, number) => total + number, 0);
      const [total = 0, ...points] = table.columns.map((column) => column.base);
      expect(sum(points)).toBe(total);
      for (const [inAll = 0, ...counts] of countsOf(table)) expect(sum(counts)).toBe(inAll);
    }),
    runs,
  );
});

test('answers of one option add up to the base', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const table = await tableOf(peopleResponses(people, codebook), { address: 'mood' });
      const members = table.rows.flatMap(({ role }, index) =>
        role === 'net' ? [] : [table.cells[index]?.count ?? 0],
      );
      expect(members.reduce((total, count) => total + count, 0)).toBe(table.base.unweighted);
    }),
    runs,
  );
});

test('every printed percentage is admitted by its count', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...addresses), async (people, address) => {
      const tables = await tabulate(peopleResponses(people, codebook), { address });
      const printed = tables.flatMap((table) => table.cells).filter((cell) => cell.percent !== null);
      const strange = printed.filter(
        ({ percent, base, count }) => !admits(percent ?? '', base).includes(count),
      );
      expect(strange).toEqual([]);
    }),
    runs,
  );
});

test('everybody twice doubles the counts and leaves the percentages', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (people) => {
      const once = await tableOf(peopleResponses(people, codebook), { address: 'mood', by: ['area'] });
      const twice = await tableOf(peopleResponses([...people, ...people], codebook), {
        address: 'mood',
        by: ['area'],
      });
      expect(twice.cells.map((cell) => cell.count)).toEqual(once.cells.map((cell) => 2 * cell.count));
      expect(twice.cells.map((cell) => cell.percent)).toEqual(once.cells.map((cell) => cell.percent));
    }),
    runs,
  );
});
