import { expect, test } from 'vitest';
import { parseFilter, partsIn } from '../../src/codebook/filter.ts';
import { holds } from '../../src/wave/holds.ts';
import { codebookOf, column, item, nets, options, responsesOf, rows } from '../support/responses.ts';

const book = codebookOf([
  item('region', 'single', options('north', 'south', 'east'), nets('poles=north|south')),
  item('wants', 'multiple', options('tea', 'cake'), nets('food=cake')),
  item('trust', 'grid', options('low', 'high'), rows('nhs')),
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
  ['region=north,east', 'ac'],
  ['region=poles', 'ab'],
  ['region=poles,east', 'abc'],
  ['wants=tea', 'ab'],
  ['wants=tea,cake', 'abc'],
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

const broken = [
  '',
  'not',
  'region',
  'region=',
  'region=north and',
  '(region=north',
  'region=north)',
  'region=north|',
];
test.each([...broken, 'region=north wants=tea', 'trust=low'])('%j is no filter', (written) => {
  expect(parseFilter(book, written)).toHaveProperty('problem');
});

test.each([
  ['regoin=north', 'region'],
  ['region=nrth', 'north'],
  ['wants=tea and (not region=pole)', 'poles'],
])('an unknown name gets the nearest: %s', (written, nearest) => {
  expect(parseFilter(book, written)).toMatchObject({ problem: { hint: `Did you mean \`${nearest}\`?` } });
});

test.each(['region=north=south', 'region.north=south', 'wants.tea=cake'])(
  '%s says two things, and is refused',
  (written) => {
    expect(parseFilter(book, written)).toHaveProperty('problem');
  },
);
