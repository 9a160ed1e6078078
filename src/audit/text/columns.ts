// Tables in plain text: cells apart by tabs, by pipes, or by two spaces and more.

import type { Line } from './lines.ts';
import type { Span } from './text.ts';

const apart = /[\t|]|\s\s/;

export function columnsOf(text: string): Span[] {
  if (!apart.test(text)) return text.trim() === '' ? [] : [whole(text)];
  const piped = (text.match(/\|/g)?.length ?? 0) >= 2;
  const full = text.trimEnd().length;
  return [...text.matchAll(piped ? betweenPipes : betweenGaps)].map(({ index, 0: cell }) => ({
    start: index,
    end: Math.min(index + cell.length, full),
  }));
}

const betweenPipes = /[^\s|][^\t|]*/g;
/** Words with one space between them. */
const betweenGaps = /\S+(?:[^\S\t]\S+){0,500}/g;

/** A line without columns. */
function whole(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

const value =
  /^(?:n\s?=\s?)?[<>~]?\(?[+\u2212\u2013-]?[£$€]?\d[\d,.]*\s?(?:%|per cent|p\.?p\.?|pts?)?\)?(?:\s*\(?(?:n\s?=\s?|[+\u2212\u2013-])?\d[\d,.]*\s?%?\)?)?$|^[*–—-]$|^n\/a$/i;

function isRow(text: string): boolean {
  const cells = columnsOf(text);
  if (cells.length < 2) return false;
  const values = cells.slice(1).map(({ start, end }) => text.slice(start, end).trim());
  return values.every((cell) => value.test(cell));
}

/** Whether the first line of a table names its columns: they are no values, but words, years, or the size of a group. */
export function isHeading(text: string, width: number): boolean {
  const cells = columnsOf(text);
  const names = cells.slice(1).map(({ start, end }) => text.slice(start, end).trim());
  return cells.length < width || !isRow(text) || names.every((name) => /^(?:19|20)\d\d$|^\(?n\b/i.test(name));
}

/** How many lines from here are one table: rows of values, with the line of heads over them. None when it is prose. */
export function tableAt(lines: readonly Line[], from: number): number {
  const first = lines[from]?.text ?? '';
  // most lines have no columns
  if (!apart.test(first) || columnsOf(first).length < 2) return 0;
  let at = isRow(first) ? from : nextFull(lines, from + 1);
  if (at !== from && !isHead(first, columnsOf(lines[at]?.text ?? '').length)) return 0;
  let rows = 0;
  let end = from;
  while (at < lines.length && at - end <= 2 && isRow(lines[at]?.text ?? '')) {
    rows += 1;
    end = at;
    at = nextFull(lines, at + 1);
  }
  return rows >= 2 ? end - from + 1 : 0;
}

function isHead(text: string, width: number): boolean {
  const columns = columnsOf(text).length;
  return columns === width || columns === width - 1;
}

/** The next line that is no rule or blank. */
function nextFull(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && at - from < 2 && /^[\s|+=:-]*$/.test(lines[at]?.text ?? '')) at += 1;
  return at;
}
