import { expect, test } from 'vitest';
import { codebookOf, column, ingest, item, options, periods, responsesOf } from '../support/responses.ts';

const book = codebookOf([
  item('likes', 'single', options('yes', 'no')),
  item('age', 'number', 'unit: years'),
]);

test('columns are found by name, in any order', () => {
  const responses = responsesOf(book, 'age,case_id,likes\n40,a,no\n');
  expect(responses.caseIds).toEqual(['a']);
  expect([...column(responses, 'likes').answers]).toEqual([1]);
  expect([...(column(responses, 'age').numbers ?? [])]).toEqual([40]);
});

test('a column may be mapped to an item, and the case id to any column', () => {
  const rename = new Map([
    ['Q1 "Do you like it?"', 'likes'],
    ['Q2', 'age'],
  ]);
  const responses = responsesOf(book, 'token,"Q1 ""Do you like it?""",Q2\na,yes,40\n', {
    rename,
    caseId: 'token',
  });
  expect(responses.caseIds).toEqual(['a']);
  expect(responses.ledger.columns.map(({ use }) => use)).toEqual(['case id', 'answers', 'answers']);
});

test('every column is mapped, dropped by name, or listed as unmapped', () => {
  const csv = 'case_id,likes,age,started,notes,,panel\n1,yes,40,x,y,z,real\n';
  const exclude = [{ name: 'tests', column: 'panel', values: ['test'] }];
  const { responses, issues } = ingest(book, csv, { drop: ['started'], exclude });
  const uses = responses?.ledger.columns.map(({ column: number, use }) => `${number} ${use}`);
  expect(uses?.join(', ')).toBe(
    '1 case id, 2 answers, 3 answers, 4 dropped, 5 unmapped, 6 unmapped, 7 exclusion',
  );
  expect(issues).toMatchObject([
    { rule: 'unknown-header', severity: 'warning', place: { line: 1, column: 5 } },
    { rule: 'unknown-header', severity: 'warning', place: { line: 1, column: 6 } },
  ]);
});

test('what an unmapped column holds cannot hurt', () => {
  expect(responsesOf(book, 'case_id,likes,age,notes\n1,yes,40,[what?]\n').cases).toBe(1);
});

test('a misspelt header gets the nearest', () => {
  const { responses, issues } = ingest(book, 'case_id,lieks,age\n1,yes,40\n');
  expect(responses).toBeUndefined();
  expect(issues.find(({ rule }) => rule === 'unknown-header')?.hint).toContain('Did you mean `likes`?');
  expect(issues.find(({ rule }) => rule === 'missing-column')).toMatchObject({
    place: { line: 1, item: 'likes' },
    expected: '`likes`',
  });
});

test('a file without case ids cannot be used', () => {
  const { responses, issues } = ingest(book, 'caseid,likes,age\n1,yes,40\n');
  expect(responses).toBeUndefined();
  expect(issues.find(({ rule }) => rule === 'missing-column')?.hint).toBe('Did you mean `caseid`?');
});

test('a file cut at the wrong sign says which sign it seems to be', () => {
  const csv = 'case_id;likes;age\n1;yes;40\n';
  const wrong = ingest(book, csv);
  expect(wrong.responses).toBeUndefined();
  expect(wrong.issues.some(({ hint }) => hint.includes('separated by `;`'))).toBe(true);
  expect(ingest(book, csv, { delimiter: ';' })).toMatchObject({ issues: [], responses: { cases: 1 } });
});

test('an option of a multiple item is a column, the item itself is none', () => {
  const multiple = codebookOf([item('wants', 'multiple', options('tea', 'cake'))]);
  const { responses, issues } = ingest(multiple, 'case_id,wants,wants.tea\n1,tea,1\n');
  expect(responses).toBeUndefined();
  expect(issues).toMatchObject([
    { rule: 'unknown-header', place: { column: 2 } },
    { rule: 'missing-column', expected: '`wants.cake`' },
  ]);
});

test('a column there twice is not chosen between', () => {
  const { responses, issues } = ingest(book, 'case_id,likes,age,likes\n1,yes,40,no\n');
  expect(responses).toBeUndefined();
  expect(issues).toMatchObject([{ rule: 'duplicate-header', place: { line: 1, column: 4 } }]);
});

test('a column mapped onto one that is there already is not chosen between', () => {
  const rename = new Map([['Q1', 'likes']]);
  const { responses, issues } = ingest(book, 'case_id,likes,age,Q1\n1,yes,40,no\n', { rename });
  expect(responses).toBeUndefined();
  expect(issues).toMatchObject([{ rule: 'duplicate-header', place: { line: 1, column: 4 } }]);
});

test('two columns cannot hold one answer, whatever they are called', () => {
  const over = codebookOf([item('mood', 'single', options('good', 'bad'), periods)]);
  const { responses, issues } = ingest(over, 'case_id,mood@then,mood@now,mood@current\n1,good,good,bad\n');
  expect(responses).toBeUndefined();
  expect(issues).toMatchObject([{ rule: 'duplicate-header', place: { line: 1, column: 4 } }]);
});

test('what a header says is never read as part of a message', () => {
  const { issues } = ingest(book, 'case_id,likes,age,{expected}\n1,yes,40,x\n');
  expect(issues[0]?.message).toBe('Unexpected header `{expected}`, expected an item of the codebook');
});

test('a file without a header does not tell its first respondent', () => {
  const { issues } = ingest(book, 'Jane Doe,yes,40\n2,no,50\n');
  expect(issues.every((issue) => issue.rule === 'missing-column')).toBe(true);
  expect(JSON.stringify(issues)).not.toContain('Jane');
});

test('columns of one name that nobody wants can be dropped by it', () => {
  const { responses } = ingest(book, 'case_id,likes,age,Other,Other\n1,yes,40,x,y\n', { drop: ['Other'] });
  expect(responses?.ledger.columns.map(({ use }) => use)).toEqual([
    'case id',
    'answers',
    'answers',
    'dropped',
    'dropped',
  ]);
});
