// What tables of surveys get wrong about weights, and hand-worked numbers that are right.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../src/tabulation/table.ts';
import { item, nets, options } from '../support/responses.ts';
import { parseJson, run } from '../support/run.ts';
import { everyOutput, surveyed, table } from '../support/surveyed.ts';

const mood = item('mood', 'single', options('good', 'bad'), nets('any=good|bad'));
const area = item('area', 'single', options('north', 'south'));

const waveWith = (weights: string, more = ''): Record<string, string> => ({
  'waves/1/wave.yaml': `title: W
fieldwork: spring
source: us
surveys:
  people:
    responses: people.csv
    sampling: purposive${more}
    weights:
${weights}
`,
});

const design = '      design: {label: design weights, column: pw}';

/** Ten who count three times, and thirty who count once. */
const tenOfForty: Pick<Parameters<typeof surveyed>[0], 'items' | 'columns' | 'people'> = {
  items: [mood],
  columns: 'mood,pw',
  people: [
    [10, 'good,3'],
    [30, 'bad,1'],
  ],
};

/** "good: 50% of 60 (30 people, effective 30)" by column. */
function weighted({ cells, columns }: Table): Record<string, string> {
  return Object.fromEntries(
    cells.map(({ row, column, percent, base, weightedBase }) => {
      const { effective } = columns.find(({ id }) => id === column) ?? {};
      const name = column === 'total' ? row : `${row} at ${column}`;
      return [
        name,
        `${percent ?? 'withheld'} of ${weightedBase ?? 0}; ${base} people, effective ${effective ?? 0}`,
      ];
    }),
  );
}

const percentages = ({ cells }: Table): (string | null)[] => cells.map(({ percent }) => percent);
const above = ({ cells }: Table): unknown[] => cells.map((cell) => cell.above);

test('ten of forty who count three times are half of sixty, and as sure as thirty; the forty stand beside it', async () => {
  const folder = await surveyed({
    ...tenOfForty,
    overlay: waveWith(design),
  });
  const half = await table(folder, 'mood', '--weight', 'design');
  // 60²/(10·9 + 30·1)
  expect(weighted(half)).toEqual({
    good: '50% of 60; 40 people, effective 30',
    bad: '50% of 60; 40 people, effective 30',
    any: '100% of 60; 40 people, effective 30',
  });
  expect(half.base).toEqual({
    kind: 'answered',
    text: '40 of 40 people answered; weighted 60.0, effective 30.0',
    unweighted: 40,
    weighted: 60,
    effective: 30,
  });
  expect(half.cells[0]).toMatchObject({ count: 10, weighted: 30 });
  expect(half.notes).toContain(
    "Percentages are weighted (design weights); counts and bases are people, unweighted. These weights make a base count as if it were 1.33 times smaller (Kish's design effect): its effective base.",
  );
  expect(half.notes).not.toContain('Unweighted.');
  const outputs = await everyOutput(folder, 'mood', '--weight', 'design');
  for (const name of ['text', 'md', 'csv', 'json']) expect(outputs.get(name), name).toMatch(/weighted/i);
  expect(outputs.get('text')).toMatch(/mood \(weighted\)[^]*Base, unweighted +40[^]*Base, weighted +60\.0/);
  expect(outputs.get('csv')?.split('\n').slice(0, 2)).toEqual([
    'wave,survey,item,row,period,option,banner,point,kind,count,base,base_kind,percent,value,weight,weighted,weighted_base,effective_base',
    '1,people,mood,,,good,,total,option,10,40,answered,50,,design,30,60,30',
  ]);
});

test('weights of a tenth are exact: 23 of 40 is still 58%, which floats make 57%', async () => {
  const folder = await surveyed({
    items: [mood],
    columns: 'mood,pw',
    people: [
      [23, 'good,0.1'],
      [17, 'bad,0.1'],
    ],
    overlay: waveWith(design),
  });
  expect(percentages(await table(folder, 'mood', '--weight', 'design'))).toEqual(['58%', '43%', '100%']);
});

