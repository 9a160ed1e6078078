// Builds the plain text of a document piece by piece; every reader of a format writes into one.

import type { Block, BlockKind, Cell, Text } from './text.ts';
import { firstFrom } from '../first-from.ts';
import { plainForm } from './signs.ts';

export interface TextBuilder {
  /** Adds characters of the source as they are written there. */
  readonly add: (from: number, to: number) => void;
  /** Adds characters that the source writes in another way, all from one place. */
  readonly insert: (characters: string, at: number) => void;
  /** A space, unless one stands there already. */
  readonly space: (at: number) => void;
  /** Ends the block; an empty one leaves nothing. */
  readonly end: (kind: BlockKind) => void;
  readonly beginRow: () => void;
  /** Ends a cell of a table, which may be empty. */
  readonly endCell: (column: number, header: boolean) => void;
  readonly endTable: () => void;
  readonly done: () => Text;
}

/** Words of signs that are what they are, with one space between them: copied as they stand, a few hundred at once. */
const asItIs = /[!-~]+(?: [!-~]+){0,500}/y;

export function textBuilder(source: string): TextBuilder {
  const clean: string[] = [];
  const shown: string[] = [];
  const pieces: Piece[] = [];
  const blocks: Block[] = [];
  let length = 0;
  /** Where the text ends without the blanks at its end. */
  let full = 0;
  let last = ' ';
  let lastFrom = 0;
  let shift = 0;
  let blockStart = 0;
  let cellStart = 0;
  let rows: Cell[][] = [];

  const put = (signs: string, original: string, from: number): void => {
    if (from - length !== shift || length === 0) {
      shift = from - length;
      pieces.push({ start: length, shift });
    }
    clean.push(signs);
    shown.push(original);
    length += signs.length;
    last = signs;
    lastFrom = from + signs.length - 1;
    if (signs > ' ') full = length;
  };
  const space = (at: number): void => {
    if (length > Math.max(blockStart, cellStart) && last !== ' ') put(' ', ' ', at);
  };
  const one = (character: string, at: number): void => {
    const sign = plainForm(character);
    if (sign === ' ') space(at);
    else if (sign.length === 1) put(sign, character, at);
    else for (const unit of sign.split('')) put(unit, unit, at);
  };
  const separate = (): void => {
    put('\n', '\n', lastFrom);
    blockStart = length;
    cellStart = length;
  };

  return {
    add: (from, to) => {
      const written = source.slice(from, to);
      for (let at = 0; at < written.length;) {
        asItIs.lastIndex = at;
        const end = asItIs.test(written) ? asItIs.lastIndex : at + 1;
        const run = written.slice(at, end);
        if (asItIs.lastIndex > 0) put(run, run, from + at);
        else one(run, from + at);
        at = end;
      }
    },
    insert: (characters, at) => {
      for (const character of characters) one(character, at);
    },
    space,
    end: (kind) => {
      if (full > blockStart) {
        blocks.push({ kind, start: blockStart, end: full });
        separate();
      }
    },
    beginRow: () => void rows.push([]),
    endCell: (column, header) => {
      rows.at(-1)?.push({ start: cellStart, end: length, column, header });
      put('\n', '\n', lastFrom);
      cellStart = length;
    },
    endTable: () => {
      if (rows.length > 0) blocks.push({ kind: 'table', start: blockStart, end: length, rows });
      rows = [];
      separate();
    },
    done: () => ({
      clean: clean.join('').toWellFormed(),
      shown: shown.join('').toWellFormed(),
      blocks,
      place: placesIn(source, pieces, Math.max(0, length - 1)),
    }),
  };
}

/** Signs that stand one after the other in the source too: from where on, and how far away. */
interface Piece {
  readonly start: number;
  readonly shift: number;
}

function placesIn(source: string, pieces: readonly Piece[], end: number): Text['place'] {
  const lines = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.push(at + 1);
  return (offset) => {
    const at = Math.min(offset, end);
    const piece = pieces[firstFrom(pieces.length, (index) => (pieces[index]?.start ?? 0) > at) - 1];
    const origin = at + (piece?.shift ?? 0);
    const line = firstFrom(lines.length, (index) => (lines[index] ?? 0) > origin) - 1;
    return { line: line + 1, column: origin - (lines[line] ?? 0) + 1 };
  };
}
