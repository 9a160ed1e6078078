// What tables of surveys get wrong about chance, and hand-worked numbers that are right.

import { expect, test } from 'vitest';
import type { Cell, Table } from '../../src/tabulation/table.ts';
import { item, nets, options, periods, rows } from '../support/responses.ts';
import { parseJson, run } from '../support/run.ts';
import { everyOutput, surveyed, table, tables } from '../support/surveyed.ts';

const wave = (words: string): Record<string, string> => ({
  'waves/1/wave.yaml': `title: W\nfieldwork: spring\nsource: us\nsurveys:\n  people: {responses: people.csv, ${words}}\n`,
});

const mood = item('mood', 'single', options('good', 'bad'));
const area = item('area', 'single', options('north', 'south', 'island'));
const areaAndMood = { items: [area, mood], columns: 'area,mood' };

function cellOf({ cells }: Table, row: string, column = 'total'): Cell {
  const found = cells.find((cell) => cell.row === row && cell.column === column);
  if (!found) throw new Error(`no cell ${row}, ${column}`);
  return found;
}

/** "good at north": "B C". */
function letters({ cells }: Table): Record<string, string> {
  return Object.fromEntries(
    cells.flatMap(({ row, column, above = [] }) =>
      above.length > 0 ? [[`${row} at ${column.split('=')[1] ?? ''}`, above.join(' ')]] : [],
    ),
  );
}

test('8 of 20 is 40%, and by Wilson 22% to 61%; 0 of 20 reaches to 16%, where the textbook has no width', async () => {
  const folder = await surveyed({
    ...areaAndMood,
    people: [
      [8, 'north,good'],
      [12, 'south,good'],
    ],
  });
  const places = await table(folder, 'area', '--interval');
  expect(cellOf(places, 'north')).toMatchObject({
    percent: '40%',
    interval: { lower: '22%', upper: '61%' },
  });
  expect(cellOf(places, 'island')).toMatchObject({ percent: '0%', interval: { lower: '0%', upper: '16%' } });
  const exact = await table(folder, 'area', '--interval', 'clopper-pearson');
  expect(cellOf(exact, 'north').interval).toEqual({ lower: '19%', upper: '64%' });
  expect(places.notes.join(' ')).toContain('Ranges are 95% intervals by the method of Wilson');
  expect(exact.notes.join(' ')).toContain('by the method of Clopper–Pearson');
});

test('of 363 councils 40 that none name leave up to 8%, not 9%; of all 40 nothing is left to chance', async () => {
  const study = (words: string): Promise<string> =>
    surveyed({
      ...areaAndMood,
      people: [
        [23, 'north,good'],
        [17, 'south,good'],
      ],
      overlay: wave(words),
    });
  const never = cellOf(await table(await study('sampling: purposive'), 'area', '--interval'), 'island');
  expect(never.interval).toEqual({ lower: '0%', upper: '9%' });
  const some = await table(await study('sampling: purposive, population: 363'), 'area', '--interval');
  expect(cellOf(some, 'island').interval).toEqual({ lower: '0%', upper: '8%' });
  expect(some.notes).toContain('There are 363 people in all, which makes intervals narrower.');
  const all = await table(await study('sampling: purposive, population: 40'), 'area', '--interval');
  expect(cellOf(all, 'north')).toMatchObject({ percent: '58%', interval: { lower: '58%', upper: '58%' } });
});

