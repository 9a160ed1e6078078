// What each cell of a response file becomes: seven statuses, never one blank.

import { expect, test } from 'vitest';
import { answerStatuses } from '../../src/wave/status.ts';
import {
  askedIf,
  codebookOf,
  column,
  ingest,
  item,
  options,
  periods,
  responsesOf,
  rows,
  statuses,
  ticks,
} from '../support/responses.ts';

const likes = item('likes', 'single', options('yes', 'no'));
/** A file of one column. */
const fileOf = (key: string, cells: readonly string[]): string =>
  `case_id,${key}\n${cells.map((cell, id) => `${id},"${cell}"\n`).join('')}`;

const read = (written: string, key: string, cells: readonly string[]): string =>
  statuses(responsesOf(codebookOf([written]), fileOf(key, cells)), key);

const everyStatus = ['[dont-know]', '[refused]', '[skipped]', '[not-reached]', '[not-applicable]'];

test('the seven statuses are kept apart', () => {
  const book = codebookOf([likes, item('why', 'single', options('good', 'bad'), askedIf('likes=yes'))]);
  const asked = [...everyStatus, 'good'].map((cell, id) => `${id},yes,${cell}\n`).join('');
  const responses = responsesOf(book, `case_id,likes,why\n${asked}9,no,[not-asked]\n`);
  const found = statuses(responses, 'why');
  expect(found).toBe('dont-know refused skipped not-reached not-applicable answered not-asked');
  expect(found.split(' ').toSorted()).toEqual(answerStatuses.toSorted());
});

test.each([
  ['single', options('x'), 'a'],
  ['grid', `${options('x')}, ${rows('r')}`, 'a.r'],
  ['band', `${options('x')}, unit: u`, 'a'],
  ['number', 'unit: u', 'a'],
  ['open', 'stage: plan', 'a'],
])('a %s item can be in each of them', (type, keys, key) => {
  expect(read(item('a', type, keys), key, ['', ...everyStatus])).toBe(
    'skipped dont-know refused skipped not-reached not-applicable',
  );
});

test('an empty cell is skipped where the item was asked and not asked where it was not', () => {
  const routed = item('why', 'open', askedIf('likes=yes'));
  const responses = responsesOf(
    codebookOf([likes, routed]),
    'case_id,likes,why\n1,yes,\n2,no,\n3,,\n4,yes,tea\n',
  );
  expect(statuses(responses, 'why')).toBe('skipped not-asked not-asked answered');
  expect(column(responses, 'why').texts).toEqual(['', '', '', 'tea']);
});

test('a "don\'t know" printed on the questionnaire and one in brackets are the same answer', () => {
  const written = item('a', 'single', options('x', 'dk=dont-know', 'na=not-applicable', 'no=refused'));
  const cells = ['dk', '[dont-know]', 'na', '[not-applicable]', 'no', '[refused]', 'x'];
  expect(read(written, 'a', cells)).toBe(
    'dont-know dont-know not-applicable not-applicable refused refused answered',
  );
  const responses = responsesOf(codebookOf([written]), fileOf('a', cells));
  expect([...column(responses, 'a').answers]).toEqual([1, 1, 2, 2, 3, 3, 0]);
});

const wants = item('wants', 'multiple', options('tea', 'cake', 'nothing=none', 'dk=dont-know'));
const wantsHeader = 'case_id,wants.tea,wants.cake,wants.nothing,wants.dk';

test('a multiple item is answered when something, or an explicit "none", is ticked', () => {
  const ticked = '1,1,0,0,0\n2,,1,,\n3,0,0,1,0\n4,0,0,0,1\n';
  const without = '5,0,0,0,0\n6,,,,\n7,[refused],[refused],,\n8,[dont-know],,,\n';
  const responses = responsesOf(codebookOf([wants]), `${wantsHeader}\n${ticked}${without}`);
  expect(statuses(responses, 'wants')).toBe(
    'answered answered answered dont-know skipped skipped refused dont-know',
  );
  expect(ticks(responses, 'wants')).toBe('10000000 01000000 00100000 00010001');
});

test.each([
  ['none beside a tick', '1,1,0,1,0', 'exclusive-option'],
  ["don't know beside a tick", '1,0,1,0,1', 'exclusive-option'],
  ['a tick beside a reason for none', '1,1,[refused],0,0', 'mixed-answer'],
  ['two reasons', '1,[refused],[skipped],0,0', 'mixed-answer'],
])('%s contradicts itself', (_, row, rule) => {
  const { responses, issues } = ingest(codebookOf([wants]), `${wantsHeader}\n${row}\n2,1,0,0,0\n`);
  expect(issues).toMatchObject([{ rule, place: { line: 2, item: 'wants' } }]);
  expect(responses?.caseIds).toEqual(['2']);
});

test('what a row that is set aside held does not reach the next one', () => {
  const book = codebookOf([wants, item('n', 'number', 'unit: u'), item('o', 'open')]);
  const responses = responsesOf(book, `${wantsHeader},n,o\n1,1,1,0,0,x,secret\n2,,,,,,\n`);
  expect(statuses(responses, 'wants')).toBe('skipped');
  expect(ticks(responses, 'wants')).toBe('0 0 0 0');
  expect(column(responses, 'o').texts).toEqual(['']);
});

