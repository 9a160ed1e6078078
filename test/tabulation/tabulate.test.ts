import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/tabulation/plan.ts';
import {
  contextOf,
  countsOf,
  peopleResponses,
  readPeople,
  requestFor,
  tableOf,
  tabulate,
} from '../support/people.ts';

const four = peopleResponses([
  {
    area: 'north',
    'drinks@now.tea': '1',
    'drinks@now.milk': '1',
    'likes.sun': 'lot',
    'likes.rain': 'little',
    mood: 'lot',
  },
  { area: 'north', 'drinks@now.tea': '1', 'drinks@before.water': '1', 'likes.sun': 'dk', mood: 'dk' },
  {
    area: 'south',
    'drinks@now.none': '1',
    'likes.sun': 'little',
    'likes.rain': '[refused]',
    mood: '[not-applicable]',
  },
  { 'drinks@now.tea': '[refused]', mood: '[skipped]' },
]);

describe('a table of one item', () => {
  test('keeps the options nobody chose, in codebook order, nets after them', async () => {
    const table = await tableOf(four, { address: 'area' });
    expect(table.rows.map((row) => row.id)).toEqual(['north', 'south', 'island']);
    expect(countsOf(table)).toEqual([[2], [1], [0]]);
    expect(table.base).toEqual({ kind: 'answered', text: '3 of 4 people answered', unweighted: 3 });
    expect(table.cells.map((cell) => cell.percent)).toEqual(['67%', '33%', '0%']);
  });

  test('counts a person once in a net, however many of its options are ticked', async () => {
    const table = await tableOf(four, { address: 'drinks@now' });
    expect(countsOf(table)).toEqual([[2], [1], [0], [1], [2]]);
    expect(table.rows.at(-1)).toMatchObject({ id: 'white', role: 'net' });
    expect(table.base.unweighted).toBe(3);
  });

  test('counts mentions, and a net of mentions each one, on the base of mentions', async () => {
    const table = await tableOf(four, { address: 'drinks@now', base: 'mentions' });
    expect(table.base).toEqual({ kind: 'mentions', text: '3 mentions by people', unweighted: 3 });
    // "nothing" is an answer, and mentions nothing
    expect(table.rows.map(({ id }) => id)).toEqual(['tea', 'milk', 'water', 'white']);
    expect(countsOf(table)).toEqual([[2], [1], [0], [3]]);
    expect(table.notes).toContain('Percentages are of mentions, not of people.');
    expect(table.notes).toContain('A net (Tea or milk) counts each mention.');
  });

  test('does not count people among mentions, and knows mentions of a multiple item only', async () => {
    const people = peopleResponses([
      { 'drinks@now.tea': '1', 'drinks@now.milk': '1' },
      { 'drinks@now.tea': '[not-applicable]', 'drinks@now.milk': '[not-applicable]' },
    ]);
    const table = await tableOf(people, { address: 'drinks@now', base: 'mentions' });
    expect(countsOf(table)).toEqual([[1], [1], [0], [2]]);
    expect(table.base.unweighted).toBe(2);
    expect(() => requestFor(people, { address: 'mood', base: 'mentions' })).toThrow('another base');
  });

  test("keeps don't know and not applicable as rows, and a refusal out of the base", async () => {
    const table = await tableOf(four, { address: 'mood' });
    expect(table.rows.map((row) => [row.id, row.role])).toEqual([
      ['little', 'substantive'],
      ['lot', 'substantive'],
      ['dk', 'dont-know'],
      ['[not-applicable]', 'not-applicable'],
      ['any', 'net'],
    ]);
    expect(countsOf(table)).toEqual([[0], [1], [1], [1], [1]]);
    expect(table.base.unweighted).toBe(3);
  });

  test('takes any base by name', async () => {
    const base = async (kind: 'respondents' | 'asked' | 'valid'): Promise<number> =>
      (await tableOf(four, { address: 'mood', base: kind })).base.unweighted;
    expect([await base('respondents'), await base('asked'), await base('valid')]).toEqual([4, 4, 1]);
  });
});

describe('a table of an item over time', () => {
  test('has a column a period, on the people who answered the item in any of them', async () => {
    const table = await tableOf(four, { address: 'drinks' });
    expect(table.columns).toEqual([
      { id: 'before', label: 'Before', base: 3 },
      { id: 'now', label: 'Now', base: 3 },
    ]);
    expect(countsOf(table)).toEqual([
      [0, 2],
      [0, 1],
      [1, 0],
      [0, 1],
      [0, 2],
    ]);
  });
});

