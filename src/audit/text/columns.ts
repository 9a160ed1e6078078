// Tables in plain text: cells apart by tabs, by pipes, or by two spaces and more.

import type { Span } from './text.ts';

const apart = /[\t|]|\s\s|\.{3}/;
/** "In force ........ 37%": dots that lead the eye are a gap. */
const leaders = /(?: ?\.){4,} ?| \.{3} (?=\d)/g;

const blanks = (dots: string): string => ' '.repeat(dots.length);

/** Whether a line may have more than one cell; most have not. */
export const hasColumns = (text: string): boolean => apart.test(text);

export function columnsOf(text: string): Span[] {
  if (!apart.test(text)) return text.trim() === '' ? [] : [whole(text)];
  const told = text.includes('..') || text.includes('. .') ? text.replaceAll(leaders, blanks) : text;
  const piped = (text.match(/\|/g)?.length ?? 0) >= 2;
  const full = text.trimEnd().length;
  return [...told.matchAll(piped ? betweenPipes : betweenGaps)].map(({ index, 0: cell }) => ({
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
  /^(?:n\s?=\s?)?[<>~+\-\u2013\u2212]?\(?[£$€]?\d[\d,.]*\s?(?:%|per cent|pp|pts|m|k|bn)?\)?(?:\s*[([]?(?:n\s?=\s?)?\d[\d,.]*\s?%?[)\]]?)?$|^[*–—-]$|^n\/a$/i;

/** A number with its sign and perhaps its percentage, or what stands for none. */
export const isValue = (text: string): boolean => value.test(text);

/** A label and values; or values alone. */
export function isRow(text: string): boolean {
  const cells = columnsOf(text);
  if (cells.length < 2) return false;
  const values = cells.slice(1).map(({ start, end }) => text.slice(start, end).trim());
  return values.every((cell) => value.test(cell));
}