test('a multiple item over time is answered in all periods when something is ticked in any', () => {
  const book = codebookOf([item('wants', 'multiple', options('tea', 'cake'), periods)]);
  const header = 'case_id,wants@then.tea,wants@then.cake,wants@now.tea,wants@now.cake';
  const responses = responsesOf(book, `${header}\n1,0,0,1,0\n2,,,,\n3,1,1,,\n4,1,0,[refused],\n`);
  expect(statuses(responses, 'wants@then')).toBe('answered skipped answered answered');
  expect(statuses(responses, 'wants@now')).toBe('answered skipped answered refused');
});

test('the rows of a grid and the periods of a single item stand for themselves', () => {
  const both = rows('a', 'b');
  const book = codebookOf([
    item('grid', 'grid', options('x', 'y'), both),
    item('time', 'single', options('x', 'y'), periods),
  ]);
  const responses = responsesOf(book, 'case_id,grid.a,grid.b,time@then,time@now\n1,x,,,y\n');
  const found = ['grid.a', 'grid.b', 'time@then', 'time@now'].map((key) => statuses(responses, key));
  expect(found.join(' ')).toBe('answered skipped skipped answered');
});

test('numbers are held in units of their last decimal, exactly', () => {
  const book = codebookOf([item('n', 'number', 'unit: u, decimals: 2')]);
  const responses = responsesOf(
    book,
    fileOf('n', ['0.1', '0.29', '-1.15', '12', '007.50', '999999999999.99']),
  );
  expect([...(column(responses, 'n').numbers ?? [])]).toEqual([10, 29, -115, 1200, 750, 99999999999999]);
});

const noNumbers = ['1.234', '1,5', '1e3', '.5', '1.', ' 1', '+1', '1 000', 'NaN', '0x10', '٣'];
test.each(noNumbers)('%j is no number with two decimals', (cell) => {
  const book = codebookOf([item('n', 'number', 'unit: u, decimals: 2')]);
  expect(ingest(book, fileOf('n', [cell]))).toMatchObject({
    responses: { cases: 0 },
    issues: [{ rule: 'unknown-code' }],
  });
});

test('codes and case ids are compared byte for byte', () => {
  const book = codebookOf([item('a', 'single', options('1', '01', '001'))]);
  const responses = responsesOf(
    book,
    'case_id,a\n007,01\n7,1\n07,001\n1e1,1\n10,1\n e,1\ne,1\né,1\ne\u0301,1\n',
  );
  expect(responses.caseIds).toEqual(['007', '7', '07', '1e1', '10', ' e', 'e', 'é', 'e\u0301']);
  expect([...column(responses, 'a').answers].slice(0, 3)).toEqual([1, 0, 2]);
});

test.each(['1 ', 'x', '0', '１', '[Refused]'])('the code 1 is not %j', (cell) => {
  const { issues } = ingest(codebookOf([item('a', 'single', options('1'))]), `case_id,a\n1,${cell}\n`);
  expect(issues.map((issue) => issue.rule)).toEqual(['unknown-code']);
});

test('a message has the file, the line, the column, the item and the row of its cell', () => {
  const both = rows('r', 's');
  const { issues } = ingest(
    codebookOf([item('o', 'open'), item('g', 'grid', options('x'), both)]),
    'case_id,o,g.r,g.s\n1,"a\nb",x,x\n2,,x,y\n',
  );
  expect(issues.map((issue) => issue.place)).toEqual([
    { file: 'people.csv', line: 4, column: 4, survey: 'people', item: 'g', row: 's' },
  ]);
});

test('no answer and no case id is in a message, unless values may be shown', () => {
  const book = codebookOf([likes, item('n', 'number', 'unit: u'), item('o', 'open')]);
  const csv = 'case_id,likes,n,o\nid-zebra,maybe-giraffe,1x-lion,tiger\nid-zebra,yes,1,tiger\n';
  const hidden = JSON.stringify(ingest(book, csv).issues);
  expect(hidden).not.toMatch(/zebra|giraffe|lion|tiger/);
  expect(hidden).toContain('text of 13 characters');
  const shown = ingest(book, csv, { showValues: true }).issues.map((issue) => issue.actual);
  expect(shown).toContain('`maybe-giraffe`');
  expect(JSON.stringify(shown)).not.toContain('zebra');
});

test('every wrong cell of a row is reported', () => {
  const book = codebookOf([likes, item('n', 'number', 'unit: u')]);
  const { issues, responses } = ingest(book, 'case_id,likes,n\n,maybe,x\n');
  const found = issues.map(({ rule, place }) => `${place.column} ${rule}`);
  expect(found).toEqual(['1 no-case-id', '2 unknown-code', '3 unknown-code']);
  expect(responses?.ledger.quarantined.map((row) => row.rules)).toEqual([['no-case-id', 'unknown-code']]);
});

test('a number that cannot be held exactly is refused, not rounded', () => {
  const exact = codebookOf([item('cost', 'number', 'unit: pounds', 'decimals: "6"')]);
  const { responses, issues } = ingest(exact, 'case_id,cost\n1,999999999999.999999\n2,12.5\n3,-0\n');
  expect(issues).toMatchObject([{ rule: 'unknown-code', place: { line: 2, item: 'cost' } }]);
  expect([...(responses?.columns.get('cost')?.numbers ?? [])]).toEqual([12_500_000, 0]);
});
