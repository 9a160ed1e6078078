// What tables of surveys get wrong about few people: a limit held against the whole table, or against what was rounded,
// or in one output and not in the next.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chooseForm } from '../../src/figure/choose.ts';
import { textMetrics } from '../../src/figure/font.ts';
import { formNamed } from '../../src/figure/forms/index.ts';
import { defaultPolicy } from '../../src/base/small-base.ts';
import { findItem } from '../../src/codebook/codebook.ts';
import { codebookOf, item, nets, options, periods, rows } from '../support/responses.ts';
import { everyOutput, printed, surveyed, table, tables } from '../support/surveyed.ts';

const items = [
  item('mood', 'single', options('good', 'bad')),
  item('area', 'single', options('north', 'south', 'island')),
  item('likes', 'grid', rows('sun', 'rain'), options('no', 'some', 'lot'), nets('any=some|lot')),
  item('drinks', 'multiple', options('tea', 'milk'), periods),
];
const columns =
  'mood,area,likes.sun,likes.rain,drinks@then.tea,drinks@then.milk,drinks@now.tea,drinks@now.milk';

const figure = (number: number, address: string): string =>
  `  - {id: f${number}, number: "${number}", title: A figure, address: ${address}}\n`;

test('a percentage is withheld by the base of its own column: 13 of 29 in the south, though 60 people answered', async () => {
  const folder = await surveyed({
    items: items.slice(0, 2),
    columns: 'mood,area',
    people: [
      [12, 'good,north'],
      [19, 'bad,north'],
      [13, 'good,south'],
      [16, 'bad,south'],
    ],
    policy: '{decimals: "0"}',
    overlay: {
      'waves/1/figures.yaml': `figures: []\ntables: [{id: a, title: A table, address: mood, by: [area]}]\n`,
    },
  });
  const words = ['mood', '--by', 'area'];
  const byArea = await table(folder, ...words);
  expect(printed(byArea)).toEqual({
    good: '25 of 60, 42%',
    'good at area=north': '12 of 31, 39%',
    'good at area=south': '13 of 29, withheld',
    'good at area=island': '0 of 0, withheld',
    bad: '35 of 60, 58%',
    'bad at area=north': '19 of 31, 61%',
    'bad at area=south': '16 of 29, withheld',
    'bad at area=island': '0 of 0, withheld',
  });
  expect(byArea.notes).toContain('Bases under 30 show counts without percentages.');
  const outputs = await everyOutput(folder, ...words);
  expect(outputs.get('csv')).toContain('1,people,mood,,,good,area,south,option,13,29,answered,,\n');
  expect(outputs.get('tables/table-a.csv')).toContain(
    '1,people,mood,,,good,area,south,option,13,29,answered,,\n',
  );
  expect(outputs.get('md')).toContain('| good | 25 (42%) | 12 (39%) | 13 | 0 |');
  expect(outputs.get('report.md')).toContain('| good | 25 (42%) | 12 (39%) | 13 | 0 |');
  // 13 of 29 is 44.8%, 16 of 29 is 55.2%: in no output, however it is rounded
  for (const [name, text] of outputs)
    expect(
      text.match(/(?<![\da-f])(44|45|55)(\.\d+)?( ?%|"|,answered|$)|0\.(448|551|552)/gm),
      name,
    ).toBeNull();
});

test('the limit is held against people, not against what is printed: 29 is under 30, 30 is not', async () => {
  const at = async (people: number, policy: string): Promise<Record<string, string>> =>
    printed(
      await table(
        await surveyed({ items: items.slice(0, 1), columns: 'mood', people: [[people, 'good']], policy }),
        'mood',
      ),
    );
  for (const policy of ['{decimals: "0"}', '{small_bases: {counts_only: 30}, decimals: "2"}']) {
    expect((await at(29, policy))['good']).toBe('29 of 29, withheld');
    expect((await at(30, policy))['good']).toMatch(/^30 of 30, 100(\.00)?%$/);
  }
  expect((await at(9, '{small_bases: {table_only: 2, counts_only: 9}}'))['good']).toBe('9 of 9, 100%');
});

test('each row of a grid and each period is judged by itself', async () => {
  const folder = await surveyed({
    items,
    columns,
    people: [
      [29, 'good,north,lot,some,1,0,1,0'],
      [1, 'good,north,lot,,1,0,1,0'],
    ],
    policy: '{decimals: "0"}',
  });
  expect(printed(await table(folder, 'likes'))).toMatchObject({
    'sun at lot': '30 of 30, 100%',
    'rain at some': '29 of 29, withheld',
    'rain at any': '29 of 29, withheld',
  });
  const [sun, rain] = await tables(folder, 'likes', '--by', 'area');
  expect(sun && printed(sun)['lot']).toBe('30 of 30, 100%');
  expect(rain && printed(rain)['some']).toBe('29 of 29, withheld');
});

test('a withheld percentage is in no table, picture, description, data file or chart specification', async () => {
  const folder = await surveyed({
    items,
    columns,
    people: [
      [13, 'good,north,lot,some,1,0,0,1'],
      [16, 'bad,north,some,no,0,1,1,1'],
    ],
    policy: '{decimals: "0"}',
    overlay: {
      'waves/1/figures.yaml': `figures:\n${['mood', 'likes', 'drinks', 'area'].map((address, index) => figure(index + 1, address)).join('')}`,
      'waves/1/report.md':
        '{{ mood.good | pct }}, {{ mood.good | words }}, {{ drinks.tea | points from then to now }}\n\n{{ figures }}\n\n{{ bases }}\n',
    },
  });
  const outputs = await everyOutput(folder, '--all');
  expect([...outputs.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(4);
  expect(outputs.get('report.md')).toMatch(/^13 of 29, 13 of 29, 3 of 29\n/);
  // of 29 people nothing is a percentage, not even all of them
  for (const [name, text] of outputs)
    expect(text.match(/.{0,20}\d%.{0,10}|.{0,20}percent": "/g), name).toBeNull();
  expect(outputs.get('csv')?.match(/answered,\d/)).toBeNull();

  const font = (file: string): Uint8Array =>
    readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${file}`)));
  const metrics = textMetrics({
    regular: font('400Regular/Arimo_400Regular.ttf'),
    bold: font('700Bold/Arimo_700Bold.ttf'),
  });
  const codebook = codebookOf(items);
  for (const own of await tables(folder, '--all')) {
    const found = findItem(codebook, own.item);
    if (!found) throw new Error(own.item);
    const form = chooseForm(own, found);
    const panel = { table: own, item: found, form, policy: defaultPolicy, withheld: false };
    const { spec, key, summary } = formNamed(form).draw(panel, metrics, 600);
    const words = JSON.stringify([spec, key, summary]);
    expect(words).toContain('29');
    expect(words, own.item).not.toContain('%');
    // nor is it there to be worked out from a bar: a share as a number
    expect(words, own.item).not.toMatch(/0\.4482|0\.5517|44\.8|55\.1/);
  }
});

test('of fewer than ten people there is a table and no picture, nor a bar that could be measured', async () => {
  const folder = await surveyed({
    items: items.slice(0, 1),
    columns: 'mood',
    people: [
      [7, 'good'],
      [2, 'bad'],
    ],
    policy: '{decimals: "0"}',
    overlay: { 'waves/1/figures.yaml': `figures:\n${figure(1, 'mood')}` },
  });
  const outputs = await everyOutput(folder, 'mood');
  const svg = outputs.get('figures/fig-01-f1.svg') ?? '';
  expect(svg).toContain('The base is too small for a picture');
  expect(svg).not.toMatch(/>(good|bad|7|2)</);
  expect(svg.match(/<rect/g)).toHaveLength(1);
  expect(outputs.get('report.md')).toContain('| good | 7 |');
  for (const [name, text] of outputs) expect(text, name).not.toMatch(/\d%/);
});
