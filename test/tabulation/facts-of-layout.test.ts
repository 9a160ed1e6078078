// What tables of surveys get wrong about rounding, labels, nets, grids, periods and size, and hand-worked numbers that
// are right.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askedIf, codebookText, item, nets, options, periods, rows } from '../support/responses.ts';
import { run } from '../support/run.ts';

import { printed, surveyed, table, tables } from '../support/surveyed.ts';

test('three thirds print as 33.3% each and are not bent to 100; their net is 66.7%, made from its count', async () => {
  const folder = await surveyed({
    items: [item('likes', 'single', options('tea', 'milk', 'water'), nets('drawn=tea|milk'))],
    columns: 'likes',
    people: [
      [10, 'tea'],
      [10, 'milk'],
      [10, 'water'],
    ],
    policy: '{small_bases: {table_only: 1, counts_only: 1}, decimals: "1"}',
  });
  const thirds = await table(folder, 'likes');
  expect(printed(thirds)).toEqual({
    tea: '10 of 30, 33.3%',
    milk: '10 of 30, 33.3%',
    water: '10 of 30, 33.3%',
    drawn: '20 of 30, 66.7%',
  });
  expect(thirds.notes).toContain('Percentages are rounded and may not add to 100.');
});

test('45% and 36% of 56 people are together 80%, not 81%', async () => {
  const folder = await surveyed({
    items: [item('shift', 'single', options('some', 'lot', 'none'), nets('moved=some|lot'))],
    columns: 'shift',
    people: [
      [25, 'some'],
      [20, 'lot'],
      [11, 'none'],
    ],
  });
  expect(printed(await table(folder, 'shift'))).toEqual({
    some: '25 of 56, 45%',
    lot: '20 of 56, 36%',
    none: '11 of 56, 20%',
    moved: '45 of 56, 80%',
  });
});

test('a half is rounded up, whatever binary fractions or even numbers say', async () => {
  const halves: readonly (readonly [number, number, string])[] = [
    [23, 40, '58%'],
    [69, 200, '35%'],
    [1, 8, '13%'],
    [57, 200, '29%'],
  ];
  for (const [count, base, percent] of halves) {
    const folder = await surveyed({
      items: [item('likes', 'single', options('yes', 'no'))],
      columns: 'likes',
      people: [
        [count, 'yes'],
        [base - count, 'no'],
      ],
    });
    expect(printed(await table(folder, 'likes'))['yes']).toBe(`${count} of ${base}, ${percent}`);
  }
});

test('one code in two surveys, and in two waves, keeps the label that it has in each', async () => {
  const labelled = (survey: string, label: string): string =>
    codebookText([
      item(
        'drink',
        'single',
        `options: [{code: a, label: ${label}, origin: assumed}, {code: b, label: Water, origin: assumed}]`,
      ),
    ]).replace('survey: people', `survey: ${survey}`);
  const wave = (responses: string): string =>
    `title: W\nfieldwork: spring\nsource: us\nsurveys:\n  people: {responses: ${responses}, sampling: purposive}\n`;
  const folder = await surveyed({
    items: [],
    columns: 'drink',
    people: [[3, 'a']],
    overlay: {
      'study.yaml': `title: Study
surveys: [{id: people, title: People, people: people}, {id: staff, title: Staff, people: staff}]
default_wave: "1"
`,
      'waves/1/wave.yaml': `${wave('people.csv')}  staff: {responses: staff.csv, sampling: purposive}\n`,
      'waves/1/codebooks/people.yaml': labelled('people', 'Tea'),
      'waves/1/codebooks/staff.yaml': labelled('staff', 'Ale'),
      'waves/1/staff.csv': 'case_id,drink\ns1,b\ns2,a\n',
      'waves/2/wave.yaml': wave('people.csv'),
      'waves/2/codebooks/people.yaml': labelled('people', 'Black tea'),
      'waves/2/people.csv': 'case_id,drink\np1,a\np2,a\n',
    },
  });
  const labels = async (...words: string[]): Promise<string[]> => {
    const { rows: stub, cells } = await table(folder, ...words);
    return stub.map(({ label }, row) => `${label} ${cells[row]?.count}`);
  };
  expect(await labels('people.drink')).toEqual(['Tea 3', 'Water 0']);
  expect(await labels('staff.drink')).toEqual(['Ale 1', 'Water 1']);
  expect(await labels('people.drink', '--wave', '2')).toEqual(['Black tea 2', 'Water 0']);
  // side by side in one run, too
  const together = await tables(folder, 'people.drink', 'staff.drink');
  expect(together.map(({ rows: stub }) => stub[0]?.label)).toEqual(['Tea', 'Ale']);
});

test('nets stand in the table, a person in them once; rows of a grid have its answers as columns', async () => {
  const folder = await surveyed({
    items: [
      item('drinks', 'multiple', options('tea', 'milk', 'water'), nets('white=tea|milk')),
      item('likes', 'grid', rows('sun', 'rain'), options('no', 'some', 'lot'), nets('any=some|lot')),
    ],
    columns: 'drinks.tea,drinks.milk,drinks.water,likes.sun,likes.rain',
    people: [
      [5, '1,1,0,lot,no'],
      [3, '1,0,1,some,some'],
      [2, '0,0,1,no,'],
    ],
  });
  expect(printed(await table(folder, 'drinks'))).toEqual({
    tea: '8 of 10, 80%',
    milk: '5 of 10, 50%',
    water: '5 of 10, 50%',
    white: '8 of 10, 80%',
  });
  const first = await table(folder, 'drinks', '--sort', 'net');
  expect(first.rows.map(({ id }) => id)).toEqual(['white', 'tea', 'milk', 'water']);
  expect((await run(folder, ['crosstab', 'drinks'])).out).toMatch(/white \(net\) +8 +80%/);

  const grid = await table(folder, 'likes');
  expect(grid.rows.map(({ id, base }) => `${id} ${base}`)).toEqual(['sun 10', 'rain 8']);
  expect(grid.columns.map(({ id }) => id)).toEqual(['no', 'some', 'lot', 'any']);
  expect(printed(grid)).toEqual({
    'sun at no': '2 of 10, 20%',
    'sun at some': '3 of 10, 30%',
    'sun at lot': '5 of 10, 50%',
    'sun at any': '8 of 10, 80%',
    'rain at no': '5 of 8, 63%',
    'rain at some': '3 of 8, 38%',
    'rain at lot': '0 of 8, 0%',
    'rain at any': '3 of 8, 38%',
  });
});

