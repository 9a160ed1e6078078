import { expect, test } from 'vitest';
import { partsOf, universeOf } from '../../src/codebook/codebook.ts';
import type { ItemPart } from '../../src/codebook/codebook.ts';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import type { Issue } from '../../src/issue.ts';
import {
  askedIf,
  codebookOf,
  codebookText,
  item,
  nets,
  options,
  periods,
  rows,
} from '../support/responses.ts';

const likes = item('likes', 'single', options('yes', 'no'));
const extent = `  extent: {directions: one, ${options('little', 'much')}, ${nets('any=little|much')}}\n`;

function mistakes(items: readonly string[], scales = ''): readonly Issue[] {
  return readCodebook('people.yaml', codebookText(items, scales)).issues;
}

function partsOfLast(items: readonly string[]): ItemPart[] {
  const last = codebookOf(items).items.at(-1);
  return last ? partsOf(last) : [];
}

test('items share a scale, its options and its nets', () => {
  const second = item('b', 'grid', 'scale: extent', rows('r'), nets('top=much'));
  const { items } = codebookOf([item('a', 'single', 'scale: extent'), second], extent);
  for (const { options: shared } of items) expect(shared.map(({ code }) => code)).toEqual(['little', 'much']);
  const written = items.map((one) => one.nets.map(({ code, of }) => `${code}=${of.join('|')}`).join(' '));
  expect(written).toEqual(['any=0|1', 'any=0|1 top=1']);
});

test('a net that names an option twice counts it once', () => {
  const { items } = codebookOf([item('a', 'single', options('x', 'y'), nets('n=y|x|y'))]);
  expect(items[0]?.nets[0]?.of).toEqual([1, 0]);
});

test('a grid over time has a part for each row in each period', () => {
  const parts = partsOfLast([item('g', 'grid', options('x'), rows('tea', 'cake'), periods)]);
  expect(parts.map((part) => part.key).join(' ')).toBe('g.tea@then g.cake@then g.tea@now g.cake@now');
});

test('{row} routes each row of a grid by itself', () => {
  const wants = item('wants', 'multiple', options('tea', 'cake'));
  const grid = item('rate', 'grid', options('bad'), rows('tea', 'cake'), askedIf('wants={row}'));
  expect(partsOfLast([wants, grid]).map((part) => universeOf(part)?.filter)).toMatchObject([
    { is: 'condition', options: [0] },
    { is: 'condition', options: [1] },
  ]);
});

test('an item may be routed by one that comes later', () => {
  const { items } = codebookOf([item('first', 'open', askedIf('likes=yes')), likes]);
  expect(items[0]?.universe).toMatchObject({ text: 'some', filter: { is: 'condition', options: [0] } });
});

test.each([
  ['an item', [likes, likes], 'likes, type'],
  ['an option', [item('a', 'single', options('x', 'y', 'x'))], 'x, label'],
  ['a row', [item('a', 'grid', options('x'), rows('tea', 'tea'))], 'tea, label'],
  ['a net called as an option', [item('a', 'single', options('x'), nets('x=x'))], 'x, label'],
])('%s is named twice, and the second is pointed at', (_, items, second) => {
  const before = codebookText(items).slice(0, codebookText(items).lastIndexOf(second)).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  expect(mistakes(items)).toMatchObject([{ rule: 'duplicate-id', place }]);
});

test.each([
  [
    'net of an unknown option',
    item('a', 'single', options('little', 'much'), nets('n=litle|much')),
    'little',
  ],
  ['scale', item('a', 'single', 'scale: extend'), 'extent'],
  ['routing item', item('a', 'open', askedIf('likse=yes')), 'likes'],
  ['routing option', item('a', 'open', askedIf('likes=yees')), 'yes'],
])('an unknown name gets the nearest: %s', (_, written, nearest) => {
  const hint = `Did you mean \`${nearest}\`?`;
  expect(mistakes([likes, written], extent)).toMatchObject([
    { rule: 'unknown-name', place: { line: 6 }, hint },
  ]);
});

test('a midpoint is one of its scale', () => {
  const scale = `  change: {directions: two, midpoint: sama, ${options('fell', 'same', 'rose')}}\n`;
  const issues = mistakes([item('a', 'single', 'scale: change')], scale);
  expect(issues).toMatchObject([{ rule: 'unknown-name', place: { line: 3 }, hint: 'Did you mean `same`?' }]);
});

test('an item takes options of its own or a scale, not both and not neither', () => {
  const both = item('a', 'single', options('x'), 'scale: extent');
  const issues = mistakes([both, item('b', 'grid', rows('r'))], extent);
  expect(issues.map(({ rule, place }) => `${rule} ${place.item}`)).toEqual([
    'options-or-scale a',
    'options-or-scale b',
  ]);
});

test('a key of another item type is not known', () => {
  const issues = mistakes(
    [item('a', 'open', 'unit: pounds'), item('b', 'multiple', options('x'), 'scale: extent')],
    extent,
  );
  expect(issues.map(({ rule, actual }) => `${rule} ${actual}`)).toEqual([
    'unknown-key `unit`',
    'unknown-key `scale`',
  ]);
});

test('all mistakes of a codebook are reported in one go, of form and of sense', () => {
  const issues = mistakes([
    likes,
    item('likes', 'single', options('x'), nets('n=y')),
    item('c', 'single', options('x'), askedIf('lykes=yes')),
    item('d', 'single', options('x'), 'optoins: []'),
    item('e', 'number'),
    item('f', 'single', 'scale: extent'),
  ]);
  const found = issues.map(({ rule, place }) => `${place.line} ${rule}`).toSorted();
  expect(found.join(', ')).toBe(
    '4 duplicate-id, 4 unknown-name, 5 unknown-name, 6 unknown-key, 7 missing-key, 8 unknown-name',
  );
});

test('{row} means nothing where there are no rows', () => {
  const found = mistakes([likes, item('why', 'open', askedIf('likes={row}'))]);
  expect(found).toMatchObject([{ rule: 'unknown-name', actual: 'option or net `{row}`' }]);
});

test('nets of an item share names with the scale it uses', () => {
  const found = mistakes(
    [item('trust', 'single', 'scale: extent', nets('any=little', 'little=much'))],
    extent,
  );
  expect(found.map(({ rule, actual }) => `${rule} ${actual}`)).toEqual([
    'duplicate-id `any` for the second time',
    'duplicate-id `little` for the second time',
  ]);
});
