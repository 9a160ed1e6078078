// Tables in plain text: where one begins and ends, and over which column each cell stands.

import { columnsOf, hasColumns, isRow } from './columns.ts';
import type { Line } from './lines.ts';
import type { Span } from './text.ts';

export interface Placed extends Span {
  readonly column: number;
}

export interface PlacedRow {
  readonly line: Line;
  readonly header: boolean;
  readonly cells: readonly Placed[];
}

/** Heads are four lines at most, and stand right over the first row. */
const mostHeads = 4;

/** How many lines from here are one table: rows of values, with the lines of heads over them. None when it is prose. */
export function tableAt(lines: readonly Line[], from: number): number {
  if (!hasColumns(textAt(lines, from))) return 0;
  let at = from;
  for (let heads = 0; heads < mostHeads && !isRow(textAt(lines, at)); heads += 1) {
    if (!mayHead(textAt(lines, at))) return 0;
    at = nextFull(lines, at + 1);
  }
  if (!isRow(textAt(lines, at))) return 0;
  const first = at;
  let rows = 0;
  let end = at;
  while (at < lines.length && at - end <= 2) {
    if (isRow(textAt(lines, at))) {
      rows += 1;
      end = at;
    } else if (!isUnits(textAt(lines, at)) && !isLabel(lines, at, end)) break;
    at = nextFull(lines, at + 1);
  }
  if (rows < 2) return 0;
  return headsOver(lines.slice(from, first), lines.slice(first, end + 1)) ? end - from + 1 : 0;
}

const textAt = (lines: readonly Line[], at: number): string => lines[at]?.text ?? '';

/** "%   %   %" under a row of bases. */
const isUnits = (text: string): boolean => /^\s*%(?:\s+%){1,40}$/.test(text);

/** Several cells, or one far from the margin. */
const mayHead = (text: string): boolean => /^\s{8}|\S(?:\s\s|\t|\s*\|)/.test(text) && text.length < 200;

/** The first line of a label that goes on over its values. */
function isLabel(lines: readonly Line[], at: number, end: number): boolean {
  const text = textAt(lines, at).trim();
  return (
    at === end + 1 &&
    text !== '' &&
    text.length < 60 &&
    columnsOf(text).length === 1 &&
    !/[.:;?!]$/.test(text) &&
    isRow(textAt(lines, at + 1)) &&
    columnsOf(textAt(lines, at + 1)).length === columnsOf(textAt(lines, end)).length
  );
}

/** Heads stand over the columns of values, or there is one head to each column. */
function headsOver(heads: readonly Line[], rows: readonly Line[]): boolean {
  const full = heads.filter(({ text }) => !isRule(text));
  if (full.length === 0) return true;
  const width = Math.max(...rows.map(({ text }) => columnsOf(text).length));
  const [only, more] = full;
  const count = columnsOf(only?.text ?? '').length;
  if (!more && (count === width || count === width - 1)) return true;
  if (!byPosition([...heads, ...rows])) return false;
  const ranges = rangesOf(rows, width);
  return full.every(({ text }) =>
    columnsOf(text).every((cell) => ranges.some((range, column) => overlap(range, cell, column) > 0)),
  );
}

/** The lines of a table with the column of each cell. */
export function placed(lines: readonly Line[]): PlacedRow[] {
  const full = lines.filter(({ text }) => !isRule(text));
  const rows = full.filter(({ text }) => isRow(text));
  const width = Math.max(...rows.map(({ text }) => columnsOf(text).length));
  const first = full.findIndex(({ text }) => isRow(text));
  const ranges = byPosition(full) ? rangesOf(rows, width) : undefined;
  return full.map((line, at) => {
    const cells = columnsOf(line.text);
    const header = at < first || (at === 0 && isScale(line.text, cells));
    // a row of heads often has nothing over the labels
    const missing = at === 0 && header && cells.length === width - 1 ? 1 : 0;
    const atOnce = cells.length === width || !ranges;
    return {
      line,
      header,
      cells: cells.map((cell, index) => ({
        ...cell,
        column: atOnce ? index + missing : nearest(ranges, cell),
      })),
    };
  });
}

/** "2012  2014  2016", "n = 24  n = 31", "1  2  3  4  5": numbers that are heads. */
function isScale(text: string, cells: readonly Span[]): boolean {
  const names = cells.slice(1).map(({ start, end }) => text.slice(start, end).trim());
  if (names.every((name) => /^(?:19|20)\d\d$|^\(?n\s?=\s?[\d,]+\)?$/i.test(name))) return true;
  const numbers = names.map(Number);
  return numbers.length > 2 && numbers.every((one, at) => at === 0 || one === (numbers[at - 1] ?? 0) + 1);
}

const byPosition = (lines: readonly Line[]): boolean => !lines.some(({ text }) => /[\t|]/.test(text));

/** Where each column stands, by the rows that have all of them. */
function rangesOf(rows: readonly Line[], width: number): Span[] {
  const full = rows.map(({ text }) => columnsOf(text)).filter((cells) => cells.length === width);
  return Array.from({ length: width }, (_, column) => ({
    start: Math.min(...full.map((cells) => cells[column]?.start ?? 0)),
    end: Math.max(...full.map((cells) => cells[column]?.end ?? 0)),
  }));
}

/** How far a cell stands over a column; the labels' reaches to the margin. */
function overlap(range: Span, cell: Span, column: number): number {
  const start = column === 0 ? 0 : range.start;
  return Math.min(range.end, cell.end) - Math.max(start, cell.start);
}

function nearest(ranges: readonly Span[], cell: Span): number {
  let best = 0;
  ranges.forEach((range, column) => {
    if (overlap(range, cell, column) > overlap(ranges[best] ?? range, cell, best)) best = column;
  });
  return best;
}

/** The next line that is no rule or blank. */
function nextFull(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && at - from < 2 && isRule(textAt(lines, at))) at += 1;
  return at;
}

/** Nothing, or a line drawn with signs. */
const isRule = (text: string): boolean => /^[\s|+=:-]*$/.test(text);
