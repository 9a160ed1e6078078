// Columns of text, lined up by what is seen and not by how it is stored.

import { visible } from '../visible.ts';

/** Cells a sign takes on a screen: wide East Asian signs and emoji take two, marks that combine none. */
export function screenWidth(text: string): number {
  let cells = 0;
  for (const sign of text) {
    if (/\p{Mark}/u.test(sign)) continue;
    cells +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        sign,
      )
        ? 2
        : 1;
  }
  return cells;
}

export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - screenWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/** Text cut to a width, with a sign that it was. */
export function cut(text: string, width: number): string {
  if (screenWidth(text) <= width) return text;
  let kept = '';
  for (const sign of text) {
    if (screenWidth(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** Words that fill lines of a width. */
export function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of visible(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (screenWidth(longer) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

export interface GridColumn {
  readonly side: 'left' | 'right';
  /** Cut longer cells. */
  readonly max?: number;
}

const gap = '  ';

/**
 * Rows of cells as lines.
 *
 * @param over words above the columns, one a column; columns side by side with the same words share them
 */
export function grid(
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
  over: readonly string[] = [],
): string[] {
  const shown = rows.map((row) =>
    row.map((cell, index) => cut(visible(cell), columns[index]?.max ?? Infinity)),
  );
  const widths = columns.map((_, index) => Math.max(0, ...shown.map((row) => screenWidth(row[index] ?? ''))));
  const lines = shown.map((row) =>
    row
      .map((cell, index) => pad(cell, widths[index] ?? 0, columns[index]?.side ?? 'left'))
      .join(gap)
      .trimEnd(),
  );
  return over.some((words) => words !== '') ? [...spanning(over, widths), ...lines] : lines;
}

/** Lines of words over several columns. */
function spanning(over: readonly string[], widths: readonly number[]): string[] {
  const spans: { words: string; width: number }[] = [];
  for (const [index, width] of widths.entries()) {
    const last = spans.at(-1);
    const words = over[index] ?? '';
    if (last && words !== '' && words === last.words) last.width += gap.length + width;
    else spans.push({ words, width });
  }
  const folded = spans.map(({ words, width }) => fold(words, width).map((line) => cut(line, width)));
  const deepest = Math.max(...folded.map((lines) => lines.length));
  return Array.from({ length: deepest }, (_, line) =>
    spans
      .map(({ width }, index) => pad(folded[index]?.[line] ?? '', width, 'left'))
      .join(gap)
      .trimEnd(),
  );
}
