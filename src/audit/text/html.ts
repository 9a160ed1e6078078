// HTML: the words a reader sees, cell by cell in tables. What is hidden, script or code is not prose.

import { Parser } from 'htmlparser2';
import type { BlockKind } from './text.ts';
import { textBuilder } from './builder.ts';
import type { TextFormat } from './format.ts';
import { wordSet } from '../word-set.ts';

const unread = wordSet('script style head template code svg noscript textarea select');
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  figcaption: 'caption',
  caption: 'caption',
  aside: 'note',
  footer: 'note',
};
const blocks = new Set([
  ...Object.keys(kinds),
  ...'p div section article main header nav ul ol dl blockquote figure pre form fieldset hr address body html details summary'.split(
    ' ',
  ),
]);

export const html: TextFormat = {
  name: 'html',
  endings: ['html', 'htm', 'xhtml'],
  looksLike: (head) =>
    /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|body|head|p|div|table|h[1-6])\b/i.test(head),
  read: (source) => {
    const into = textBuilder(source);
    const kindStack: BlockKind[] = ['paragraph'];
    let hidden = 0;
    let hiddenBy: string[] = [];
    let raised: { text: string; from: number; to: number }[] | undefined;
    let table = 0;
    let row = -1;
    let column = 0;
    let cell: { header: boolean; width: number } | undefined;
    let reserved: number[] = [];

    const endBlock = (): void => {
      if (table > 0) into.space(parser.startIndex);
      else into.end(kindStack.at(-1) ?? 'paragraph');
    };
    // a picture says in words what it shows
    const describe = (words = ''): void => {
      if (words.trim() === '') return;
      endBlock();
      into.insert(words, parser.startIndex);
      endBlock();
    };
    const endCell = (): void => {
      if (!cell) return;
      into.endCell(column, cell.header);
      column += cell.width;
      cell = undefined;
    };
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (
            hidden > 0 ||
            unread.has(name) ||
            'hidden' in attributes ||
            attributes['aria-hidden'] === 'true'
          ) {
            if (!voids.has(name)) {
              hidden += 1;
              hiddenBy.push(name);
            }
            return;
          }
          if (name === 'br') into.space(parser.startIndex);
          else if (name === 'img') describe(attributes['alt']);
          else if (name === 'sup') raised = [];
          else if (name === 'table') {
            table += 1;
            if (table === 1) {
              into.end(kindStack.at(-1) ?? 'paragraph');
              row = -1;
              reserved = [];
            }
          } else if (name === 'tr' && table === 1) {
            endCell();
            row += 1;
            column = 0;
            into.beginRow();
          } else if ((name === 'td' || name === 'th') && table === 1) {
            endCell();
            if (row < 0) {
              row = 0;
              into.beginRow();
            }
            while ((reserved[column] ?? 0) > row) column += 1;
            const width = Math.min(100, Math.max(1, Number.parseInt(attributes['colspan'] ?? '1', 10) || 1));
            const height = Math.min(
              1000,
              Math.max(1, Number.parseInt(attributes['rowspan'] ?? '1', 10) || 1),
            );
            for (let at = column; at < column + width; at += 1) reserved[at] = row + height;
            cell = { header: name === 'th', width };
          } else if (blocks.has(name)) {
            if (!(name === 'caption' && table > 0)) endBlock();
            kindStack.push(kinds[name] ?? kindStack.at(-1) ?? 'paragraph');
          }
        },
        ontext: (text) => {
          if (hidden > 0) return;
          const [from, to] = [parser.startIndex, parser.endIndex + 1];
          if (raised) raised.push({ text, from, to });
          else if (source.slice(from, to) === text) into.add(from, to);
          else into.insert(text, from);
        },
        onclosetag: (name) => {
          if (hidden > 0) {
            const at = hiddenBy.lastIndexOf(name);
            if (at >= 0) {
              hiddenBy = hiddenBy.slice(0, at);
              hidden = at;
            }
            return;
          }
          if (name === 'sup') {
            const marks = raised ?? [];
            raised = undefined;
            // a number above the line is a note; "th" is not
            if (/[a-z]{2}/i.test(marks.map(({ text }) => text).join('')))
              for (const { text, from } of marks) into.insert(text, from);
          } else if (name === 'td' || name === 'th') {
            if (table === 1) endCell();
          } else if (name === 'table') {
            endCell();
            if (table === 1) into.endTable();
            table = Math.max(0, table - 1);
          } else if (blocks.has(name)) {
            if (name === 'caption' && table > 0) into.end('caption');
            else endBlock();
            if (kindStack.length > 1) kindStack.pop();
          }
        },
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
    parser.write(source);
    parser.end();
    into.end('paragraph');
    return into.done();
  },
};

const voids = wordSet('br hr img input meta link col area base source wbr track');
