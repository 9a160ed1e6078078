// From a file to plain text and back: what is read, what is left out, and where it stood.

import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { html } from '../../src/audit/text/html.ts';
import { markdown } from '../../src/audit/text/markdown.ts';
import { plain } from '../../src/audit/text/plain.ts';
import { decode } from '../../src/audit/text/refuse.ts';
import type { Text } from '../../src/audit/text/text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = ({ clean, blocks }: Text): string[] =>
  blocks.map(({ start, end }) => clean.slice(start, end).trim());
const quotes = (path: string, text: string): string[] => audit(path, text).findings.map(({ quote }) => quote);

describe('nothing hides a number', () => {
  test.each([
    ['a line break', '22/40\n= 60%'],
    ['a blank line of a PDF', 'What is it, and how much of it do you use? (27/40 =\n\n60% response rate)'],
    ['a dash', '22/40 – 60%'],
    ['a minus sign', '22/40 − 60%'],
    ['a space that does not break', '22/40\u00a0=\u00a060\u202f%'],
    ['a soft hyphen', 'twenty-two of the 40 re\u00adspond\u00adents (60%)'],
    ['a bracket that never closes', '(22/40 = 60%'],
    ['a mark of a note on a word', 'As said before12 22 of 40 people3 (60%)'],
    ['a mark of a note on a number', '22/40 (60%)4 agreed.'],
    ['a dagger', '22† of the 40 people‡ (60%†)'],
    ['other brackets', '60% [22/40]'],
    ['a page number', 'We heard that twenty-two of the forty people, or\n\n12\n\n60%, agreed with it.'],
  ])('%s', (_, text) => {
    expect(audit('x.txt', text).findings[0]?.rule).toBe('ratio-and-percentage');
  });

  test('nor does Markdown', () => {
    expect(quotes('x.md', '**22** of *40* people ([60%](a.html))')).toEqual(['22 of 40 people (60%)']);
    expect(quotes('x.md', '| a | b | c |\n|---|---|---|\n| x | 22/40 | 60% |')).toEqual(['60%']);
    expect(quotes('x.md', '> 22/40[^1] = 60&percnt;')).toHaveLength(1);
  });

  test('nor does HTML', () => {
    expect(quotes('x.html', '<p>22<sup>1</sup>/40 = <b>60</b>&#37;</p>')).toHaveLength(1);
    expect(quotes('x.html', '<p>22/40</p><p>60%</p>')).toEqual([]);
  });
});

describe('what is no prose is not read', () => {
  test('code, comments, scripts, what is hidden', () => {
    expect(quotes('x.md', '```\n22/40 = 60%\n```\n<!-- 22/40 = 60% -->')).toEqual([]);
    expect(
      quotes('x.html', '<script>22/40 = 60%</script><style>60%</style><p hidden>22/40 = 60%</p>'),
    ).toEqual([]);
  });

  test('addresses', () => {
    expect(audit('x.txt', 'See http://example.org/a%2060%25b and more').percentTokens).toBe(0);
  });
});

test('paragraphs come together again, headings and captions stay apart', () => {
  expect(words(plain.read('One line\nand the next.\n\nFigure 1: A title\nA question?'))).toEqual([
    'One line and the next.',
    'Figure 1: A title',
    'A question?',
  ]);
  expect(words(plain.read('We saw com-\nmissioning change.'))).toEqual(['We saw com-missioning change.']);
});

test('running heads and page numbers go', () => {
  const page = (at: number): string =>
    `Sentence ${'abcd'[at]} goes on and on and on without end\n\n${at + 1}\n\fThe Report\n\n`;
  const text = `${[0, 1, 2, 3].map(page).join('')}and ends.`;
  expect(words(plain.read(text)).join(' ')).not.toContain('The Report');
});

test('columns apart by spaces or pipes are a table, prose with wide spaces is none', () => {
  expect(
    plain.read('            Yes   No\nNorth       45%  55%\nSouth       50%  50%').blocks[0]?.rows,
  ).toHaveLength(3);
  expect(
    plain.read('Words  with wide  spaces go on\nand more  of them  follow here').blocks[0]?.rows,
  ).toBeUndefined();
  expect(markdown.read('a | b\n--|--\n1 | 2').blocks[0]?.rows).toHaveLength(2);
  const spanned = html.read('<table><tr><th>a<th colspan=2>b<tr><td>1<td>2<td>3</table>').blocks[0]?.rows;
  expect(spanned?.map((row) => row.map(({ column }) => column))).toEqual([
    [0, 1],
    [0, 1, 2],
  ]);
});

test('what cannot be read is refused by name', () => {
  const refused = (content: Uint8Array): string | undefined => {
    const decoded = decode(content);
    return 'refused' in decoded ? decoded.refused : undefined;
  };
  expect(refused(bytes('%PDF-1.7'))).toBe('a PDF');
  expect(refused(bytes('PK\u0003\u0004'))).toBe('a Word, Excel or zip file');
  expect(refused(bytes('{\\rtf1'))).toBe('an RTF file');
  expect(refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBe('a picture');
  expect(refused(new Uint8Array([0xff, 0xfe, 0x41, 0]))).toBe('UTF-16 text');
  expect(refused(new Uint8Array([0x41, 0xff, 0x41]))).toBe('text that is not UTF-8');
  expect(refused(bytes(' \n'))).toBe('an empty file');
  expect(refused(bytes('a\0b'))).toBe('a binary file');
  expect(refused(bytes('text'))).toBeUndefined();
});
