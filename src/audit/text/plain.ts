// Plain text, also what comes out of a PDF: lines become paragraphs again, page furniture goes, columns are tables.

import { textBuilder } from './builder.ts';
import type { TextBuilder } from './builder.ts';
import type { TextFormat } from './format.ts';
import { withoutFurniture } from './furniture.ts';
import { placed, tableAt } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { stackedAt } from './stacked.ts';
import type { Stacked } from './stacked.ts';
import type { BlockKind } from './text.ts';

export const plain: TextFormat = {
  name: 'plain',
  endings: ['txt', 'text', 'asc'],
  looksLike: () => false,
  read: (source) => {
    const into = textBuilder(source);
    const lines = withoutFurniture(linesOf(source));
    let open: { kind: BlockKind; last: Line } | undefined;
    let gap = 0;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line) break;
      if (line.text === '') {
        gap += 1;
        continue;
      }
      const stacked = stackedAt(lines, at);
      const rows = stacked?.length ?? tableAt(lines, at);
      if (rows > 0) {
        if (open) into.end(open.kind);
        open = undefined;
        if (stacked) addStacked(into, stacked);
        else addTable(into, lines.slice(at, at + rows));
        at += rows - 1;
      } else {
        if (open && !continues(open.last, line, gap)) {
          into.end(open.kind);
          open = undefined;
        }
        addLine(into, line, open?.last);
        open = { kind: open?.kind ?? kindOf(line.text), last: line };
      }
      gap = 0;
    }
    if (open) into.end(open.kind);
    return into.done();
  },
};

/** A word cut at the end of a line is one word. */
function addLine(into: TextBuilder, { text, from }: Line, before: Line | undefined): void {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const cut = before !== undefined && /[a-z][-\u2010]\s*$/.test(before.text) && /^\s*[a-z]/.test(text);
  if (!cut) into.space(from + start);
  into.add(from + start, from + end);
}

function addTable(into: TextBuilder, lines: readonly Line[]): void {
  for (const { line, header, cells } of placed(lines)) {
    into.beginRow();
    for (const { start, end, column } of cells) {
      into.add(line.from + start, line.from + end);
      into.endCell(column, header);
    }
  }
  into.endTable();
}

function addStacked(into: TextBuilder, { rows }: Stacked): void {
  for (const { header, cells } of rows) {
    into.beginRow();
    cells.forEach(({ text, from }, column) => {
      into.add(from + text.length - text.trimStart().length, from + text.trimEnd().length);
      into.endCell(column, header);
    });
  }
  into.endTable();
}

const starts =
  /^\s*(?:[\u2022\u25cf\u25aa\u25e6\uf0b7*]\s|[-\u2013]\s+[A-Z]|(?:figure|table|chart|fig\.|box|exhibit)\s?\d|(?:un)?(?:weighted )?base\s?[:(]|sources?\s?:|notes?\s?:|question\s?:|[a-z]\)\s|\d{1,2}[.)]\s+[A-Z]|n\s?=\s?\d)/i;

function kindOf(text: string): BlockKind {
  if (/^\s*(?:figure|table|chart|fig\.|exhibit)\s?\d/i.test(text)) return 'caption';
  return starts.test(text) ? 'item' : 'paragraph';
}

/** Whether a line goes on with the sentence before, perhaps over blank lines that a PDF left. */
function continues(before: Line, line: Line, gap: number): boolean {
  // "…; hypertension," and "n=33 (58.9%)" on the next line
  const cut = gap === 0 && /[,;]$/.test(before.text) && /^\s*n\s?=/.test(line.text);
  if (starts.test(line.text) && !cut) return false;
  const ended = /[.!?:;]["'\u201d\u2019)\]]*\d{0,3}\s*$/.test(before.text);
  if (gap === 0)
    return (
      !(heads(before.text) && ended) &&
      !(isShortCaption(before.text) && /^\s*["'\u201c\u2018]?[A-Z]/.test(line.text))
    );
  if (gap > 3) return /^\s*[a-z]/.test(line.text) && !ended && before.text.trim().length > 60;
  if (ended || (/\)\s*$/.test(before.text) && /^\s*[A-Z]/.test(line.text))) return false;
  if (/^\s*["'\u201c\u2018(]?[a-z]|^\s*[(=\u2013%]/.test(line.text)) return true;
  // "Summary", a blank line, "31% of parents": a heading
  if (/^\s*\d+(?:\.\d+)?\s?%/.test(line.text)) return before.text.trim().length > 40;
  return gap === 1 && before.text.trim().length >= 70;
}

/** The title of a figure; its question begins on the next line. */
function isShortCaption(text: string): boolean {
  return kindOf(text) === 'caption' && text.trim().length < 70;
}

/** A short line that stands for itself. */
function heads(text: string): boolean {
  return text.trim().length < 50 && /:\s*$/.test(text);
}