test('equal weights change no percentage and no letter, and a scale of weights changes nothing at all', async () => {
  const people: [number, string][] = [];
  for (const [many, cells] of [
    [14, 'good,north'],
    [6, 'bad,north'],
    [9, 'good,south'],
    [23, 'bad,south'],
  ] as const) {
    people.push([many, `${cells},0.37,0.5,3.75`], [many, `${cells},0.37,1.5,11.25`]);
  }
  const folder = await surveyed({
    items: [mood, area],
    columns: 'mood,area,same,some,more',
    people,
    overlay: waveWith(
      ['same', 'some', 'more'].map((name) => `      ${name}: {label: ${name}, column: ${name}}`).join('\n'),
    ),
  });
  const words = ['mood', '--by', 'area', '--letters', '--weight'];
  const plain = await table(folder, ...words.slice(0, -1));
  const same = await table(folder, ...words, 'same');
  expect(percentages(same)).toEqual(percentages(plain));
  expect(above(same)).toEqual(above(plain));
  expect(same.columns.map(({ effective }) => effective)).toEqual(plain.columns.map(({ base }) => base));
  const all = [...words.slice(0, -1), '--interval', '--test', '--weight'];
  const [some, more] = [await table(folder, ...all, 'some'), await table(folder, ...all, 'more')];
  const scaleless = ({ cells, tests, columns }: Table): unknown => ({
    cells: cells.map(({ percent, interval, above: letters }) => ({ percent, interval, letters })),
    effective: columns.map(({ effective }) => effective),
    tests,
  });
  expect(scaleless(more)).toEqual(scaleless(some));
});

test('letters stand on effective bases: 70% against 45% of forty differ, of the 22 they are worth they do not', async () => {
  const group = (place: string, good: number, bad: number): [number, string][] =>
    ['0.1', '1.9'].flatMap((weight): [number, string][] => [
      [good / 2, `good,${place},${weight}`],
      [bad / 2, `bad,${place},${weight}`],
    ]);
  const folder = await surveyed({
    items: [mood, area],
    columns: 'mood,area,pw',
    people: [...group('north', 28, 12), ...group('south', 18, 22)],
    overlay: waveWith(design),
  });
  const words = ['mood', '--by', 'area', '--letters'];
  // z 2.26 of people; over √1.81, which is n Σw²/(Σw)², 1.68
  const plain = await table(folder, ...words);
  expect(plain.cells[1]?.above).toEqual(['B']);
  const effective = await table(folder, ...words, '--weight', 'design');
  expect(percentages(effective)).toEqual(percentages(plain));
  expect(effective.columns.map((column) => column.effective)).toEqual([44.2, 22.1, 22.1]);
  expect(effective.cells.flatMap((cell) => cell.above ?? [])).toEqual([]);
  expect(effective.notes.join(' ')).toContain('Weighted percentages were compared on effective bases.');
});

test('a column of nobody has an interval by its effective base, and not one without width', async () => {
  const folder = await surveyed({
    items: [mood],
    columns: 'mood,pw',
    people: [[20, 'good,2.5']],
    overlay: waveWith(design),
  });
  const [, nobody] = (await table(folder, 'mood', '--weight', 'design', '--interval')).cells;
  // t² / (20 + t²) with t = 2.093 of 19 degrees of freedom
  expect(nobody).toMatchObject({ percent: '0%', interval: { lower: '0%', upper: '18%' } });
});

test('means and medians are weighted, exactly', async () => {
  const scored = ['1', '3'].map((score) => `{code: s${score}, label: s, origin: assumed, score: "${score}"}`);
  const folder = await surveyed({
    items: [item('extent', 'band', 'unit: m', `options: [${scored.join(', ')}]`)],
    columns: 'extent,pw',
    people: [
      [2, 's1,3'],
      [2, 's3,1'],
    ],
    overlay: waveWith(design),
  });
  const { cells } = await table(folder, 'extent', '--weight', 'design');
  // (6·1 + 2·3)/8; six of eight are at 1
  expect(cells.slice(-2).map(({ value }) => value)).toEqual(['1.50', '1']);
  const plain = await table(folder, 'extent');
  expect(plain.cells.slice(-2).map(({ value }) => value)).toEqual(['2.00', '2']);
});

