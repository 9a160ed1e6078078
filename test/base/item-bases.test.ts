import { expect, test } from 'vitest';
import { itemBases } from '../../src/base/item-bases.ts';
import type { ItemBase } from '../../src/base/item-bases.ts';
import { defaultPolicy } from '../../src/base/small-base.ts';
import { askedIf, codebookOf, item, options, periods, responsesOf, rows } from '../support/responses.ts';

/** Bases of the last item of a codebook. */
function basesOf(items: readonly string[], csv: string): ItemBase[] {
  const book = codebookOf(items);
  const last = book.items.at(-1);
  return last ? itemBases(responsesOf(book, csv), last, 'commissioners', defaultPolicy) : [];
}

/** `item` or its row or period: respondents, asked, answered, valid. */
const summary = ({ row, period, respondents, asked, answered, valid }: ItemBase): string =>
  `${row ?? period ?? 'item'} ${respondents} ${asked} ${answered} ${valid}`;

const likes = item('likes', 'single', options('yes', 'no'));
const both = rows('a', 'b');

const people = (answered: number, of: number): string =>
  `case_id,likes\n${Array.from({ length: of }, (_, id) => `${id},${id < answered ? 'yes' : ''}\n`).join('')}`;

test('22 of 40 commissioners answered (55%)', () => {
  const [base] = basesOf([likes], people(22, 40));
  expect(base?.text).toBe('22 of 40 commissioners answered (55%)');
  expect(base?.completion).toEqual({ numerator: 22, denominator: 40, printed: '55%' });
});

test('completion has no percentage under 30 respondents, and one from 30', () => {
  const [under] = basesOf([likes], people(20, 29));
  expect(under?.completion).toEqual({ numerator: 20, denominator: 29, printed: null });
  expect(under?.text).toBe('20 of 29 commissioners answered');
  const [from] = basesOf([likes], people(20, 30));
  expect(from?.text).toBe('20 of 30 commissioners answered (67%)');
});

test('the base that decides is that of the respondents, not of those who answered', () => {
  expect(basesOf([likes], people(1, 40))[0]?.text).toBe('1 of 40 commissioners answered (3%)');
});

test('nobody at all is a base of none without a percentage', () => {
  expect(basesOf([likes], people(0, 0))[0]).toMatchObject({
    respondents: 0,
    text: '0 of 0 commissioners answered',
  });
});

test('a refusal is not an answer; "don\'t know" and "does not apply" are, but not substantive ones', () => {
  const cells = [
    'yes',
    'no',
    '[dont-know]',
    '[not-applicable]',
    '[refused]',
    '[skipped]',
    '[not-reached]',
    '',
  ];
  const [base] = basesOf([likes], `case_id,likes\n${cells.map((cell, id) => `${id},${cell}\n`).join('')}`);
  expect(base && summary(base)).toBe('item 8 8 4 2');
  expect(base?.status).toEqual({
    answered: 2,
    'dont-know': 1,
    refused: 1,
    skipped: 2,
    'not-reached': 1,
    'not-applicable': 1,
    'not-asked': 0,
  });
});

test('a printed "don\'t know" is counted as one, "none" and "other" as answers', () => {
  const answers = item('a', 'single', options('dk=dont-know', 'none=none', 'other=other', 'x'));
  expect(basesOf([answers], 'case_id,a\n1,dk\n2,none\n3,other\n4,x\n').map(summary)).toEqual([
    'item 4 4 4 3',
  ]);
});

test('who was not asked is a respondent and nothing else', () => {
  const why = item('why', 'open', askedIf('likes=yes'));
  const [base, ...others] = basesOf(
    [likes, why],
    'case_id,likes,why\n1,yes,so\n2,yes,\n3,no,\n4,,\n5,yes,[dont-know]\n',
  );
  expect(others).toEqual([]);
  expect(base && summary(base)).toBe('item 5 3 2 1');
  expect(base?.status['not-asked']).toBe(2);
});

test('a grid is answered when any row is, and each row has a base of its own', () => {
  const grid = item('g', 'grid', options('x', 'dk=dont-know'), both);
  const csv = 'case_id,g.a,g.b\n1,x,x\n2,,x\n3,dk,\n4,[refused],\n5,,\n6,dk,x\n';
  expect(basesOf([grid], csv).map(summary)).toEqual(['item 6 6 4 3', 'a 6 6 3 1', 'b 6 6 3 3']);
});

test('a grid is asked of whoever is asked any of its rows', () => {
  const wants = item('w', 'multiple', options('a', 'b'));
  const grid = item('g', 'grid', options('x'), both, askedIf('w={row}'));
  const csv = 'case_id,w.a,w.b,g.a,g.b\n1,1,1,x,x\n2,1,0,,\n3,0,1,,x\n4,0,0,,\n';
  expect(basesOf([wants, grid], csv).map(summary)).toEqual(['item 4 3 2 2', 'a 4 2 1 1', 'b 4 2 2 2']);
});

test('a single item over time has a base in each period', () => {
  const time = item('t', 'single', options('x'), periods);
  const bases = basesOf([time], 'case_id,t@then,t@now\n1,x,x\n2,x,\n3,,\n');
  expect(bases.map(summary)).toEqual(['item 3 3 2 2', 'then 3 3 2 2', 'now 3 3 1 1']);
  expect(bases.map((base) => base.label)).toEqual(['t', 'then', 'now']);
});

test('a multiple item over time has one base in all its periods', () => {
  const time = item('t', 'multiple', options('x', 'y'), periods);
  const csv = 'case_id,t@then.x,t@then.y,t@now.x,t@now.y\n1,1,0,0,0\n2,0,0,1,1\n3,,,,\n';
  expect(basesOf([time], csv).map(summary)).toEqual(['item 3 3 2 2', 'then 3 3 2 2', 'now 3 3 2 2']);
});

test('a grid of one row has an entry for the item and one for the row', () => {
  const grid = item('trust', 'grid', options('low', 'high'), rows('nhs'));
  expect(basesOf([grid], 'case_id,trust.nhs\n1,low\n2,\n').map(summary)).toEqual([
    'item 2 2 1 1',
    'nhs 2 2 1 1',
  ]);
});