describe('a table of a grid', () => {
  test('has its rows as the stub, its options and nets as columns, a base a row', async () => {
    const table = await tableOf(four, { address: 'likes' });
    expect(table.columns.map((column) => column.id)).toEqual(['little', 'lot', 'dk', 'any']);
    expect(table.rows).toEqual([
      { id: 'sun', label: 'Sun', role: 'row', base: 3 },
      { id: 'rain', label: 'Rain', role: 'row', base: 1 },
    ]);
    expect(countsOf(table)).toEqual([
      [1, 1, 1, 2],
      [1, 0, 0, 1],
    ]);
    expect(table.cells.filter((cell) => cell.row === 'sun').map((cell) => cell.percent)).toEqual([
      '33%',
      '33%',
      '33%',
      '67%',
    ]);
    expect(table.base.text).toBe('1 to 3 of 4 people answered, by row');
  });

  test('by a banner is one table a row', async () => {
    const tables = await tabulate(four, { address: 'likes', by: ['area'] });
    expect(tables.map((table) => table.row)).toEqual(['sun', 'rain']);
    expect(tables[0]?.columns.map((column) => [column.label, column.base])).toEqual([
      ['Total', 3],
      ['North', 2],
      ['South', 1],
      ['Island', 0],
    ]);
  });
});

describe('a grid over time', () => {
  const codebook = readPeople(`survey: people
items:
  - id: trust
    type: grid
    label: Trust
    question: Whom do you trust?
    origin: assumed
    rows: [{code: nhs, label: NHS, origin: assumed}]
    options: [{code: low, label: Low, origin: assumed}, {code: high, label: High, origin: assumed}]
    periods:
      - {code: then, time: recalled, label: Then, origin: assumed}
      - {code: now, time: current, label: Now, origin: assumed}
`);
  const people = peopleResponses(
    [{ 'trust.nhs@then': 'low', 'trust.nhs@now': 'high' }, { 'trust.nhs@now': 'high' }],
    codebook,
  );

  test('is a table a period, each with its name', async () => {
    const tables = await tabulate(people, { address: 'trust' });
    expect(tables.map(({ id, title, period }) => [id, title, period])).toEqual([
      ['1/people.trust@then', 'Trust – Then', 'then'],
      ['1/people.trust@now', 'Trust – Now', 'now'],
    ]);
    expect(tables.map(countsOf)).toEqual([[[1, 0]], [[0, 2]]]);
  });
});

test('periods with bases of their own say so in words', async () => {
  const codebook = readPeople(`survey: people
items:
  - id: mood
    type: single
    label: Mood
    question: How are you?
    origin: assumed
    options: [{code: good, label: Good, origin: assumed}]
    periods:
      - {code: then, time: recalled, label: Then, origin: assumed}
      - {code: now, time: current, label: Now, origin: assumed}
`);
  const people = peopleResponses(
    [{ 'mood@then': 'good', 'mood@now': 'good' }, { 'mood@now': 'good' }],
    codebook,
  );
  expect((await tableOf(people, { address: 'mood' })).base.text).toBe(
    '1 to 2 of 2 people answered, by period',
  );
});

describe('a banner', () => {
  test('shows who did not answer it, so that its points add up to the total', async () => {
    const table = await tableOf(four, { address: 'mood', by: ['area'], base: 'respondents' });
    expect(table.columns.map((column) => [column.id, column.base])).toEqual([
      ['total', 4],
      ['area=north', 2],
      ['area=south', 1],
      ['area=island', 0],
      ['area=[no-answer]', 1],
    ]);
  });

  test('beside another keeps the total once', async () => {
    const table = await tableOf(four, { address: 'mood', by: ['area', 'likes.sun'] });
    expect(table.columns.map((column) => column.group)).toEqual([
      undefined,
      'Area',
      'Area',
      'Area',
      'Likes',
      'Likes',
      'Likes',
    ]);
  });

  test('gives percentages of columns, of rows or of the table', async () => {
    const percents = async (percent: 'column' | 'row' | 'table'): Promise<(string | null)[]> => {
      const table = await tableOf(four, { address: 'drinks@now', by: ['area'], percent });
      return table.cells.slice(0, 4).map((cell) => cell.percent);
    };
    expect(await percents('column')).toEqual(['67%', '100%', '0%', null]);
    expect(await percents('row')).toEqual(['100%', '100%', '0%', '0%']);
    expect(await percents('table')).toEqual(['67%', '67%', '0%', '0%']);
  });

  test('of several answers counts a person in each point ticked', async () => {
    const table = await tableOf(four, { address: 'area', by: ['drinks@now'] });
    expect(table.columns.map((column) => [column.label, column.base])).toEqual([
      ['Total', 3],
      ['Tea', 2],
      ['Milk', 1],
      ['Water', 0],
      ['Nothing', 1],
    ]);
  });
});

