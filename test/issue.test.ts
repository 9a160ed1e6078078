import { expect, test } from 'vitest';
import { hasErrors, inReadingOrder, rule } from '../src/issue.ts';
import type { Place } from '../src/issue.ts';

const gap = rule({
  id: 'gap',
  severity: 'error',
  message: 'Unexpected {actual}, expected {expected}',
  repair: 'Fill it.',
  example: {},
});
const oddity = rule({ id: 'oddity', severity: 'warning', message: 'Odd', repair: 'Look.', example: {} });

test('a rule says what it found and what it expected', () => {
  const issue = gap({ place: { file: 'a.csv', line: 3 }, actual: 'a hole', expected: 'a wall' });
  expect(issue).toEqual({
    rule: 'gap',
    severity: 'error',
    message: 'Unexpected a hole, expected a wall',
    place: { file: 'a.csv', line: 3 },
    actual: 'a hole',
    expected: 'a wall',
    hint: 'Fill it.',
  });
});

test('a rule that found nothing in particular still makes a sentence', () => {
  expect(gap({ place: {} }).message).toBe('Unexpected nothing, expected something else');
});

test('what was found is quoted as it is, dollars too', () => {
  const issue = gap({ place: {}, actual: '`$&`', expected: "`$1$'`" });
  expect(issue.message).toBe("Unexpected `$&`, expected `$1$'`");
});

test('a hint for this place goes before the usual repair', () => {
  expect(gap({ place: {}, hint: 'Did you mean `b`?' }).hint).toBe('Did you mean `b`?');
});

test('only errors are errors', () => {
  expect(hasErrors([oddity({ place: {} })])).toBe(false);
  expect(hasErrors([oddity({ place: {} }), gap({ place: {} })])).toBe(true);
});

test('issues are read by file, then line, then column, as numbers', () => {
  const places: Place[] = [
    { file: 'b.yaml', line: 1, column: 1 },
    { file: 'a.yaml', line: 10, column: 1 },
    { file: 'a.yaml', line: 9, column: 12 },
    { file: 'a.yaml', line: 9, column: 3 },
    { file: 'a.yaml' },
    {},
  ];
  const ordered = inReadingOrder(places.map((place) => gap({ place })));
  expect(ordered.map((issue) => issue.place)).toEqual(places.toReversed());
});

test('issues of one place stay in the order they were found', () => {
  const found = ['first', 'second', 'third'].map((actual) => gap({ place: { file: 'a', line: 1 }, actual }));
  expect(inReadingOrder(found)).toEqual(found);
});
