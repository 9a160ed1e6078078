// What tables of surveys get wrong about who is counted, and hand-worked numbers that are right.

import { expect, test } from 'vitest';
import type { ItemBase } from '../../src/base/item-bases.ts';
import { askedIf, item, options } from '../support/responses.ts';
import { parseJson, run } from '../support/run.ts';
import { everyOutput, printed, surveyed, table, tables } from '../support/surveyed.ts';

test('61 of 68 people who may tick several answers are 90% of people, not 37% of 166 ticks', async () => {
  const folder = await surveyed({
    items: [item('drinks', 'multiple', options('tea', 'milk', 'water'))],
    columns: 'drinks.tea,drinks.milk,drinks.water',
    // 61 tick tea, 60 milk, 45 water: 166 ticks by 68 people
    people: [
      [45, '1,1,1'],
      [8, '1,1,0'],
      [8, '1,0,0'],
      [7, '0,1,0'],
    ],
  });
  const ofPeople = await table(folder, 'drinks');
  expect(printed(ofPeople)).toEqual({
    tea: '61 of 68, 90%',
    milk: '60 of 68, 88%',
    water: '45 of 68, 66%',
  });
  expect(ofPeople.base).toEqual({ kind: 'answered', text: '68 of 68 people answered', unweighted: 68 });
  expect(ofPeople.notes).toContain('People could choose more than one answer.');

  const ofMentions = await table(folder, 'drinks', '--base', 'mentions');
  expect(printed(ofMentions)).toEqual({
    tea: '61 of 166, 37%',
    milk: '60 of 166, 36%',
    water: '45 of 166, 27%',
  });
  expect(ofMentions.base).toEqual({ kind: 'mentions', text: '166 mentions by people', unweighted: 166 });
  expect(ofMentions.notes).toContain('Percentages are of mentions, not of people.');
});

test('who ticked "none", who left every box empty and who was never asked are three things', async () => {
  const folder = await surveyed({
    items: [
      item('works', 'single', options('yes', 'no')),
      item('drinks', 'multiple', options('tea', 'milk', 'nothing=none'), askedIf('works=yes')),
    ],
    columns: 'works,drinks.tea,drinks.milk,drinks.nothing',
    people: [
      [4, 'yes,1,0,0'],
      [2, 'yes,0,0,1'],
      [1, 'yes,0,0,0'],
      [1, 'yes,,,'],
      [1, 'yes,[refused],[refused],[refused]'],
      [3, 'no,,,'],
    ],
  });
  // the two who left all boxes empty inflate no share, nor do the three who were not asked
  expect(printed(await table(folder, 'drinks'))).toEqual({
    tea: '4 of 6, 67%',
    milk: '0 of 6, 0%',
    nothing: '2 of 6, 33%',
  });
  const base = async (kind: string): Promise<string> =>
    (await table(folder, 'drinks', '--base', kind)).base.text;
  expect(await base('answered')).toBe('6 of 12 people answered; asked of some');
  expect(await base('asked')).toBe('9 of 12 people were asked; asked of some');
  expect(await base('respondents')).toBe('12 people responded; asked of some');
  const { data } = parseJson(await run(folder, ['bases', '--json']));
  expect((data['items'] as ItemBase[]).find(({ item: id }) => id === 'drinks')).toMatchObject({
    respondents: 12,
    asked: 9,
    answered: 6,
    status: { answered: 6, skipped: 2, refused: 1, 'not-asked': 3, 'not-reached': 0 },
  });
});

test("don't know stands in the base and in the table unless it is taken out by name, and both bases say so", async () => {
  const folder = await surveyed({
    items: [item('likes', 'single', options('yes', 'no', 'dk=dont-know'))],
    columns: 'likes',
    people: [
      [15, 'yes'],
      [9, 'no'],
      [6, 'dk'],
      [2, '[skipped]'],
    ],
  });
  const answered = await table(folder, 'likes');
  expect(printed(answered)).toEqual({ yes: '15 of 30, 50%', no: '9 of 30, 30%', dk: '6 of 30, 20%' });
  expect(answered.base).toMatchObject({ kind: 'answered', text: '30 of 32 people answered' });
  const valid = await table(folder, 'likes', '--base', 'valid');
  // a row with a zero would say that nobody did not know
  expect(printed(valid)).toEqual({ yes: '15 of 24, 63%', no: '9 of 24, 38%' });
  expect(valid.base).toMatchObject({ kind: 'valid', text: '24 of 32 people gave a substantive answer' });
});

