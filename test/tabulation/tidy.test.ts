import { expect, test } from 'vitest';
import { tablesToCsv } from '../../src/tabulation/csv.ts';
import { tidyColumns } from '../../src/tabulation/tidy.ts';
import { tidy } from '../../src/tabulation/tidy-table.ts';
import { showCell, wide } from '../../src/tabulation/wide.ts';
import { peopleCodebook, peopleResponses, readPeople, tableOf, tabulate } from '../support/people.ts';

const people = peopleResponses([
  { area: 'north', 'drinks@now.tea': '1', 'likes.sun': 'lot', 'likes.rain': 'dk' },
  { area: 'south', 'drinks@before.milk': '1', 'likes.sun': 'little' },
]);

test('the tidy form has one row a cell, and says what each is', async () => {
  const table = await tableOf(people, { address: 'drinks', base: 'valid' });
  const rows = tidy([table]).objects();
  expect(Object.keys(rows[0] ?? {})).toEqual([...tidyColumns]);
  expect(rows).toHaveLength(10);
  expect(rows[0]).toEqual({
    wave: '1',
    survey: 'people',
    item: 'drinks',
    row: '',
    period: 'before',
    option: 'tea',
    banner: '',
    point: 'total',
    kind: 'option',
    count: 0,
    base: 2,
    base_kind: 'valid',
    percent: '0',
    value: '',
  });
  expect(rows.at(-1)).toMatchObject({ option: 'white', kind: 'net', period: 'now', count: 1, percent: '50' });
});

test('a grid names row and option, a banner its point', async () => {
  const grid = tidy(await tabulate(people, { address: 'likes' })).objects();
  expect(grid[0]).toMatchObject({
    item: 'likes',
    row: 'sun',
    option: 'little',
    kind: 'option',
    count: 1,
    base: 2,
  });
  expect(grid[3]).toMatchObject({ row: 'sun', option: 'any', kind: 'net', count: 2 });
  const banner = tidy(await tabulate(people, { address: 'drinks@now', by: ['area'] })).objects();
  expect(banner[1]).toMatchObject({ option: 'tea', banner: 'area', point: 'north', count: 1, base: 1 });
});

test('the wide form pivots back to a page, rows and columns in codebook order', async () => {
  expect(wide(await tableOf(people, { address: 'area', by: ['drinks@now'] }))).toEqual({
    header: ['Area', 'Total', 'Tea', 'Milk', 'Water', 'Nothing', 'Nothing ticked'],
    rows: [
      ['Base (answered)', '2', '1', '0', '0', '0', '1'],
      ['North', '1 (50%)', '1 (100%)', '0', '0', '0', '0 (0%)'],
      ['South', '1 (50%)', '0 (0%)', '0', '0', '0', '1 (100%)'],
      ['Island', '0 (0%)', '0 (0%)', '0', '0', '0', '0 (0%)'],
    ],
  });
  const grid = wide(await tableOf(people, { address: 'likes' }));
  expect(grid.header).toEqual(['Likes', 'Base', 'A little', 'A lot', "Don't know", 'Little or lot']);
  expect(grid.rows[1]).toEqual(['Rain', '1', '0 (0%)', '0 (0%)', '1 (100%)', '0 (0%)']);
});

test('labels never become names of columns', async () => {
  const hostile = readPeople(
    peopleCodebook.replace('label: North', 'label: __proto__').replace('label: South', 'label: constructor'),
  );
  const table = await tableOf(peopleResponses([{ area: 'north', mood: 'lot' }], hostile), {
    address: 'mood',
    by: ['area'],
  });
  expect(wide(table).header).toEqual(['Mood', 'Total', '__proto__', 'constructor', 'Island']);
  expect(wide(table).rows[2]).toEqual(['A lot', '1 (100%)', '1 (100%)', '0', '0']);
});

test('a withheld percentage is empty in CSV and absent on the page', async () => {
  expect(showCell({ count: 3, base: 4, percent: null, flags: ['small-base'] })).toBe('3');
  const policy = { tableOnly: 10, countsOnly: 30, decimals: 0 };
  const table = await tableOf(
    people,
    { address: 'area' },
    {
      wave: '1',
      audience: () => ({ people: 'people', respondents: 2, sampling: 'purposive' }),
      policy,
      synthetic: false,
    },
  );
  expect(tablesToCsv([table]).split('\n')[1]).toBe('1,people,area,,,north,,total,option,1,2,answered,,');
});

test('CSV has LF line ends and neutralises what a spreadsheet would run', async () => {
  const table = await tableOf(people, { address: 'area' });
  const csv = tablesToCsv([{ ...table, wave: '=cmd()', item: '-1', survey: 'a,"b"' }]);
  expect(csv).not.toContain('\r');
  expect(csv.split('\n')[1]).toBe(`'=cmd(),"a,""b""",'-1,,,north,,total,option,1,2,answered,50,`);
});
