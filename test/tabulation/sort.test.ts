import { expect, test } from 'vitest';
import { peopleCodebook, peopleResponses, readPeople, tableOf } from '../support/people.ts';

const codebook = readPeople(
  peopleCodebook.replace(
    '- {code: tea, label: Tea, origin: assumed}',
    '- {code: other, label: Other, role: other, origin: assumed}\n      - {code: tea, label: Tea, origin: assumed}',
  ),
);
const people = peopleResponses(
  [
    {
      'drinks@now.water': '1',
      'drinks@now.milk': '1',
      'drinks@now.other': '1',
      'likes.sun': 'little',
      'likes.rain': 'lot',
    },
    {
      'drinks@now.water': '1',
      'drinks@now.milk': '1',
      'drinks@now.other': '1',
      'likes.sun': 'dk',
      'likes.rain': 'little',
    },
    {
      'drinks@now.water': '1',
      'drinks@now.tea': '1',
      'drinks@now.other': '1',
      'likes.sun': 'dk',
      'likes.rain': 'dk',
    },
    { 'drinks@now.none': '1' },
  ],
  codebook,
);
const order = async (address: string, sort: 'given' | 'value' | 'net'): Promise<string[]> =>
  (await tableOf(people, { address, sort })).rows.map(({ id }) => id);

test('as given, "other" and those that stand alone come last, and nets after them', async () => {
  expect(await order('drinks@now', 'given')).toEqual(['tea', 'milk', 'water', 'other', 'none', 'white']);
});

test('by value the largest first, "other" and "none" still last; equals as in the codebook', async () => {
  expect(await order('drinks@now', 'value')).toEqual(['water', 'milk', 'tea', 'other', 'none', 'white']);
  // of an item over time, the current answers
  expect(await order('drinks', 'value')).toEqual(['water', 'milk', 'tea', 'other', 'none', 'white']);
});

test('by net a net stands before its members', async () => {
  expect(await order('drinks@now', 'net')).toEqual(['white', 'milk', 'tea', 'water', 'other', 'none']);
});

test('rows of a grid go by the last answer of the scale, or by the first net, each on its own base', async () => {
  expect(await order('likes', 'given')).toEqual(['sun', 'rain']);
  expect(await order('likes', 'value')).toEqual(['rain', 'sun']);
  expect(await order('likes', 'net')).toEqual(['rain', 'sun']);
});

test('cells stay with their rows', async () => {
  const given = await tableOf(people, { address: 'drinks@now', by: ['area'] });
  const sorted = await tableOf(people, { address: 'drinks@now', by: ['area'], sort: 'value' });
  const byRow = (cells: typeof given.cells): unknown[] =>
    cells.toSorted((a, b) => (a.row < b.row ? -1 : a.row > b.row ? 1 : 0));
  expect(byRow(sorted.cells)).toEqual(byRow(given.cells));
  expect(sorted.cells.map(({ row }) => row)).toEqual(
    sorted.rows.flatMap(({ id }) => sorted.columns.map(() => id)),
  );
});
