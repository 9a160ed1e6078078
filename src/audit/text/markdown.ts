// Markdown: fenced code is no prose, and marks of emphasis, links and tables hide no number.

import { textBuilder } from './builder.ts';
import type { TextBuilder } from './builder.ts';
import type { TextFormat } from './format.ts';
import { addInline } from './inline.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { BlockKind } from './text.ts';

export const markdown: TextFormat = {
  name: 'markdown',
  endings: ['md', 'markdown', 'mdown', 'qmd', 'rmd'],
  looksLike: (head) =>
    /^#{1,6} \S/m.test(head) || /^\|?[ \t]*:?-{2,}:?[ \t]*\|[-|: \t]*$/m.test(head) || /^```/m.test(head),
  read: (source) => {
    const into = textBuilder(source);
    const lines = linesOf(source);
    let open: BlockKind | undefined;
    const close = (): void => {
      into.end(open ?? 'paragraph');
      open = undefined;
    };
    for (let at = frontMatter(lines); at < lines.length; at += 1) {
      const line = lines[at];
      if (!line) break;
      const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line.text)?.[1];
      if (fence !== undefined) {
        close();
        at = afterFence(lines, at, fence);
      } else if (isDelimiter(lines[at + 1]) && line.text.includes('|')) {
        close();
        at = addTable(into, lines, at);
      } else if (line.text.trim() === '' || /^ {0,3}(?:[-*_][ \t]*){3,}$/.test(line.text)) close();
      else if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line.text) && open === 'paragraph') {
        into.end('heading');
        open = undefined;
      } else {
        const { kind, skip, alone } = lineKind(line.text);
        const next = line.text.replace(/^[\s*_>]+/, '');
        if (kind !== undefined || (open === 'caption' && /^[A-Z]/.test(next))) close();
        open ??= kind ?? 'paragraph';
        into.space(line.from);
        addInline(into, line.text, line.from, skip);
        if (alone) close();
      }
    }
    close();
    return into.done();
  },
};

function frontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trim() !== '---') return 0;
  const end = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  return end < 0 ? 0 : end + 1;
}

function afterFence(lines: readonly Line[], from: number, fence: string): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    if ((lines[at]?.text.trim() ?? '').startsWith(fence)) return at;
  }
  return lines.length;
}

/** What begins with this line, and how many of its characters say so. */
function lineKind(text: string): { kind?: BlockKind; skip: number; alone: boolean } {
  const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)/.exec(text);
  if (heading) return { kind: 'heading', skip: heading[0].length, alone: true };
  const note = /^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]*/.exec(text);
  if (note) return { kind: 'note', skip: note[0].length, alone: false };
  const quote = /^ {0,3}(?:>[ \t]?)+/.exec(text);
  const rest = text.slice(quote?.[0].length ?? 0);
  const item = /^[ \t]*(?:[-*+\u2022\u25aa\u25e6]|\d{1,3}[.)])[ \t]+/.exec(rest);
  if (item) return { kind: 'item', skip: (quote?.[0].length ?? 0) + item[0].length, alone: false };
  const bare = rest.replace(/^[*_[!\s]+/, '');
  const skip = quote?.[0].length ?? 0;
  if (/^(?:figure|table|chart|fig\.)\s?\d|^base\s?:|^source\s?:/i.test(bare))
    return { kind: 'caption', skip, alone: false };
  return { skip, alone: false };
}

function isDelimiter(line: Line | undefined): boolean {
  return line !== undefined && line.text.includes('-') && /^[ \t]*\|?[-:| \t]+$/.test(line.text);
}

function addTable(into: TextBuilder, lines: readonly Line[], from: number): number {
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.text.trim() === '' || !line.text.includes('|')) break;
    if (at === from + 1) continue;
    into.beginRow();
    cellsOf(line.text).forEach(({ start, end }, column) => {
      addInline(into, line.text.slice(0, end), line.from, start);
      into.endCell(column, at === from);
    });
  }
  into.endTable();
  return at - 1;
}

/** Between pipes; one that is escaped is a sign like any other. */
function cellsOf(text: string): { start: number; end: number }[] {
  const from = text.length - text.trimStart().length;
  const first = text[from] === '|' ? from + 1 : from;
  const cells: { start: number; end: number }[] = [];
  let start = first;
  for (let at = first; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  if (text.slice(start).trim() !== '') cells.push({ start, end: text.length });
  return cells;
}