test('letters: 30 of 40 stands above 12 and 20 of 40, with the adjustment and its family named', async () => {
  const folder = await surveyed({
    ...areaAndMood,
    people: [
      [12, 'north,good'],
      [28, 'north,bad'],
      [30, 'south,good'],
      [10, 'south,bad'],
      [20, 'island,good'],
      [20, 'island,bad'],
    ],
  });
  // z by pairs: 4.02 (p 0.00006), 2.31 (0.021), 1.83 (0.068); by Holm 0.0002, 0.042, 0.068
  const holm = await table(folder, 'mood', '--by', 'area', '--letters');
  expect(letters(holm)).toEqual({ 'good at south': 'A C', 'bad at north': 'B', 'bad at island': 'B' });
  expect(holm.columns.map(({ letter }) => letter)).toEqual([undefined, 'A', 'B', 'C']);
  expect(holm.notes.join(' ')).toContain(
    'p below 0.05, adjusted (Holm) for the family of all pairs of columns of a banner in one row. Columns were compared by z tests.',
  );
  // three times 0.021 is not below 0.05
  const bonferroni = await table(folder, 'mood', '--by', 'area', '--letters', 'bonferroni');
  expect(letters(bonferroni)).toEqual({ 'good at south': 'A', 'bad at north': 'B' });
  expect(bonferroni.notes.join(' ')).toContain('adjusted (Bonferroni)');
});

test('a column of nobody who says so is compared like any other, exactly where few are expected', async () => {
  const folder = await surveyed({
    ...areaAndMood,
    people: [
      [40, 'north,bad'],
      [8, 'south,good'],
      [32, 'south,bad'],
    ],
  });
  // Fisher: 2 · C(72,32)/C(80,40)… = 0.0053
  const few = await table(folder, 'mood', '--by', 'area', '--letters');
  expect(letters(few)).toEqual({ 'good at south': 'A', 'bad at north': 'B' });
  expect(few.notes.join(' ')).toContain("Columns were compared by Fisher's exact test.");
});

test('people who are in two columns are no two samples: 55% against 45% of 80, of whom 60 are the same', async () => {
  const folder = await surveyed({
    items: [item('drinks', 'multiple', options('tea', 'milk')), mood],
    columns: 'drinks.tea,drinks.milk,mood',
    people: [
      [14, '1,0,good'],
      [6, '1,0,bad'],
      [30, '1,1,good'],
      [30, '1,1,bad'],
      [6, '0,1,good'],
      [14, '0,1,bad'],
    ],
  });
  // z = 0.1/√(¼·(2/80 − 120/6400)) = 2.53, and 1.26 if they were strangers
  const shared = await table(folder, 'mood', '--by', 'drinks', '--letters', '--test');
  expect(letters(shared)).toEqual({ 'good at tea': 'B', 'bad at milk': 'A' });
  expect(shared.notes).toContainEqual(expect.stringContaining('Columns share people'));
  expect(shared.tests).toEqual([
    {
      of: 'drinks',
      columns: ['drinks=tea', 'drinks=milk'],
      people: 100,
      refused: 'its columns share people',
    },
  ]);
});

test('what policy withholds no letter and no interval tells, and it is not in the family', async () => {
  const folder = await surveyed({
    ...areaAndMood,
    people: [
      [40, 'north,bad'],
      [20, 'south,good'],
      [20, 'south,bad'],
      [20, 'island,good'],
    ],
    policy: '{small_bases: {table_only: 10, counts_only: 30}}',
  });
  const words = ['mood', '--by', 'area', '--letters', '--interval'];
  const some = await table(folder, ...words);
  expect(letters(some)).toEqual({ 'good at south': 'A', 'bad at north': 'B' });
  for (const row of ['good', 'bad']) {
    const cell = cellOf(some, row, 'area=island');
    expect(cell).not.toHaveProperty('interval');
    expect(cell).not.toHaveProperty('above');
  }
  expect(some.notes.join(' ')).toContain('Columns with bases under 30 were not compared.');
  const none = await table(folder, ...words, '--where', 'area=island');
  expect(none.cells.some((cell) => cell.interval !== undefined || cell.above !== undefined)).toBe(false);
});

