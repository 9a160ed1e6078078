// Every input row is kept, quarantined with a reason, or excluded by a named rule, whatever the file.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RowLedger } from '../../src/wave/ledger.ts';
import type { Responses } from '../../src/wave/wave.ts';
import { askedIf, codebookOf, ingest, item, options, periods, responsesOf } from '../support/responses.ts';

const likes = item('likes', 'single', options('yes', 'no'));
const age = item('age', 'number', 'unit: years');
const small = codebookOf([likes, age]);

const addsUp = ({ rows, kept, quarantined, excluded }: RowLedger): boolean =>
  rows === kept + quarantined.length + excluded.reduce((sum, one) => sum + one.rows, 0);

const exclude = [
  { name: 'tests', column: 'panel', values: ['test', 'demo'] },
  { name: 'minors', column: 'age', values: ['16', '17'] },
];

test('ragged, blank, nameless and repeated rows are set aside, each with its line, bytes and reason', () => {
  const csv =
    'case_id,likes,age\n1,yes,40\n2,yes\n,,\n\n3,no,20,x\n ,yes,30\n1,no,50\n4,perhaps,x\n5,"no",60\n';
  const { ledger, caseIds } = responsesOf(small, csv);
  expect(caseIds).toEqual(['1', '5']);
  expect(ledger).toMatchObject({ file: 'people.csv', rows: 8, kept: 2, blankLines: 1, excluded: [] });
  expect(addsUp(ledger)).toBe(true);
  const bytes = new TextEncoder().encode(csv);
  const cut = ({ bytes: [from, to] }: { bytes: readonly [number, number] }): string =>
    new TextDecoder().decode(bytes.subarray(from, to));
  expect(ledger.quarantined.map((row) => [row.line, cut(row), row.rules])).toEqual([
    [3, '2,yes\n', ['ragged-row']],
    [4, ',,\n', ['blank-row']],
    [6, '3,no,20,x\n', ['ragged-row']],
    [7, ' ,yes,30\n', ['no-case-id']],
    [8, '1,no,50\n', ['duplicate-case']],
    [9, '4,perhaps,x\n', ['unknown-code']],
  ]);
});

test('a repeated case id names the line that had it first', () => {
  const { issues } = ingest(small, 'case_id,likes,age\n1,yes,40\n2,no,20\n1,no,50\n');
  expect(issues).toMatchObject([{ rule: 'duplicate-case', place: { line: 4, column: 1 } }]);
  expect(issues[0]?.message).toContain('line 2');
});

test('rows are excluded by named rules, the first that fits, and are no problem', () => {
  const csv =
    'case_id,likes,age,panel\n1,yes,40,real\n2,yes,40,test\n3,perhaps,16,demo\n4,no,17,real\n2,no,50,real\n';
  const { responses, issues } = ingest(small, csv, { exclude });
  expect(issues).toEqual([]);
  expect(responses?.caseIds).toEqual(['1', '2']);
  expect(responses?.ledger).toMatchObject({ rows: 5, kept: 2, quarantined: [] });
  expect(responses?.ledger.excluded.map(({ rule, rows }) => `${rule} ${rows}`)).toEqual([
    'tests 2',
    'minors 1',
  ]);
});

test('an exclusion that fits nobody is in the ledger, and one without a column stops the reading', () => {
  const { ledger } = responsesOf(small, 'case_id,likes,age,panel\n1,yes,40,real\n', { exclude });
  expect(ledger.excluded.map(({ rule, rows }) => `${rule} ${rows}`)).toEqual(['tests 0', 'minors 0']);
  const { responses, issues } = ingest(small, 'case_id,likes,age,panl\n1,yes,40,test\n', { exclude });
  expect(responses).toBeUndefined();
  expect(issues.find(({ rule }) => rule === 'missing-column')).toMatchObject({
    expected: '`panel`',
    hint: 'Did you mean `panl`?',
  });
});

test('a header without rows is a wave of nobody', () => {
  const { cases, ledger } = responsesOf(small, 'case_id,likes,age\n');
  expect([cases, ledger.rows, ledger.kept]).toEqual([0, 0, 0]);
});

const book = codebookOf([
  likes,
  age,
  item('wants', 'multiple', options('tea', 'cake', 'dk=dont-know'), periods, askedIf('likes=yes')),
]);
const wanted = ['then', 'now'].flatMap((time) =>
  ['tea', 'cake', 'dk'].map((option) => `wants@${time}.${option}`),
);
const header = `case_id,likes,age,panel,${wanted.join(',')}`;

