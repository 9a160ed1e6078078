import { expect, test } from 'vitest';
import { tablesToCsv } from '../../src/tabulation/csv.ts';
import { tidyRows } from '../../src/tabulation/tidy.ts';
import { wide } from '../../src/tabulation/wide.ts';
import {
  contextOf,
  peopleCodebook,
  peopleResponses,
  readPeople,
  tableOf,
  tabulate,
} from '../support/people.ts';

const codebook = readPeople(
  `${peopleCodebook.replace(
    'items:\n',
    `  agree:
    directions: two
    midpoint: neither
    options:
      - {code: no, label: Disagree, score: "-1", origin: assumed}
      - {code: neither, label: Neither, score: "0", origin: assumed}
      - {code: yes, label: Agree, score: "1", origin: assumed}
      - {code: strongly, label: Strongly agree, score: "2.5", origin: assumed}
      - {code: dk, label: Don't know, role: dont-know, origin: assumed}
    net_scores:
      - {code: balance, label: Net agreement, of: [yes, strongly], less: ["no"]}
items:
`,
  )}  - {id: works, type: single, label: Works, question: Does it work?, origin: assumed, scale: agree}
  - {id: helps, type: grid, label: Helps, question: Does it help?, origin: assumed, scale: agree, rows: [{code: us, label: Us, origin: assumed}, {code: them, label: Them, origin: assumed}]}
  - {id: staff, type: number, unit: people, label: Staff, question: How many work here?, origin: assumed}
  - {id: rate, type: number, unit: pounds, decimals: "2", label: Rate, question: What is paid?, origin: assumed}
`,
);
const people = peopleResponses(
  [
    { area: 'north', works: 'no', 'helps.us': 'strongly', staff: '1', rate: '0.50' },
    { area: 'north', works: 'no', 'helps.us': 'yes', staff: '2', rate: '0.75' },
    { area: 'north', works: 'yes', 'helps.us': 'dk', staff: '40', rate: '-1.25' },
    { area: 'south', works: 'strongly', 'helps.them': 'no', staff: '[dont-know]' },
    { area: 'south', works: 'dk' },
    { works: 'neither', staff: '7' },
  ],
  codebook,
);

/** Rows of a table as it is printed, from the first summary on. */
async function summed(
  written: Parameters<typeof tableOf>[1],
  policy = contextOf(people).policy,
): Promise<string[][]> {
  const table = await tableOf(people, written, { ...contextOf(people), policy });
  const first = table.rows.findIndex(({ role }) => role === 'net-score' || role === 'scored');
  return wide(table)
    .rows.slice(first + 1)
    .map((row) => [...row]);
}

test('a scale with scores has its net score, mean and median under the counts, each point on its own base', async () => {
  // scores: north -1 -1 1, south 2.5 and a don't know, nowhere 0
  expect(await summed({ address: 'works', by: ['area'] })).toEqual([
    ['Net agreement', '0', '-33', '+50', '–', '0'],
    ['Answer has a score', '5', '3', '1', '0', '1'],
    ['Mean', '0.30', '-0.33', '2.50', '–', '0.00'],
    ['Median', '0', '-1', '2.5', '–', '0'],
  ]);
});

test('don’t know is in the base of a net score and has no part in a mean', async () => {
  const rows = tidyRows(await tableOf(people, { address: 'works' }));
  const by = (kind: string): unknown => rows.find((row) => row['kind'] === kind);
  expect(by('net-score')).toMatchObject({ option: 'balance', count: 0, base: 6, percent: '', value: '0' });
  expect(by('mean')).toMatchObject({ option: '[mean]', count: 5, base: 5, percent: '', value: '0.30' });
  expect(by('median')).toMatchObject({ count: 5, base: 5, value: '0' });
});

test('numbers have mean and median to one decimal more than they were given with', async () => {
  // 1, 2, 40, 7: the mean of four is 12.5, the middle between 2 and 7 is 4.5
  expect(await summed({ address: 'staff' })).toEqual([
    ['Gave a number', '4'],
    ['Mean', '12.5'],
    ['Median', '4.5'],
  ]);
  expect(await summed({ address: 'rate' })).toEqual([
    ['Gave a number', '3'],
    ['Mean', '0.000'],
    ['Median', '0.5'],
  ]);
  const [table] = await tabulate(people, { address: 'staff' });
  expect(table?.base.text).toBe('5 of 6 people answered');
  expect(table?.rows[0]).toMatchObject({ label: "Don't know", role: 'dont-know' });
  expect(table?.notes).toContain('Mean and median are of those who gave a number of people.');
});

test('the rows of a grid are summed up across, each on its own base', async () => {
  const table = await tableOf(people, { address: 'helps' });
  expect(wide(table).header.slice(-4)).toEqual(['Net agreement', 'Answer has a score', 'Mean', 'Median']);
  expect(wide(table).rows).toEqual([
    ['Us', '3', '0 (0%)', '0 (0%)', '1 (33%)', '1 (33%)', '1 (33%)', '+67', '2', '1.75', '1.75'],
    ['Them', '1', '1 (100%)', '0 (0%)', '0 (0%)', '0 (0%)', '0 (0%)', '-100', '1', '-1.00', '-1'],
  ]);
});

test('a small base withholds a mean by the people behind it, and says so', async () => {
  const policy = { tableOnly: 0, countsOnly: 6, decimals: 0 };
  expect(await summed({ address: 'works' }, policy)).toEqual([
    ['Net agreement', '0'],
    ['Answer has a score', '5'],
    ['Mean', '–'],
    ['Median', '–'],
  ]);
  const table = await tableOf(people, { address: 'works' }, { ...contextOf(people), policy });
  expect(table.notes).toContain('Bases under 6 show counts without percentages and means.');
  expect(tablesToCsv([table])).toContain('[mean],,total,mean,5,5,answered,,\n');
});

test('a negative mean stays a number in CSV', async () => {
  const csv = tablesToCsv([await tableOf(people, { address: 'helps.them' })]);
  expect(csv).toContain(',mean,1,1,answered,,-1.00\n');
  expect(csv).toContain(',net-score,-1,1,answered,,-100\n');
});

test('sorting leaves what sums up below what is sorted', async () => {
  for (const sort of ['value', 'net'] as const) {
    const table = await tableOf(people, { address: 'works', sort });
    expect(table.rows.slice(-4).map(({ role }) => role)).toEqual(['net-score', 'scored', 'mean', 'median']);
  }
});

test('what has neither scores nor numbers has none, and figures leave them out', async () => {
  const table = await tableOf(people, { address: 'area' });
  expect(table.rows.every(({ role }) => role === 'substantive')).toBe(true);
  const bare = await tableOf(people, { address: 'works', summaries: false });
  expect(bare.rows.map(({ id }) => id)).toEqual(['no', 'neither', 'yes', 'strongly', 'dk']);
  expect(bare.notes.join(' ')).not.toContain('Mean');
});

test('scores are told under the table', async () => {
  expect((await tableOf(people, { address: 'works' })).notes).toContain(
    'Mean and median are of those who took an answer with a score (Disagree -1, Neither 0, Agree 1, Strongly agree 2.5).',
  );
});