describe('a filter', () => {
  test('keeps the cases it holds for, and says so', async () => {
    const table = await tableOf(four, { address: 'mood', where: ['area=north', 'not drinks@now=milk'] });
    expect(table.base.unweighted).toBe(1);
    expect(table.base.text).toContain('only (area=north) and (not drinks@now=milk)');
  });
});

describe('small bases', () => {
  const policy = { tableOnly: 2, countsOnly: 3, decimals: 1 };

  test('withhold percentages under the threshold, never counts', async () => {
    const table = await tableOf(four, { address: 'likes' }, { ...contextOf(four), policy });
    const rain = table.cells.filter((cell) => cell.row === 'rain');
    expect(rain.map((cell) => [cell.count, cell.percent, cell.flags])).toEqual([
      [1, null, ['small-base']],
      [0, null, ['small-base']],
      [0, null, ['small-base']],
      [1, null, ['small-base']],
    ]);
    expect(table.cells.find((cell) => cell.row === 'sun')?.percent).toBe('33.3%');
  });

  test('of nobody have no percentage, and no NaN', async () => {
    const nobody = peopleResponses([]);
    const table = await tableOf(nobody, { address: 'area', by: ['mood'] });
    expect(table.cells.every((cell) => cell.percent === null && cell.flags[0] === 'no-base')).toBe(true);
    expect(JSON.stringify(table)).not.toMatch(/NaN|undefined/);
  });
});

test('synthetic responses are called so under every table', async () => {
  const table = await tableOf(four, { address: 'area' }, { ...contextOf(four), synthetic: true });
  expect(table.notes[0]).toBe('Synthetic responses, not findings.');
});

test('requests are counted once, however often they are asked for', () => {
  const request = requestFor(four, { address: 'likes', by: ['area'] });
  expect(planOf([request, request, requestFor(four, { address: 'likes.sun', by: ['area'] })])).toHaveLength(
    2,
  );
});

test('a nested banner has the inner points within each of the outer, and all of them add up to the total', async () => {
  const people = peopleResponses([
    { area: 'north', mood: 'lot', 'drinks@now.tea': '1' },
    { area: 'north', mood: 'little', 'drinks@now.tea': '1', 'drinks@now.milk': '1' },
    { area: 'south', mood: 'lot', 'drinks@now.milk': '1' },
    { mood: 'lot', 'drinks@now.milk': '1' },
  ]);
  const table = await tableOf(people, { address: 'mood', by: ['area/drinks@now'] });
  const counted = table.columns.filter(({ base }) => base > 0);
  expect(counted.map(({ id, group, label, base }) => [id, group, label, base])).toEqual([
    ['total', undefined, 'Total', 4],
    ['area/drinks@now=north/tea', 'Area – North', 'Tea', 2],
    ['area/drinks@now=north/milk', 'Area – North', 'Milk', 1],
    ['area/drinks@now=south/milk', 'Area – South', 'Milk', 1],
    ['area/drinks@now=[no-answer]/milk', 'Area – No answer', 'Milk', 1],
  ]);
  const nested = await tableOf(people, { address: 'drinks@now', by: ['area/mood'] });
  const cells = (row: string): number[] =>
    nested.cells.filter((cell) => cell.row === row).map(({ count }) => count);
  // a single answer within a single answer: everybody is in one point
  expect(nested.columns[0]?.base).toBe(nested.columns.slice(1).reduce((sum, { base }) => sum + base, 0));
  for (const row of ['tea', 'milk', 'water', 'none']) {
    const [total = -1, ...points] = cells(row);
    expect(points.reduce((sum, count) => sum + count, 0)).toBe(total);
  }
});

test('a banner within itself is refused', () => {
  expect(() => requestFor(peopleResponses([{}]), { address: 'mood', by: ['area/area'] })).toThrow(
    'another item',
  );
});
