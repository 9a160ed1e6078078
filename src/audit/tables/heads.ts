// The heads of a table: which rows they are, and what they say of each column.

import { isPercent } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Cell } from '../text/text.ts';

export type Read = readonly { readonly cell: Cell; readonly sentence: Sentence }[];

/** Rows without a value beside their label. */
export function headRows(rows: readonly Read[]): number {
  const at = rows.findIndex((cells) =>
    cells.some(({ cell, sentence }) => cell.column > 0 && !cell.header && isValue(sentence)),
  );
  if (at > 0) return at;
  const first = rows[0] ?? [];
  return first.some(({ cell, sentence }) => cell.column > 0 && isValue(sentence))
    ? 0
    : Math.min(1, rows.length);
}

function isValue({ tokens, atoms }: Sentence): boolean {
  const words = tokens.filter(({ type }) => type === 'word').length;
  return (
    atoms.some(({ type }) => type !== 'fraction') &&
    words <= 2 &&
    !atoms.some((atom) => atom.type === 'other' && atom.what === 'year') &&
    // "n = 41" may head a column; "n = 41 (53%)" does not
    (atoms.some(isPercent) || !atoms.some(({ type }) => type === 'base'))
  );
}

/** "Rural (20)": a number in brackets after a name. */
export function bracketed(sentences: readonly Sentence[]): number | undefined {
  for (const { tokens, atoms } of sentences) {
    const last = atoms.at(-1);
    if (
      last?.type === 'count' &&
      tokens[last.first - 1]?.word === '(' &&
      tokens[last.after]?.word === ')' &&
      tokens[0]?.type === 'word'
    )
      return last.value;
  }
  return undefined;
}

/** The heads over each column; one that spans several stands over all of them. */
export function headsOf(rows: readonly Read[], width: number): Sentence[][] {
  return Array.from({ length: width }, (_, column) =>
    rows.flatMap((cells, at) => {
      const own = cells.find(({ cell }) => cell.column === column);
      const before = cells.findLast(({ cell }) => cell.column < column);
      const last = before === cells.at(-1);
      // to the left of the last head of a row, a column without one is spanned; to the right, where more heads follow
      const spanned = before && before.cell.column > 0 && (last ? at + 1 < rows.length : true);
      const found = own ?? (spanned ? before : undefined);
      return found ? [found.sentence] : [];
    }),
  );
}