test('a test is exact where few are expected, asymptotic where many are, and says which', async () => {
  const few = await surveyed({
    ...areaAndMood,
    people: [
      [3, 'north,good'],
      [1, 'north,bad'],
      [1, 'south,good'],
      [3, 'south,bad'],
    ],
  });
  const words = ['mood', '--by', 'area', '--test'];
  // Fisher's tea: 34/70
  expect((await table(few, ...words)).tests).toMatchObject([
    { of: 'area', method: "Fisher's exact test", people: 8, p: '0.486' },
  ]);
  const many = await surveyed({
    ...areaAndMood,
    people: [
      [30, 'north,good'],
      [30, 'north,bad'],
      [20, 'south,good'],
      [40, 'south,bad'],
    ],
  });
  // chi-square 120·(30·40 − 30·20)²/(60·60·50·70) = 3.43
  expect((await table(many, ...words)).tests).toMatchObject([
    { method: "Pearson's chi-square", people: 120, p: '0.064', effect: expect.stringContaining('V 0.17') },
  ]);
});

test('a test is refused, with the reason, where it has nothing to stand on', async () => {
  const folder = await surveyed({
    items: [area, mood, item('likes', 'grid', rows('sun', 'rain'), options('no', 'yes'))],
    columns: 'area,mood,likes.sun,likes.rain',
    people: [
      [12, 'north,good,yes,no'],
      [3, 'south,good,no,no'],
    ],
    policy: '{small_bases: {table_only: 10, counts_only: 10}}',
  });
  const refused = async (...words: readonly string[]): Promise<(string | undefined)[]> =>
    (await tables(folder, ...words, '--test')).flatMap(({ tests = [] }) => tests.map((one) => one.refused));
  expect(await refused('mood', '--by', 'area')).toEqual(['everybody gave the same answer']);
  expect(await refused('mood', '--by', 'area', '--where', 'area=north')).toEqual([
    'fewer than two groups have anybody',
  ]);
  expect(await refused('mood', '--by', 'area', '--where', 'area=south')).toEqual(['fewer than 10 people']);
  expect(await refused('mood')).toEqual(['there is nothing to compare without a banner']);
  expect(await refused('likes')).toEqual(['rows of a grid are not compared; name one of them']);
});

test('an order of answers is used where there is one: exact Mann–Whitney of three against three', async () => {
  const folder = await surveyed({
    items: [area, item('extent', 'band', 'unit: metres', options('low', 'middle', 'high'))],
    columns: 'area,extent',
    people: [
      [3, 'north,high'],
      [3, 'south,low'],
    ],
  });
  // two of the twenty ways to part six people are as far apart
  expect((await table(folder, 'extent', '--by', 'area', '--test')).tests).toMatchObject([
    {
      method: 'exact Mann–Whitney',
      p: '0.100',
      effect:
        'chance that an answer in north lies further along the scale than one in south, ties half, 1.00',
    },
  ]);
});

test('now against then are the same people: five who came and none who went, not 8 of 12 against 3 of 12', async () => {
  const folder = await surveyed({
    items: [item('mood', 'single', options('good', 'bad'), periods)],
    columns: 'mood@then,mood@now',
    people: [
      [3, 'good,good'],
      [5, 'bad,good'],
      [4, 'bad,bad'],
    ],
  });
  const { tests, moves } = await table(folder, 'mood', '--test');
  // mid-p of 5 and 0: 2·(1/32) − 1/32
  expect(tests).toEqual([
    {
      of: 'then and now',
      columns: ['then', 'now'],
      people: 12,
      method: 'McNemar, exact with mid-p',
      p: '0.031',
    },
  ]);
  expect(moves).toEqual([
    {
      from: { id: 'then', label: 'then' },
      to: { id: 'now', label: 'now' },
      people: 12,
      rows: [
        { id: 'good', label: 'good', both: 3, newly: 5, noLonger: 0 },
        { id: 'bad', label: 'bad', both: 4, newly: 0, noLonger: 5 },
      ],
    },
  ]);
  const { out } = await run(folder, ['crosstab', 'mood', '--test']);
  expect(out).toContain('then to now, 12 people  Both times  Newly  No longer');
});

