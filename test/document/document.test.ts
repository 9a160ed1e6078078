import { expect, test } from 'vitest';
import { z } from 'zod';
import { flag, mapping, name, readDocument, text, wholeNumber } from '../../src/document/document.ts';

const schema = mapping({
  title: text,
  size: wholeNumber.optional(),
  open: flag.optional(),
  kind: z.enum(['census', 'purposive']).optional(),
  parts: z.array(mapping({ id: name, label: text.optional() })).optional(),
});

/** `line:column rule`, in the order found. */
function mistakes(written: string): string[] {
  const { issues } = readDocument('a.yaml', written, schema);
  return issues.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}

test('a document without a mistake is read into its clean form', () => {
  const { value, issues } = readDocument(
    'a.yaml',
    'title: A\nsize: 12\nopen: false\nparts:\n  - {id: x}\n',
    schema,
  );
  expect(issues).toEqual([]);
  expect(value).toEqual({ title: 'A', size: 12, open: false, parts: [{ id: 'x' }] });
});

test('codes stay as they were typed', () => {
  const loose = z.record(z.string(), z.unknown());
  const { value } = readDocument('a.yaml', 'a: 01\nb: no\nc: ~\nd: 1e3\ne: 0x1F\nf: 2013-01-01\n', loose);
  expect(value).toEqual({ a: '01', b: 'no', c: '~', d: '1e3', e: '0x1F', f: '2013-01-01' });
});

test('an unknown key is placed where it stands, with the nearest known one', () => {
  const { issues } = readDocument('a.yaml', 'title: A\nparts:\n  - id: x\n    lable: X\n', schema);
  expect(issues).toMatchObject([
    { rule: 'unknown-key', place: { file: 'a.yaml', line: 4, column: 5 }, hint: 'Did you mean `label`?' },
  ]);
});

test('a missing key is placed at the mapping that lacks it', () => {
  expect(mistakes('title: A\nparts:\n  - {id: x}\n  - {label: Y}\n')).toEqual(['4:5 missing-key']);
});

test('a wrong value is placed where it stands, with what would do', () => {
  const { issues } = readDocument('a.yaml', 'title: A\nkind:   cencus\n', schema);
  expect(issues).toMatchObject([
    { rule: 'wrong-value', place: { line: 2, column: 9 }, hint: 'Did you mean `census`?' },
  ]);
  expect(issues[0]?.expected).toContain('`census`, `purposive`');
});

test('a key written twice is placed at the second', () => {
  expect(mistakes('title: A\nsize: 1\ntitle: B\n')).toEqual(['3:1 duplicate-key']);
});

test('every mistake is reported at once', () => {
  const written = 'titel: A\nsize: -1\nopen: yes\nkind: [census]\nparts:\n  - {id: a b, lable: X}\n  - {}\n';
  expect(mistakes(written).toSorted()).toEqual([
    '1:1 missing-key',
    '1:1 unknown-key',
    '2:7 wrong-value',
    '3:7 wrong-value',
    '4:7 wrong-value',
    '6:10 wrong-value',
    '6:15 unknown-key',
    '7:5 missing-key',
  ]);
});

test('mistakes leave stand-ins behind, so that reading can go on', () => {
  const { value, issues } = readDocument('a.yaml', 'size: many\nparts: [{id: x}]\n', schema);
  expect(issues).toHaveLength(2);
  expect(value?.parts).toEqual([{ id: 'x' }]);
  expect(typeof value?.title).toBe('string');
  expect(typeof value?.size).toBe('number');
});

test('broken YAML is placed at the break and gives no value', () => {
  const { value, issues } = readDocument('a.yaml', 'title: A\nparts: [{id: x}\nsize: 1\n', schema);
  expect(value).toBeUndefined();
  expect(issues.map((issue) => issue.rule)).toContain('yaml-syntax');
  for (const { place } of issues) expect(place.line).toBeGreaterThan(1);
});

test('aliases of aliases of aliases are refused, not unfolded', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [one, other] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'])
    bomb.push(`${one}: &${one} [${`*${other}, `.repeat(9)}]`);
  const { value, issues } = readDocument('a.yaml', bomb.join('\n'), schema);
  expect(value).toBeUndefined();
  expect(issues.map((issue) => issue.rule)).toEqual(['yaml-syntax']);
});

test.each(['- a\n- b\n', 'just words\n'])('%j is not a mapping, and says so', (written) => {
  expect(mistakes(written)).toEqual(['1:1 wrong-value']);
});

test.each(['a.b', '../a', 'a@b', '"a b"', '"é"', 'x'.repeat(61)])('%s is no name', (bad) => {
  expect(mistakes(`title: A\nparts: [{id: ${bad}}]\n`)).toEqual(['2:14 wrong-value']);
});

test.each(['', '# nothing but a comment\n'])('%j holds nothing, and says so', (written) => {
  expect(readDocument('a.yaml', written, schema).issues).toMatchObject([
    { rule: 'wrong-value', actual: 'nothing', expected: 'a mapping' },
  ]);
});
