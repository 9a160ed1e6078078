import { expect, test } from 'vitest';
import { itemTypes } from '../../src/codebook/items/index.ts';
import { codebookOf, item, options, rows } from '../support/responses.ts';

const scales = `  extent: {directions: one, ${options('little', 'much')}}
  change: {directions: two, midpoint: same, ${options('fell', 'same', 'rose')}}
`;
const ab = options('a', 'b');

const unordered = { form: 'option', ordered: false, directions: 'none' };
const cases = [
  ['single', ab, unordered],
  ['single', `${ab}, ordered: true`, { ...unordered, ordered: true }],
  ['single', 'scale: extent', { form: 'option', ordered: true, directions: 'one' }],
  ['single', 'scale: change', { form: 'option', ordered: true, directions: 'two', midpoint: 1 }],
  ['grid', `${ab}, ${rows('r')}`, unordered],
  ['grid', `scale: change, ${rows('r')}`, { form: 'option', ordered: true, directions: 'two', midpoint: 1 }],
  ['multiple', ab, { form: 'mentions', ordered: false, directions: 'none' }],
  ['band', `${ab}, unit: pounds`, { form: 'option', ordered: true, directions: 'one' }],
  ['number', 'unit: pounds', { form: 'number', ordered: true, directions: 'none' }],
  ['open', '', { form: 'text', ordered: false, directions: 'none' }],
  ['derived', 'options: [{code: a, label: A, origin: assumed, where: "q=a"}]', unordered],
  ['count', 'of: ["q=a", "q=b"]', { form: 'option', ordered: true, directions: 'one' }],
  ['coded', `of: words, ${ab}`, { form: 'mentions', ordered: false, directions: 'none' }],
  ['ranking', rows('r', 's'), { form: 'option', ordered: true, directions: 'one', ranked: true }],
] as const;

test.each(cases)('a %s item written {%s} has its traits', (type, keys, traits) => {
  const asked = [item('q', 'single', ab), item('words', 'open')];
  const read = codebookOf([...asked, item('x', type, keys)], scales).items.at(-1);
  expect(read?.traits).toEqual(traits);
});

test('no item type is left out here', () => {
  expect(new Set(cases.map(([type]) => type as string))).toEqual(new Set(itemTypes.map((one) => one.name)));
});

test('a number has no decimals unless it says so', () => {
  const book = codebookOf([item('a', 'number', 'unit: u'), item('b', 'number', 'unit: u, decimals: 2')]);
  expect(book.items.map((one) => one.decimals)).toEqual([0, 2]);
});

test('a band keeps its ends, and an open end is absent', () => {
  const low = '{code: low, label: Low, origin: assumed, to: 9}';
  const high = '{code: high, label: High, origin: assumed, from: 10}';
  const [read] = codebookOf([item('x', 'band', 'unit: staff', `options: [${low}, ${high}]`)]).items;
  expect(read?.options.map(({ from, to }) => [from, to])).toEqual([
    [undefined, 9],
    [10, undefined],
  ]);
});