test('a small base is one of people, whatever they add up to', async () => {
  const folder = await surveyed({
    items: [mood],
    columns: 'mood,pw',
    people: [[20, 'good,100']],
    policy: '{small_bases: {table_only: 10, counts_only: 30}}',
    overlay: waveWith(design),
  });
  expect(percentages(await table(folder, 'mood', '--weight', 'design'))).toEqual([null, null, null]);
});

test('raked weights meet their targets, at every table of them', async () => {
  const folder = await surveyed({
    items: [mood, area],
    columns: 'mood,area',
    people: [
      [10, 'good,north'],
      [20, 'bad,north'],
      [15, 'good,south'],
      [5, 'bad,south'],
    ],
    overlay: waveWith(
      '      raked: {label: raked, targets: [{at: area, shares: {north: "52", south: "48"}}, {at: mood, shares: {good: "61", bad: "39"}}]}',
    ),
  });
  expect(percentages(await table(folder, 'area', '--weight', 'raked'))).toEqual(['52%', '48%']);
  const raked = await table(folder, 'mood', '--weight', 'raked');
  expect(percentages(raked)).toEqual(['61%', '39%', '100%']);
  expect(raked.notes.join(' ')).toMatch(/Weights: raked to area, mood, targets met in \d+ rounds\./);
});

test('whatever can be raked to is met within what six decimals round, with a mean weight of 1', async () => {
  const share = fc.integer({ min: 5, max: 95 });
  const many = fc.integer({ min: 3, max: 20 });
  await fc.assert(
    fc.asyncProperty(share, share, fc.tuple(many, many, many, many), async (north, good, [a, b, c, d]) => {
      const folder = await surveyed({
        items: [mood, area],
        columns: 'mood,area',
        people: [
          [a, 'good,north'],
          [b, 'bad,north'],
          [c, 'good,south'],
          [d, 'bad,south'],
        ],
        overlay: waveWith(
          `      raked: {label: raked, targets: [{at: area, shares: {north: "${north}", south: "${100 - north}"}}, {at: mood, shares: {good: "${good}", bad: "${100 - good}"}}]}`,
        ),
      });
      const { cells } = await table(folder, 'mood', '--by', 'area', '--weight', 'raked');
      const people = a + b + c + d;
      const [all] = cells;
      expect(Math.abs((all?.weighted ?? 0) - (good / 100) * people)).toBeLessThan(people * 1e-6);
      expect(Math.abs((cells[1]?.weightedBase ?? 0) - (north / 100) * people)).toBeLessThan(people * 1e-6);
      expect(Math.abs((all?.weightedBase ?? 0) - people)).toBeLessThan(people * 1e-6);
    }),
    { numRuns: 10 },
  );
});

test('trimmed weights stay within their limits, and what that costs a target is said', async () => {
  const folder = await surveyed({
    items: [mood],
    columns: 'mood',
    people: [
      [30, 'good'],
      [30, 'bad'],
    ],
    overlay: waveWith(
      '      cut: {label: cut, trim: {lower: "0.4"}, targets: [{at: mood, shares: {good: "10", bad: "90"}}]}',
    ),
  });
  // the lowest share of thirty of sixty who count at least 0.4 is 20%
  const cut = await table(folder, 'mood', '--weight', 'cut');
  expect(percentages(cut)).toEqual(['20%', '80%', '100%']);
  expect(cut.notes.join(' ')).toContain('10.0000 percentage points from a target; 30 of 60 at a limit.');
  const { issues } = parseJson(await run(folder, ['ingest', '--json']));
  expect(issues).toMatchObject([
    { rule: 'targets-missed', severity: 'warning', place: { file: 'waves/1/wave.yaml', line: 9 } },
  ]);
});