test('ticks of the same people: each option its McNemar, p adjusted for as many as somebody moved in', async () => {
  const folder = await surveyed({
    items: [item('drinks', 'multiple', options('tea', 'milk', 'water'), nets('white=tea|milk'), periods)],
    columns:
      'drinks@then.tea,drinks@then.milk,drinks@then.water,drinks@now.tea,drinks@now.milk,drinks@now.water',
    people: [
      [5, '0,1,1,1,1,1'],
      [1, '0,1,1,0,0,1'],
      [6, '1,1,1,1,1,1'],
    ],
  });
  const { tests } = await table(folder, 'drinks', '--test');
  // tea 0.03125 · 2; milk: one person, p = 1 − ½ = 0.5, and not below the smaller one
  expect(tests?.map(({ row, p, refused }) => [row, p ?? refused])).toEqual([
    ['tea', '0.063'],
    ['milk', '0.500'],
    ['water', 'nobody moved'],
  ]);
  expect(tests?.[0]?.adjusted).toEqual({ by: 'Holm', tests: 2 });
});

test('a scale with scores: moves by how far; without, how many each way; answers without an order by Bowker', async () => {
  const option = (code: string, score: string): string =>
    `{code: ${code}, label: ${code}, origin: assumed${score}}`;
  const list = (scores: boolean): string =>
    `options: [${['low', 'middle', 'high'].map((code, at) => option(code, scores ? `, score: "${at + 1}"` : '')).join(', ')}]`;
  const study = (type: string, scores: boolean): Promise<string> =>
    surveyed({
      items: [item('extent', type, ...(type === 'band' ? ['unit: metres'] : []), list(scores), periods)],
      columns: 'extent@then,extent@now',
      people: [
        [5, 'low,high'],
        [1, 'middle,low'],
        [4, 'middle,middle'],
      ],
    });
  const testOf = async (folder: string): Promise<unknown> =>
    (await table(folder, 'extent', '--test')).tests?.[0];
  // ranks: 1 for the one that went down, 4 for each of five: of 64 signs 4 are as far, 1 + 1 each way
  expect(await testOf(await study('band', true))).toMatchObject({
    method: 'exact Wilcoxon signed-rank',
    effect: '5 moved up, 1 down',
    p: '0.063',
  });
  // 2 · (1 + 6)/64
  expect(await testOf(await study('band', false))).toMatchObject({ method: 'exact sign test', p: '0.219' });
  expect(await testOf(await study('single', false))).toMatchObject({
    method: "Bowker's test, exact",
    // of five and one who moved: as far as 5 and 0, 1 and 0 only either way
    p: '0.063',
  });
});

test('means of scores have intervals of Student; medians have none', async () => {
  const folder = await surveyed({
    items: [
      item(
        'extent',
        'band',
        'unit: metres',
        'options: [{code: a, label: a, origin: assumed, score: "1"}, {code: b, label: b, origin: assumed, score: "3"}]',
      ),
    ],
    columns: 'extent',
    people: [
      [5, 'a'],
      [5, 'b'],
    ],
  });
  const scores = await table(folder, 'extent', '--interval');
  // 2 ± 2.262 · √(10/9)/√10
  expect(cellOf(scores, '[mean]')).toMatchObject({
    value: '2.00',
    interval: { lower: '1.25', upper: '2.75' },
  });
  expect(cellOf(scores, '[median]')).not.toHaveProperty('interval');
  expect(scores.notes.join(' ')).toContain("by the method of Wilson, and for means by Student's t:");
  // 1.5 ± 12.7 · ½ lies outside of what can be answered
  const two = await surveyed({
    items: [
      item(
        'extent',
        'band',
        'unit: metres',
        'options: [{code: a, label: a, origin: assumed, score: "1"}, {code: b, label: b, origin: assumed, score: "2"}]',
      ),
    ],
    columns: 'extent',
    people: [
      [1, 'a'],
      [1, 'b'],
    ],
  });
  expect(cellOf(await table(two, 'extent', '--interval'), '[mean]').interval).toEqual({
    lower: '1.00',
    upper: '2.00',
  });
});