/** Rows good and bad; a short one and an excluded one among them. */
const row = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom('yes,40', ',,,,,,,,', '"é, ☃",1,real,,,,,,') },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('yes', 'yes', 'no', '', '[refused]', 'perhaps'),
        fc.constantFrom('40', '17', '', '"[skipped]"', 'x'),
        fc.constantFrom('real', 'real', 'test'),
        ...Array.from({ length: 6 }, () => fc.constantFrom('', '', '', '0', '1', '[not-reached]')),
      )
      .map((cells) => cells.join(',')),
  },
);
/** Ids are unique: of two rows with one id the later is set aside, which is the one thing order decides. */
const rowsWithIds = fc
  .array(row, { maxLength: 25 })
  .map((rows) => rows.map((cells, index) => `${index},${cells}`));
const fileOf = (rows: readonly string[], end = '\n'): string => [header, ...rows, ''].join(end);

/** By case id: what is held of it. */
function byCase(responses: Responses): Map<string, unknown> {
  return new Map(
    responses.caseIds.map((id, at) => [
      id,
      [...responses.columns.values()].map(({ answers, mentions, numbers }) => [
        answers[at],
        mentions?.map((marks) => marks[at]),
        numbers?.[at],
      ]),
    ]),
  );
}

test('the ledger adds up and its byte ranges cut out the rows, whatever the file', () => {
  fc.assert(
    fc.property(rowsWithIds, (rows) => {
      const csv = fileOf(rows);
      const { ledger, caseIds } = responsesOf(book, csv, { exclude });
      expect(addsUp(ledger)).toBe(true);
      expect(ledger.rows).toBe(rows.length);
      expect(ledger.kept).toBe(caseIds.length);
      const lines = ledger.quarantined.map(({ line }) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      const bytes = new TextEncoder().encode(csv);
      for (const { line, bytes: range, rules } of ledger.quarantined) {
        expect(new TextDecoder().decode(bytes.subarray(...range))).toBe(`${rows[line - 2]}\n`);
        expect(rules.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('the order of the rows never matters', () => {
  const shuffled = rowsWithIds.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      const one = responsesOf(book, fileOf(rows), { exclude });
      const other = responsesOf(book, fileOf(mixed), { exclude });
      // maps are equal whatever the order of their entries
      expect(byCase(other)).toEqual(byCase(one));
      expect(other.ledger.excluded).toEqual(one.ledger.excluded);
      expect(other.ledger.quarantined).toHaveLength(one.ledger.quarantined.length);
    }),
  );
});

test.each([
  ['a byte order mark', (rows: readonly string[]) => `\uFEFF${fileOf(rows)}`],
  ['CRLF', (rows: readonly string[]) => fileOf(rows, '\r\n')],
  ['CR', (rows: readonly string[]) => fileOf(rows, '\r')],
  ['no last line end', (rows: readonly string[]) => fileOf(rows).slice(0, -1)],
])('%s changes nothing', (_, write) => {
  fc.assert(
    fc.property(rowsWithIds, (rows) => {
      const plain = ingest(book, fileOf(rows), { exclude });
      const other = ingest(book, write(rows), { exclude });
      expect(other.issues).toEqual(plain.issues);
      expect(other.responses?.columns).toEqual(plain.responses?.columns);
      expect(other.responses?.caseIds).toEqual(plain.responses?.caseIds);
      const places = (ledger?: RowLedger): unknown =>
        ledger?.quarantined.map(({ line, rules }) => [line, rules]);
      expect(places(other.responses?.ledger)).toEqual(places(plain.responses?.ledger));
    }),
    { numRuns: 30 },
  );
});

test('a rule excludes responses, not rows that are none', () => {
  const blank = [{ name: 'blank', column: 'likes', values: [''] }];
  const { responses } = ingest(
    codebookOf([item('likes', 'single', options('yes'))]),
    'case_id,likes\n1,\n2\n,\n3,yes\n',
    { exclude: blank },
  );
  expect(responses?.ledger).toMatchObject({ rows: 4, kept: 1, excluded: [{ rule: 'blank', rows: 1 }] });
  expect(responses?.ledger.quarantined.map(({ rules }) => rules[0])).toEqual(['ragged-row', 'blank-row']);
});

test('a case whose first row is set aside may come again', () => {
  const { responses } = ingest(
    codebookOf([item('likes', 'single', options('yes'))]),
    'case_id,likes\n1,yse\n1,yes\n',
  );
  expect(responses?.caseIds).toEqual(['1']);
  expect(responses?.ledger.quarantined).toHaveLength(1);
});