test('a refusal that the questionnaire offers is in no base of answers, and no row there says that nobody refused', async () => {
  const study = {
    items: [item('likes', 'single', options('yes', 'no', 'secret=refused'))],
    columns: 'likes',
    people: [
      [6, 'yes'],
      [2, 'no'],
      [4, 'secret'],
    ],
  } as const;
  const folder = await surveyed(study);
  expect(printed(await table(folder, 'likes'))).toEqual({ yes: '6 of 8, 75%', no: '2 of 8, 25%' });
  expect(printed(await table(folder, 'likes', '--base', 'respondents'))).toEqual({
    yes: '6 of 12, 50%',
    no: '2 of 12, 17%',
    secret: '4 of 12, 33%',
  });
  const overlay = { 'waves/1/report.md': '{{ likes.secret | of }} refused.\n' };
  const { exit, err } = await run(await surveyed({ ...study, overlay }), ['analyse', '--out', 'out']);
  expect(exit).toBe(2);
  expect(err).toContain('`likes.secret`, a refusal, expected an answer');
});

test('percentages of rows stand on the number of people in the row, which is printed', async () => {
  const folder = await surveyed({
    items: [
      item('mood', 'single', options('good', 'bad')),
      item('area', 'single', options('north', 'south')),
    ],
    columns: 'mood,area',
    people: [
      [12, 'good,north'],
      [4, 'good,south'],
      [3, 'bad,north'],
      [9, 'bad,south'],
    ],
  });
  const words = ['mood', '--by', 'area', '--percent', 'row'];
  const rows = await table(folder, ...words);
  expect(printed(rows)).toEqual({
    good: '16 of 16, 100%',
    'good at area=north': '12 of 16, 75%',
    'good at area=south': '4 of 16, 25%',
    bad: '12 of 12, 100%',
    'bad at area=north': '3 of 12, 25%',
    'bad at area=south': '9 of 12, 75%',
  });
  expect(rows.notes).toContain("Percentages are of each row's total.");
  const text = (await run(folder, ['crosstab', ...words])).out;
  expect(text).toMatch(/good +16 100% +12 +75% +4 +25%/);
  const csv = (await run(folder, ['crosstab', ...words, '--format', 'csv'])).out;
  expect(csv).toContain('1,people,mood,,,good,area,north,option,12,16,answered,75,\n');
});

test('heads of columns hold whole numbers of people, and no count or percentage goes beyond them', async () => {
  const folder = await surveyed({
    items: [
      item('drinks', 'multiple', options('tea', 'milk'), 'nets: [{code: any, label: Any, of: [tea, milk]}]'),
      item('area', 'single', options('north', 'south')),
    ],
    columns: 'drinks.tea,drinks.milk,area',
    people: [
      [4, '1,1,north'],
      [3, '1,1,south'],
      [2, '0,1,south'],
    ],
  });
  const all = await table(folder, 'drinks', '--by', 'area');
  expect(all.columns.map(({ label, base }) => `${label} ${base}`)).toEqual(['Total 9', 'north 4', 'south 5']);
  // 7 + 9 ticks are no 16 people of 9
  expect(printed(all)).toMatchObject({ any: '9 of 9, 100%', 'any at area=south': '5 of 5, 100%' });
  for (const [name, text] of await everyOutput(folder, 'drinks', '--by', 'area'))
    expect(text.match(/(?<![.\d])\d+\.0\b|\b(10[1-9]|1[1-9]\d|[2-9]\d\d)%/g), name).toBeNull();
  for (const base of ['answered', 'asked', 'respondents', 'mentions']) {
    const bundled = await tables(folder, '--study', 'demo', '--all', '--survey', 'provider', '--base', base);
    const cells = bundled.flatMap((one) => one.cells);
    expect(cells.length).toBeGreaterThan(20);
    expect(
      cells.filter((cell) => cell.count > cell.base || Number.parseInt(cell.percent ?? '0', 10) > 100),
    ).toEqual([]);
  }
});

test('how many of the respondents answered an item is item completion, and in no output a response rate', async () => {
  const folder = await surveyed({
    items: [item('likes', 'single', options('yes', 'no'))],
    columns: 'likes',
    people: [
      [27, 'yes'],
      [13, ''],
    ],
    overlay: {
      'waves/1/figures.yaml':
        'figures: [{id: a, number: "1", title: A, address: likes, printed_base: {answered: 27, of: 40, percent: 60%}}]\n',
    },
  });
  const outputs = await everyOutput(folder, 'likes', '--base', 'respondents');
  expect(outputs.get('bases')).toContain('27 of 40 people answered (68%)');
  expect(JSON.parse(outputs.get('bases --json') ?? '')).toMatchObject({
    data: { items: [{ completion: { numerator: 27, denominator: 40, printed: '68%' } }] },
  });
  expect(outputs.get('report.md')).toContain('Item completion');
  for (const [name, text] of outputs) expect(text, name).not.toMatch(/respon[sd]\w* rate|\brate\b/i);
  expect((await run(folder, ['bases', '--help'])).out).not.toMatch(/rate\b/i);
});
