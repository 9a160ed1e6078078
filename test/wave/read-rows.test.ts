import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/wave/read-rows.ts';
import type { SourceRow } from '../../src/wave/read-rows.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowsOf(text: string | Uint8Array, delimiter = ','): SourceRow[] {
  const rows: SourceRow[] = [];
  const bytes = typeof text === 'string' ? encode(text) : text;
  const problem = readRows('a.csv', bytes, delimiter, (row) => void rows.push(row));
  if (problem) throw new Error(problem.message);
  return rows;
}

const cells = (rows: readonly SourceRow[]): string[] => rows.map((row) => row.cells.join('|'));
const lines = (rows: readonly SourceRow[]): number[] => rows.map((row) => row.line);

test.each([
  ['LF', 'a,b\n1,2\n3,4\n'],
  ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['CR alone', 'a,b\r1,2\r3,4\r'],
  ['a mixture', 'a,b\r\n1,2\r3,4\n'],
  ['no end after the last', 'a,b\n1,2\r\n3,4'],
])('rows end with %s', (_, text) => {
  expect(cells(rowsOf(text))).toEqual(['a|b', '1|2', '3|4']);
  expect(lines(rowsOf(text))).toEqual([1, 2, 3]);
});

test('a row is on the line where an editor shows it, also after a line end in quotes', () => {
  expect(lines(rowsOf('a,b\n1,"x\ny"\n2,"\n\n"\n3,z\n'))).toEqual([1, 2, 4, 7]);
  expect(lines(rowsOf('a,b\r1,"x\ry"\r2,z\r'))).toEqual([1, 2, 4]);
  expect(lines(rowsOf('a,b\r\n1,"x\r\ny"\r\n2,z\r\n'))).toEqual([1, 2, 4]);
});

test('empty lines are counted', () => {
  expect(lines(rowsOf('a,b\n\n\n1,2\n'))).toEqual([1, 2, 3, 4]);
});

test('a line end in quotes is kept as it is', () => {
  expect(rowsOf('a\n"x\r\ny"\n').at(1)?.cells).toEqual(['x\r\ny']);
});

test.each([
  ['plain', 'a,b\n1,2\n3,4'],
  ['accents and quotes', 'a,b\r\n"é,☃",2\r\n3,"𝒳\n"\r\n'],
  ['a byte order mark', '\uFEFFa,b\r1,2\r\r3,4\n'],
])('byte ranges cut the file into its rows: %s', (_, text) => {
  const bytes = encode(text);
  const parts = rowsOf(text).map(({ bytes: [from, to] }) => bytes.subarray(from, to));
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  expect(
    mark + parts.map((part) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(part)).join(''),
  ).toBe(text);
  // each slice, read by itself, is that row again
  expect(parts.flatMap((part) => cells(rowsOf(part)))).toEqual(cells(rowsOf(text)));
});

test('a byte order mark belongs to no cell', () => {
  expect(cells(rowsOf('\uFEFF"a",b\n1,2\n'))).toEqual(['a|b', '1|2']);
});

test('a view into a larger buffer is read from its own beginning', () => {
  expect(cells(rowsOf(encode('xxxa,b\n1,2\n').subarray(3)))).toEqual(['a|b', '1|2']);
});

test.each([
  [';', 'a;b,c\n'],
  ['\t', 'a\tb,c\n'],
  ['|', 'a|b,c\n'],
])('columns may be separated by %j', (delimiter, text) => {
  expect(rowsOf(text, delimiter)[0]?.cells).toEqual(['a', 'b,c']);
});

describe('a file of several pieces', () => {
  const end = (index: number): string => ['\n', '\r\n', '\r'][index % 3] ?? '';
  const row = (index: number): string =>
    index % 5 === 0 ? `${index},"é\r\n""☃""\r\n\n"${end(index)}` : `${index},plain${end(index)}`;
  const text = Array.from({ length: 20_000 }, (_, index) => row(index)).join('');

  test('is cut between rows only', () => {
    const found = rowsOf(text);
    const decoder = new TextDecoder();
    const bytes = encode(text);
    expect(found).toHaveLength(20_000);
    expect(found.every(({ cells: [id] }, index) => id === String(index))).toBe(true);
    expect(found.map((one) => decoder.decode(bytes.subarray(...one.bytes)))).toEqual(
      found.map((_, index) => row(index)),
    );
    // a quoted cell holds three line ends
    expect(lines(found)).toEqual(found.map((_, index) => 1 + index + 3 * Math.ceil(index / 5)));
  });

  test('may have its first letter beyond ASCII late', () => {
    const plain = '1,e\n'.repeat(50_000);
    expect(rowsOf(`${plain}2,é☃\n${plain}`)[50_000]?.cells).toEqual(['2', 'é☃']);
  });

  test('gives every row before a mistake', () => {
    const rows: SourceRow[] = [];
    const problem = readRows('a.csv', encode(`${text}x"y"\n1,2\n`), ',', (one) => void rows.push(one));
    expect(rows).toHaveLength(20_000);
    expect(problem).toMatchObject({ rule: 'malformed-row', place: { line: 1 + 20_000 + 3 * 4_000 } });
  });

  test('is not UTF-8 when a letter is cut short at its end', () => {
    const bytes = encode(`${text}é`).subarray(0, -1);
    const problem = readRows('a.csv', bytes, ',', () => undefined);
    expect(problem).toMatchObject({ rule: 'not-utf-8', place: { line: 1 + 20_000 + 3 * 4_000 } });
  });
});

test('a quote that never closes is placed where its row begins', () => {
  const problem = readRows('a.csv', encode('a,b\n1,2\n3,"4\n5,6\n'), ',', () => undefined);
  expect(problem).toMatchObject({ rule: 'malformed-row', place: { file: 'a.csv', line: 3 } });
});

test.each([
  ['text after a closing quote', 'a,b\n"1"x,2\n'],
  ['a quote inside an unquoted cell', 'a,b\n1"x",2\n'],
])('%s is not guessed at', (actual, text) => {
  const problem = readRows('a.csv', encode(text), ',', () => undefined);
  expect(problem).toMatchObject({ rule: 'malformed-row', actual, place: { line: 2 } });
});

test('a byte that is no UTF-8 is placed on its line', () => {
  const bytes = Uint8Array.from([...encode('a,é\n1,2\n'), 0x92, ...encode('\n')]);
  const problem = readRows('a.csv', bytes, ',', () => undefined);
  expect(problem).toMatchObject({ rule: 'not-utf-8', place: { line: 3 } });
  expect(problem?.actual).toContain('byte 9');
});
