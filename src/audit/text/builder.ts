// Builds the plain text of a document piece by piece; every reader of a format writes into one.

import type { Block, BlockKind, Cell, Text } from './text.ts';
import { signBuffer } from './sign-buffer.ts';
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

export function textBuilder(source: string): TextBuilder {
  const clean = signBuffer();
  const shown = signBuffer();
  const origins: number[] = [];
  const blocks: Block[] = [];
  let blockStart = 0;
  let cellStart = 0;
  let rows: Cell[][] = [];

  const put = (sign: string, original: string, at: number): void => {
    clean.push(sign.charCodeAt(0));
    shown.push(original.charCodeAt(0));
    origins.push(at);
  };
  const space = (at: number): void => {
    if (clean.length() > Math.max(blockStart, cellStart) && clean.last() !== 32) put(' ', ' ', at);
  };
  const one = (character: string, at: number): void => {
    const sign = plainForm(character);
    if (sign === ' ') space(at);
    else
      for (let unit = 0; unit < sign.length; unit += 1)
        put(sign[unit] ?? '', sign.length === 1 ? character : (sign[unit] ?? ''), at);
  };
  const separate = (): void => {
    put('\n', '\n', origins.at(-1) ?? 0);
    blockStart = clean.length();
    cellStart = clean.length();
  };

  return {
    add: (from, to) => {
      for (let at = from; at < to; at += 1) {
        const code = source.charCodeAt(at);
        // most signs are what they are
        if (code > 32 && code < 127) {
          clean.push(code);
          shown.push(code);
          origins.push(at);
        } else if (code === 32) space(at);
        else one(source[at] ?? '', at);
      }
    },
    insert: (characters, at) => {
      for (const character of characters) one(character, at);
    },
    space,
    end: (kind) => {
      let end = clean.length();
      while (end > blockStart && clean.at(end - 1) <= 32) end -= 1;
      if (end > blockStart) {
        blocks.push({ kind, start: blockStart, end });
        separate();
      }
    },
    beginRow: () => void rows.push([]),
    endCell: (column, header) => {
      rows.at(-1)?.push({ start: cellStart, end: clean.length(), column, header });
      put('\n', '\n', origins.at(-1) ?? 0);
      cellStart = clean.length();
    },
    endTable: () => {
      if (rows.length > 0) blocks.push({ kind: 'table', start: blockStart, end: clean.length(), rows });
      rows = [];
      separate();
    },
    done: () => ({ clean: clean.text(), shown: shown.text(), blocks, place: placesIn(source, origins) }),
  };
}

function placesIn(source: string, origins: readonly number[]): Text['place'] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const origin = origins[offset] ?? origins.at(-1) ?? 0;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= origin) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: origin - (starts[low] ?? 0) + 1 };
  };
}
