import { expect, test } from 'vitest';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import { countsOf, tableOf } from '../support/people.ts';
import {
  codebookOf,
  codebookText,
  item,
  options,
  periods,
  responsesOf,
  rows,
  statuses,
} from '../support/responses.ts';

const asked = [
  item('wants', 'multiple', options('tea', 'cake', 'nothing=none'), periods),
  item('likes', 'grid', options('little', 'lot'), rows('sun', 'rain')),
  item('staff', 'number', 'unit: people'),
];
const count = item('many', 'count', 'of: ["wants@now", "likes.sun=lot", "staff=10.."]');
const several = item(
  'several',
  'derived',
  'options: [{code: few, label: Few, origin: assumed, where: "many=0,1"}, {code: more, label: More, origin: assumed, where: "many=2,3,4"}]',
);
const codebook = codebookOf([...asked, count, several]);
const people = responsesOf(
  codebook,
  `case_id,wants@then.tea,wants@then.cake,wants@then.nothing,wants@now.tea,wants@now.cake,wants@now.nothing,likes.sun,likes.rain,staff
1,,,,1,1,,lot,lot,10
2,,,,,,1,little,lot,9
3,,,,,,,,lot,
4,,,,,,,,,12
`,
);

test('it counts conditions, and each answer of a multiple item but “none of these”', async () => {
  // of four: person 1 has all, 2 none, 3 left all of it out, 4 the staff
  const table = await tableOf(people, { address: 'many' });
  expect(table.rows.map(({ label }) => label)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
    'Answer has a score',
    'Mean',
    'Median',
  ]);
  expect(countsOf(table).flat().slice(0, 5)).toEqual([1, 1, 0, 0, 1]);
  expect(table.cells.slice(-2).map(({ value }) => value)).toEqual(['1.67', '1']);
  expect(statuses(people, 'many')).toBe('answered answered skipped answered');
});

test('other items may build on it', async () => {
  expect(countsOf(await tableOf(people, { address: 'several' }))).toEqual([[2], [1]]);
  const filtered = await tableOf(people, { address: 'likes.rain', where: ['many=1,4'] });
  expect(filtered.base.unweighted).toBe(1);
});

test('a number is filtered by a range, open at either end', async () => {
  for (const [where, base] of [
    ['staff=10', 1],
    ['staff=9..10', 2],
    ['staff=..9', 1],
    ['staff=10..', 2],
    ['not staff=9..12', 1],
  ] as const) {
    expect(
      (await tableOf(people, { address: 'staff', where: [where], base: 'respondents' })).base,
    ).toMatchObject({
      unweighted: base,
      text: expect.stringContaining(`only ${where}`) as string,
    });
  }
});

test('its mistakes are told where they stand', () => {
  const told = (of: string): string[] =>
    readCodebook('people.yaml', codebookText([...asked, item('many', 'count', `of: ["${of}"]`)])).issues.map(
      ({ actual, expected }) => `${actual}: ${expected}`,
    );
  expect(told('likes.sun')).toEqual(['`likes.sun`, no multiple item: a condition: `likes.sun=little`']);
  expect(told('wants')).toEqual(['`wants` without a period: one of wants@then, wants@now']);
  expect(told('staff=ten..')).toEqual([
    '`staff=ten..`: a number or a range of them: `staff=10..49`, `=..9` or `=50..`',
  ]);
  expect(told('stuff=1')[0]).toContain('item `stuff`');
});
