import { expect, test } from 'vitest';
import { partsOf, universeOf } from '../../src/codebook/codebook.ts';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import type { Issue } from '../../src/issue.ts';
import { codebookOf, codebookText, item, options } from '../support/responses.ts';

const likes = item('likes', 'single', `options: ${options('yes', 'no')}`);
const rows = 'rows: [{code: tea, label: Tea, origin: assumed}, {code: cake, label: Cake, origin: assumed}]';
const extent = `  extent: {directions: one, options: ${options('little', 'much')}, nets: [{code: any, label: Any, of: [little, much]}]}\n`;

function mistakes(items: readonly string[], scales = ''): readonly Issue[] {
  return readCodebook('people.yaml', codebookText(items, scales)).issues;
}

test('items share a scale, its options and its nets', () => {
  const own = 'nets: [{code: top, label: Top, of: [much]}]';
  const { items } = codebookOf(
    [item('a', 'single', 'scale: extent'), item('b', 'grid', `scale: extent, ${rows}, ${own}`)],
    extent,
  );
  expect(items.map((one) => one.options.map(({ code }) => code))).toEqual([
    ['little', 'much'],
    ['little', 'much'],
  ]);
  expect(items.map((one) => one.nets.map(({ code, of }) => [code, of]))).toEqual([
    [['any', [0, 1]]],
    [
      ['any', [0, 1]],
      ['top', [1]],
    ],
  ]);
});

test('a net that names an option twice counts it once', () => {
  const [read] = codebookOf([
    item('a', 'single', `options: ${options('x', 'y')}, nets: [{code: n, label: N, of: [y, x, y]}]`),
  ]).items;
  expect(read?.nets[0]?.of).toEqual([1, 0]);
});

test('an option without a role is substantive', () => {
  const [read] = codebookOf([item('a', 'single', `options: ${options('x', 'dk=dont-know')}`)]).items;
  expect(read?.options.map((one) => one.role)).toEqual(['substantive', 'dont-know']);
});

test('a grid over time has a part for each row in each period', () => {
  const periods =
    'periods: [{code: then, time: recalled, label: T, origin: assumed}, {code: now, time: current, label: N, origin: assumed}]';
  const [grid] = codebookOf([item('g', 'grid', `options: ${options('x')}, ${rows}, ${periods}`)]).items;
  expect(grid && partsOf(grid).map((part) => part.key)).toEqual([
    'g.tea@then',
    'g.cake@then',
    'g.tea@now',
    'g.cake@now',
  ]);
});

test('{row} routes each row of a grid by itself', () => {
  const wants = item('wants', 'multiple', `options: ${options('tea', 'cake')}`);
  const grid = item(
    'rate',
    'grid',
    `options: ${options('bad', 'good')}, ${rows}, universe: {text: those who want it, where: "wants={row}"}`,
  );
  const read = codebookOf([wants, grid]).items[1];
  const universes = (read ? partsOf(read) : []).map((part) => universeOf(part));
  expect(universes).toMatchObject([
    { text: 'those who want it', filter: { is: 'condition', options: [0] } },
    { text: 'those who want it', filter: { is: 'condition', options: [1] } },
  ]);
});

test('an item may be routed by one that comes later', () => {
  const first = item('first', 'open', 'universe: {text: those who like it, where: likes=yes}');
  expect(codebookOf([first, likes]).items[0]?.universe?.text).toBe('those who like it');
});

test.each([
  ['an item', [likes, likes], 'likes, type'],
  ['an option', [item('a', 'single', `options: ${options('x', 'y', 'x')}`)], 'x, label'],
  ['a row', [item('a', 'grid', `options: ${options('x')}, ${rows.replace('cake', 'tea')}`)], 'tea, label'],
  [
    'a net called as an option',
    [item('a', 'single', `options: ${options('x')}, nets: [{code: x, label: X, of: [x]}]`)],
    'x, label',
  ],
])('%s is named twice, and the second is pointed at', (_, items, second) => {
  const before = codebookText(items).slice(0, codebookText(items).lastIndexOf(second)).split('\n');
  expect(mistakes(items)).toMatchObject([
    { rule: 'duplicate-id', place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } },
  ]);
});

test('a net of an unknown option gets the nearest', () => {
  const issues = mistakes([
    item(
      'a',
      'single',
      `options: ${options('little', 'much')}, nets: [{code: n, label: N, of: [litle, much]}]`,
    ),
  ]);
  expect(issues).toMatchObject([
    { rule: 'unknown-name', actual: 'option `litle`', hint: 'Did you mean `little`?' },
  ]);
});

test('an unknown scale gets the nearest', () => {
  expect(mistakes([item('a', 'single', 'scale: extend')], extent)).toMatchObject([
    { rule: 'unknown-name', actual: 'scale `extend`', hint: 'Did you mean `extent`?' },
  ]);
});

test('a midpoint is one of its scale', () => {
  const scale = `  change: {directions: two, midpoint: sama, options: ${options('fell', 'same', 'rose')}}\n`;
  expect(mistakes([item('a', 'single', 'scale: change')], scale)).toMatchObject([
    { rule: 'unknown-name', actual: 'option `sama`', hint: 'Did you mean `same`?' },
  ]);
});

test('an item takes options of its own or a scale, not both and not neither', () => {
  const both = item('a', 'single', `options: ${options('x')}, scale: extent`);
  const issues = mistakes([both, item('b', 'grid', rows)], extent);
  expect(issues.map(({ rule, actual, place }) => [rule, actual, place.item])).toEqual([
    ['options-or-scale', 'both `options` and `scale`', 'a'],
    ['options-or-scale', 'an item without options', 'b'],
  ]);
});

test('a key of another item type is not known', () => {
  const issues = mistakes(
    [item('a', 'open', 'unit: pounds'), item('b', 'multiple', 'scale: extent')],
    extent,
  );
  expect(issues.filter(({ rule }) => rule === 'unknown-key').map(({ actual }) => actual)).toEqual([
    '`unit`',
    '`scale`',
  ]);
});

test('all mistakes of a codebook are reported in one go, of form and of sense', () => {
  const issues = mistakes([
    likes,
    item('likes', 'single', `options: ${options('x')}, nets: [{code: n, label: N, of: [y]}]`),
    item('c', 'single', `options: ${options('x')}, universe: {text: some, where: lykes=yes}`),
    item('d', 'single', `optoins: ${options('x')}, options: ${options('x')}`),
    item('e', 'number'),
    item('f', 'single', 'scale: extent'),
  ]);
  expect(issues.map(({ rule, place }) => `${place.line} ${rule}`).toSorted()).toEqual([
    '4 duplicate-id',
    '4 unknown-name',
    '5 unknown-name',
    '6 unknown-key',
    '7 missing-key',
    '8 unknown-name',
  ]);
});
