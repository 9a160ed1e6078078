import { expect, test } from 'vitest';
import { wide } from '../../src/tabulation/wide.ts';
import { tabulate } from '../support/people.ts';
import {
  askedIf,
  codebookOf,
  ingest,
  item,
  options,
  responsesOf,
  rows,
  statuses,
} from '../support/responses.ts';

const codebook = codebookOf([
  item('lives', 'single', options('here', 'there')),
  item(
    'order',
    'ranking',
    rows('cost', 'care', 'speed'),
    'ranks: "2"',
    'nets: [{code: top, label: Ranked, of: ["1", "2"]}]',
    askedIf('lives=here'),
  ),
]);
const header = 'case_id,lives,order.cost,order.care,order.speed';
const people = responsesOf(
  codebook,
  `${header}\n1,here,1,2,\n2,here,,1,\n3,here,,,\n4,there,,,\n5,here,2,1,\n`,
);

test('every row has the base of those who ranked anything; the rest of their rows is unranked', async () => {
  const [table] = await tabulate(people, { address: 'order' });
  expect(table && wide(table)).toEqual({
    header: [
      'order',
      'Base',
      'Rank 1',
      'Rank 2',
      'Not ranked',
      'Ranked',
      'Ranked it',
      'Mean rank',
      'Median rank',
    ],
    rows: [
      ['cost', '3', '1 (33%)', '1 (33%)', '1 (33%)', '2 (67%)', '2', '1.50', '1.5'],
      ['care', '3', '2 (67%)', '1 (33%)', '0 (0%)', '3 (100%)', '3', '1.33', '1'],
      ['speed', '3', '0 (0%)', '0 (0%)', '3 (100%)', '0 (0%)', '0', '–', '–'],
    ],
  });
  expect(table?.notes.join(' ')).toContain('Mean and median are of those who ranked it, 1 the first.');
});

test('who ranked nothing skipped it, and who was not asked was not asked', () => {
  expect(statuses(people, 'order.speed')).toBe('answered answered skipped not-asked answered');
});

test('a rank given twice, and one there is not, set the row aside', () => {
  const { responses, issues } = ingest(codebook, `${header}\n1,here,1,1,\n2,here,3,,\n3,here,,2,\n`);
  expect(issues.map(({ rule, place }) => [rule, place.line, place.item])).toEqual([
    ['rank-twice', 2, 'order'],
    ['unknown-code', 3, 'order'],
  ]);
  expect(responses?.ledger).toMatchObject({ rows: 3, kept: 1 });
});

test('rows with most first ranks come first when sorted', async () => {
  const [table] = await tabulate(people, { address: 'order', sort: 'value' });
  expect(table?.rows.map(({ id }) => id)).toEqual(['care', 'cost', 'speed']);
});