test('off unless chance chose: a probability sample, or a census', async () => {
  const study = (words: string): Promise<string> =>
    surveyed({
      ...areaAndMood,
      people: [
        [20, 'north,good'],
        [20, 'south,bad'],
      ],
      overlay: wave(words),
    });
  const words = ['mood', '--by', 'area'];
  const asked = async (sampling: string, ...more: readonly string[]): Promise<string> => {
    const { tests, cells, columns } = await table(await study(`sampling: ${sampling}`), ...words, ...more);
    const found = {
      interval: cells.some(({ interval }) => interval),
      letters: columns.some(({ letter }) => letter),
      tests,
    };
    return Object.entries(found)
      .flatMap(([name, is]) => (is === undefined || is === false ? [] : [name]))
      .join(' ');
  };
  expect(await asked('probability')).toBe('interval letters tests');
  expect(await asked('probability', '--no-statistics')).toBe('');
  expect(await asked('probability', '--no-statistics', '--test')).toBe('tests');
  expect(await asked('probability', '--percent', 'row')).toBe('interval tests');
  expect(await asked('census, population: 50')).toBe('interval letters tests');
  expect(await asked('census')).toBe('interval letters tests');
  expect(await asked('purposive')).toBe('');
  expect(await asked('purposive', '--interval')).toBe('interval');
  const captions: Record<string, string> = {
    probability: 'The people were drawn at random: intervals, letters and tests take them for a simple',
    census: 'Everybody was asked: intervals, letters and tests take it for chance who answered.',
    purposive: 'The people were chosen for a purpose, not drawn at random: intervals, letters and tests show',
    'self-selected':
      'The people chose themselves, they were not drawn at random: intervals, letters and tests',
  };
  for (const [sampling, caption] of Object.entries(captions)) {
    const { notes } = await table(
      await study(`sampling: ${sampling}`),
      ...words,
      '--interval',
      '--letters',
      '--test',
    );
    expect(notes.at(-1)).toContain(caption);
  }
});

test('what cannot be asked is refused with what could be', async () => {
  const folder = await surveyed({
    items: [item('drinks', 'multiple', options('tea', 'milk')), area],
    columns: 'drinks.tea,drinks.milk,area',
    people: [[4, '1,1,north']],
  });
  const problem = async (...words: readonly string[]): Promise<string | undefined> =>
    parseJson(await run(folder, ['crosstab', ...words, '--json'])).issues[0]?.message;
  expect(await problem('area', '--letters')).toContain('letters without a banner');
  expect(await problem('drinks', '--base', 'mentions', '--interval')).toContain('intervals of mentions');
  expect(await problem('drinks', '--by', 'area', '--letters', '--percent', 'row')).toContain(
    'letters beside percentages of the row',
  );
});

test('every output says it, and none of them without being asked', async () => {
  const folder = await surveyed({
    ...areaAndMood,
    people: [
      [30, 'north,good'],
      [10, 'north,bad'],
      [10, 'south,good'],
      [30, 'south,bad'],
    ],
  });
  const words = ['mood', '--by', 'area'];
  const asked = await everyOutput(folder, ...words, '--interval', '--letters', '--test');
  expect(asked.get('text')).toContain('30  75% (60–86%) B');
  expect(asked.get('text')).toContain("Test of area: Pearson's chi-square, 80 people, p < 0.001");
  expect(asked.get('md')).toContain('| mood | Total | north (A) | south (B) |');
  expect(asked.get('md')).toContain('| good | 40 (50%, 39–61%) | 30 (75%, 60–86%) B | 10 (25%, 14–40%) |');
  const [header, , north] = asked.get('csv')?.split('\n') ?? [];
  expect(header).toMatch(/,percent,value,lower,upper,letter,above,test,p$/);
  expect(north).toMatch(/,75,,60,86,A,B,Pearson's chi-square,<0.001$/);
  const plain = await everyOutput(folder, ...words);
  for (const [name, text] of plain) expect(text, name).not.toMatch(/interval|lower|letter|Test of|\(A\)/);
});
