import { expect, test } from 'vitest';
import { parseFilter, partsIn } from '../../src/codebook/filter.ts';
import type { AddressProblem } from '../../src/codebook/address.ts';
import { holds } from '../../src/wave/holds.ts';
import { codebookOf, column, item, options, responsesOf } from '../support/responses.ts';

const book = codebookOf([
  item(
    'region',
    'single',
    `options: ${options('north', 'south', 'east')}, nets: [{code: poles, label: P, of: [north, south]}]`,
  ),
  item('wants', 'multiple', `options: ${options('tea', 'cake')}, nets: [{code: food, label: F, of: [cake]}]`),
  item(
    'trust',
    'grid',
    `options: ${options('low', 'high')}, rows: [{code: nhs, label: NHS, origin: assumed}]`,
  ),
]);

const responses = responsesOf(
  book,
  `case_id,region,wants.tea,wants.cake,trust.nhs
a,north,1,0,low
b,south,1,1,high
c,east,0,1,high
d,,,,
e,[refused],[refused],[refused],[refused]
`,
);

/** The ids of the cases a filter holds for. */
function chosen(written: string): string {
  const filter = parseFilter(book, written);
  if ('problem' in filter) throw new Error(filter.problem.actual);
  return responses.caseIds
    .filter((_, row) => holds(filter.found, row, (part) => column(responses, part.key)))
    .join('');
}

test.each([
  ['region=north', 'a'],
  ['region=north|east', 'ac'],
  ['region=poles', 'ab'],
  ['region=poles|east', 'abc'],
  ['wants=tea', 'ab'],
  ['wants=tea|cake', 'abc'],
  ['wants=food', 'bc'],
  ['trust.nhs=high', 'bc'],
  ['region=south and wants=tea', 'b'],
  ['region=north or wants=cake', 'abc'],
  ['not region=north', 'bcde'],
  ['not not region=north', 'a'],
  // "and" binds closer than "or"
  ['region=north or region=south and wants=cake', 'ab'],
  ['(region=north or region=south) and wants=cake', 'b'],
  ['region=south and wants=cake or region=north', 'ab'],
  ['not (region=north or wants=cake)', 'de'],
  ['not region=north and wants=tea', 'b'],
  ['((region=east))', 'c'],
])('%s holds for %s', (written, ids) => {
  expect(chosen(written)).toBe(ids);
});

test('a filter looks at the parts it names', () => {
  const filter = parseFilter(book, 'not (region=north or wants=tea) and trust.nhs=low');
  if ('problem' in filter) throw new Error(filter.problem.actual);
  expect(partsIn(filter.found).map((part) => part.key)).toEqual(['region', 'wants', 'trust.nhs']);
});

function problem(written: string): AddressProblem {
  const filter = parseFilter(book, written);
  if ('found' in filter) throw new Error(`${written} is a filter`);
  return filter.problem;
}

test.each([
  ['', 'the end of the filter'],
  ['region=north and', 'the end of the filter'],
  ['not', 'the end of the filter'],
  ['region', '`region`'],
  ['region=', '`region=`'],
  ['(region=north', 'an open bracket'],
  ['region=north)', '`)`'],
  ['region=north wants=tea', '`wants=tea`'],
  ['region=north|', 'option or net ``'],
  ['trust=low', '`trust` without a row'],
])('%j is no filter', (written, actual) => {
  expect(problem(written).actual).toBe(actual);
});

test('an unknown name in a filter gets the nearest', () => {
  expect(problem('regoin=north').hint).toBe('Did you mean `region`?');
  expect(problem('region=nrth').hint).toBe('Did you mean `north`?');
  expect(problem('wants=tea and region=polse').hint).toBe('Did you mean `poles`?');
});
