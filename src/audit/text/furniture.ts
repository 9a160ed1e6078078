// What stands on every page and belongs to no sentence: page numbers, running heads and feet, form feeds.

import type { Line } from './lines.ts';

const pageNumber =
  /^\s*(?:[-\u2013|]\s?)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s+of\s+\d{1,4}|\s?\/\s?\d{1,4})?(?:\s?[-\u2013|])?\s*$/i;

/** The same lines without the blanks at their ends, which are no columns; furniture is empty in them. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const numbers = new Set<number>();
  const near = new Set<number>();
  for (const [at, { text }] of lines.entries()) {
    if (pageNumber.test(text) && stands(lines, at)) numbers.add(at);
    else if (!text.includes('\f')) continue;
    for (const step of [-1, 1]) for (const one of neighbours(lines, at, step)) near.add(one);
  }
  const seen = new Map<string, number>();
  for (const at of near) {
    const key = headOf(lines[at]?.text ?? '');
    if (key !== '') seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return lines.map((line, at) => {
    const repeated = near.has(at) && (seen.get(headOf(line.text)) ?? 0) >= 3;
    const text = repeated || numbers.has(at) ? '' : line.text.replaceAll('\f', ' ').trimEnd();
    return { text, from: line.from };
  });
}

/** A number alone is a page's or a note's, unless it stands in a column of such, or in the midst of a sentence. */
function stands(lines: readonly Line[], at: number): boolean {
  const [before, after] = [lines[at - 1]?.text, lines[at + 1]?.text];
  if ([before, after].some((text) => text !== undefined && /^\s*\d+\s*$/.test(text))) return false;
  const own = lines[at]?.text.trim() ?? '';
  const free = [before, after].map((text) => text === undefined || text.trim() === '' || text.includes('\f'));
  return own !== '' && (own.includes('/') ? free.every(Boolean) : free.some(Boolean));
}

/** The two lines with words before or after. */
function neighbours(lines: readonly Line[], from: number, step: number): number[] {
  const found: number[] = step > 0 && (lines[from]?.text.trim().length ?? 0) > 0 ? [from] : [];
  for (
    let at = from + step;
    found.length < 2 && Math.abs(at - from) < 6 && at >= 0 && at < lines.length;
    at += step
  ) {
    if ((lines[at]?.text ?? '').trim() !== '') found.push(at);
  }
  return found;
}

/** A running head without its page number; nothing for what may be a statement. */
function headOf(text: string): string {
  const plain = text.trim();
  return plain.length > 90 || /%|per ?cent|\bn\s?=|\bbase\b|\d\s?\/\s?\d/i.test(plain)
    ? ''
    : plain.replaceAll(/\d+/g, '#');
}
