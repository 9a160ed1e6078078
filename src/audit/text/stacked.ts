// Tables of which a PDF left one cell a line: a label, its values, the next label, and as many values again.

import { isValue } from './columns.ts';
import type { Line } from './lines.ts';

export interface Stacked {
  /** How many lines it takes. */
  readonly length: number;
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly Line[] }[];
}

const mostValues = 6;

/** Nothing where the lines from here are no such table; looks at a few lines where they are not. */
export function stackedAt(lines: readonly Line[], from: number): Stacked | undefined {
  const heads = run(lines, from, isLabel, mostValues + 3);
  const values = heads.length === 0 ? [] : run(lines, after(heads, from), isCell, mostValues + 1);
  const width = values.length;
  // more labels than heads, a corner and the first label: the table begins further on
  if (width === 0 || width > mostValues || heads.length > width + 2) return undefined;
  const groups: number[][] = [[...heads.slice(-1), ...values]];
  for (;;) {
    const at = after(groups.at(-1) ?? [], from);
    const label = run(lines, at, isLabel, 2);
    const cells = label.length === 1 ? run(lines, after(label, at), isCell, mostValues + 1) : [];
    if (cells.length !== width) break;
    groups.push([...label, ...cells]);
  }
  const named = heads.slice(0, -1);
  const all = [...named, ...groups.flat()].map((at) => lines[at]?.text ?? '');
  const signed = all.filter((text) => /%|per ?cent/i.test(text)).length;
  if (
    groups.length < (width === 1 ? 3 : 2) ||
    (signed * 2 < groups.length * width && !tellsPercent(named, lines))
  )
    return undefined;
  const line = (at: number): Line => lines[at] ?? { text: '', from: 0 };
  const corner: Line[] = named.length > width ? [] : [{ text: '', from: line(from).from }];
  const header = named.length < width ? [] : [{ header: true, cells: [...corner, ...named.map(line)] }];
  if (named.length > 0 && header.length === 0) return undefined;
  return {
    length: after(groups.at(-1) ?? [], from) - from,
    rows: [...header, ...groups.map((group) => ({ header: false, cells: group.map(line) }))],
  };
}

const tellsPercent = (heads: readonly number[], lines: readonly Line[]): boolean =>
  heads.some((at) => /%|per ?cent/i.test(lines[at]?.text ?? ''));

const after = (places: readonly number[], from: number): number => (places.at(-1) ?? from - 1) + 1;

/** The lines from here on that are such, over blank ones. */
function run(lines: readonly Line[], from: number, is: (text: string) => boolean, most: number): number[] {
  const found: number[] = [];
  let blank = 0;
  for (let at = from; at < lines.length && found.length < most && blank < 3; at += 1) {
    const text = (lines[at]?.text ?? '').trim();
    if (text === '') blank += 1;
    else if (is(text)) {
      found.push(at);
      blank = 0;
    } else break;
  }
  return found;
}

const isCell = (text: string): boolean => isValue(text);

const isLabel = (text: string): boolean =>
  text.length < 70 && !isValue(text) && !/[.;:?!,]$|\s\s|\t|\|/.test(text) && /[a-z]/i.test(text);