test('a bad weight sets its row aside, at its place, and is quoted only where that is asked for', async () => {
  const folder = await surveyed({
    items: [mood],
    columns: 'mood,pw',
    people: [
      [1, 'good,1'],
      [1, 'good,-2.5'],
      [1, 'bad,'],
      [1, 'bad,heavy'],
      [1, 'bad,0'],
    ],
    overlay: waveWith(design),
  });
  const ran = parseJson(await run(folder, ['crosstab', 'mood', '--weight', 'design', '--json']));
  expect(ran.issues.map(({ rule, place, actual }) => [rule, place['line'], place['column'], actual])).toEqual(
    [
      ['bad-weight', 3, 3, 'a number of 4 characters'],
      ['bad-weight', 4, 3, 'an empty cell'],
      ['bad-weight', 5, 3, 'text of 5 characters'],
    ],
  );
  // who counts nothing is a person all the same
  expect((ran.data['tables'] as Table[])[0]?.base).toMatchObject({ unweighted: 2, weighted: 1 });
  const shown = await run(folder, ['ingest', '--show-values', '--json']);
  expect(parseJson(shown).issues[0]?.actual).toContain('-2.5');
});

test('weights that lead nowhere are told with what there is, all at once', async () => {
  const folder = await surveyed({
    items: [mood, area, item('drinks', 'multiple', options('tea', 'milk'))],
    columns: 'mood,area,drinks.tea,drinks.milk',
    people: [
      [2, 'good,north,1,0'],
      [2, 'bad,,1,1'],
    ],
    overlay: waveWith(`      none: {label: none}
      both: {label: both, column: pw, targets: [{at: mood, shares: {good: "1", bad: "1"}}]}
      begun: {label: begun, start: non, targets: [{at: mod, shares: {good: "1", bad: "1"}}]}
      several: {label: several, targets: [{at: drinks, shares: {tea: "1"}}, {at: mood, shares: {god: "1"}}]}`),
  });
  const { issues } = parseJson(await run(folder, ['ingest', '--json']));
  expect(issues.map(({ message }) => message.replace(/^Unexpected /, ''))).toEqual([
    'weights `none` with no source, expected a `column` of the responses, or `targets`',
    'weights `both` with two sources, expected a `column` of the responses, or `targets`',
    '`non`, expected one of both',
    'item `mod`, expected one of mood, area, drinks',
    '`drinks`, of which people give several answers, expected an item of one answer',
    '`god`, expected answers of `mood`',
  ]);
  const unmet = await surveyed({
    items: [mood, area],
    columns: 'mood,area',
    people: [
      [2, 'good,north'],
      [2, 'bad,'],
    ],
    overlay: waveWith('      raked: {label: raked, targets: [{at: area, shares: {north: "1", south: "1"}}]}'),
  });
  const ran = await run(unmet, ['crosstab', 'mood', '--json']);
  expect(ran.exit).toBe(2);
  expect(parseJson(ran).issues.map(({ rule, actual }) => [rule, actual])).toEqual([
    ['unmet-target', 'people without a target at `area`: 2 with `[no-answer]`'],
    ['unmet-target', 'targets at `area` that nobody can meet: `south`'],
  ]);
});

test('who gave no answer may have a target of their own', async () => {
  const folder = await surveyed({
    items: [mood, area],
    columns: 'mood,area',
    people: [
      [2, 'good,north'],
      [2, 'bad,[skipped]'],
      [4, 'bad,south'],
    ],
    overlay: waveWith(
      '      raked: {label: raked, targets: [{at: area, shares: {north: "30", south: "50", "[no-answer]": "20"}}]}',
    ),
  });
  expect(percentages(await table(folder, 'mood', '--weight', 'raked'))).toEqual(['30%', '70%', '100%']);
});

test('a table of the report may be weighted, and says so', async () => {
  const folder = await surveyed({
    ...tenOfForty,
    overlay: {
      ...waveWith(design),
      'waves/1/figures.yaml':
        'figures: []\ntables: [{id: a, title: A table, address: mood, weight: design}]\n',
      'waves/1/report.md': '# R\n\n{{ table a }}\n',
    },
  });
  const outputs = await everyOutput(folder, 'mood');
  expect(outputs.get('report.md')).toContain('| mood (weighted) | Total |');
  expect(outputs.get('report.md')).toContain('| good | 10 (50%) |');
  expect(outputs.get('report.md')).toContain('Percentages are weighted (design weights)');
  expect(outputs.get('text')).not.toMatch(/weighted[^.]/);
});