test('a change counts those who answered both times: 25 points, where all who answered either would give 35', async () => {
  const folder = await surveyed({
    items: [item('likes', 'single', options('yes', 'no'), periods)],
    // the later period first, as exports have it
    columns: 'likes@now,likes@then',
    people: [
      [10, 'yes,yes'],
      [10, 'yes,no'],
      [20, 'no,no'],
      [10, 'yes,'],
    ],
    overlay: {
      'waves/1/report.md':
        '{{ likes.yes | points from then to now }}; {{ likes.no | points from then to now }}\n',
    },
  });
  // each period on its own: 10 of 40 then, 30 of 50 now
  expect(printed(await table(folder, 'likes'))).toMatchObject({
    'yes at then': '10 of 40, 25%',
    'yes at now': '30 of 50, 60%',
  });
  expect((await run(folder, ['analyse', '--out', 'out'])).exit).toBe(0);
  expect(await readFile(join(folder, 'out/report.md'), 'utf8')).toBe('25 points; −25 points\n');
});

test('answers of two periods are set side by side by their codes, in whatever order a file has them', async () => {
  const folder = await surveyed({
    items: [item('drinks', 'multiple', options('tea', 'milk', 'water'), periods)],
    columns:
      'drinks@now.water,drinks@then.milk,drinks@now.tea,drinks@then.water,drinks@then.tea,drinks@now.milk',
    people: [
      // water now, milk then
      [6, '1,1,0,0,0,0'],
      // tea now, tea then
      [3, '0,0,1,0,1,0'],
    ],
  });
  expect(printed(await table(folder, 'drinks'))).toEqual({
    'tea at then': '3 of 9, 33%',
    'tea at now': '3 of 9, 33%',
    'milk at then': '6 of 9, 67%',
    'milk at now': '0 of 9, 0%',
    'water at then': '0 of 9, 0%',
    'water at now': '6 of 9, 67%',
  });
});

test('ten thousand people come out as they went in', async () => {
  const folder = await surveyed({
    items: [
      item('mood', 'single', options('m0', 'm1', 'm2', 'm3'), nets('low=m0|m1')),
      item('area', 'single', options('a0', 'a1', 'a2')),
      item('drinks', 'multiple', options('tea', 'milk', 'nothing=none'), askedIf('area=a0')),
    ],
    columns: 'mood,area,drinks.tea,drinks.milk,drinks.nothing',
    people: Array.from({ length: 10_000 }, (_, index) => {
      const asked = index % 3 === 0;
      const ticks = index % 5 === 0 ? '0,0,1' : `1,${index % 2},0`;
      return [1, `m${index % 4},a${index % 3},${asked ? ticks : ',,'}`] as const;
    }),
  });
  const [mood, drinks] = await tables(folder, 'mood', 'drinks', '--by', 'area');
  expect(mood?.columns.map(({ base }) => base)).toEqual([10_000, 3334, 3333, 3333]);
  // of 0 … 9999, 834 are multiples of 12
  expect(mood && printed(mood)).toMatchObject({
    m0: '2500 of 10000, 25%',
    'm0 at area=a0': '834 of 3334, 25%',
    low: '5000 of 10000, 50%',
  });
  // 667 of its 3334 are multiples of 15; 1667 are odd, 333 of them multiples of 15
  expect(drinks && printed(drinks)).toMatchObject({
    tea: '2667 of 3334, 80%',
    milk: '1334 of 3334, 40%',
    nothing: '667 of 3334, 20%',
    'tea at area=a1': '0 of 0, withheld',
  });
});

test('a table in the style of reports has percentages without counts, each column still with its base', async () => {
  const folder = await surveyed({
    items: [item('area', 'single', options('north', 'south')), item('likes', 'single', options('yes', 'no'))],
    columns: 'area,likes',
    people: [
      [24, 'north,yes'],
      [8, 'north,no'],
      [7, 'south,yes'],
      [1, 'south,no'],
    ],
    policy: '{small_bases: {table_only: 10, counts_only: 30}}',
  });
  const { out } = await run(folder, [
    'crosstab',
    'likes',
    '--by',
    'area',
    '--only-percentages',
    '--format',
    'md',
  ]);
  // eight people are too few for a percentage, and their counts do not come back by another door
  expect(out.split('\n').filter((line) => line.startsWith('|'))).toEqual([
    '| likes | Total | north | south |',
    '| --- | ---: | ---: | --- |',
    '| Base (answered) | 40 | 32 | 8 |',
    '| yes | 78% | 75% | – |',
    '| no | 23% | 25% | – |',
  ]);
  expect(out).toContain('Bases under 30 show no percentages.');
  const terminal = await run(folder, ['crosstab', 'likes', '--by', 'area', '--only-percentages']);
  expect(terminal.out).toMatch(/^yes +78% +75% +–$/m);
});
