// One cell → one answer, or what is wrong with it.

import { readUnits } from '../codebook/units.ts';
import { nearestHint } from '../document/nearest.ts';
import type { BoundColumn } from './layouts/layout.ts';
import { blank, reserved } from './status.ts';

/** `code` as held in an answer column; numbers and texts bring their content beside it. */
export interface CellAnswer {
  readonly code: number;
  readonly number?: number;
  readonly text?: string;
}

export interface CellProblem {
  readonly expected: string;
  readonly hint?: string | undefined;
}

export type CellReader = (cell: string) => CellAnswer | CellProblem;

const notTicked: CellAnswer = { code: blank };
const ticked: CellAnswer = { code: 0 };
const statusWords: ReadonlyMap<string, CellAnswer> = new Map(
  Object.entries(reserved).map(([status, code]) => [`[${status}]`, { code }]),
);

export function cellReader({ part, option }: BoundColumn): CellReader {
  const { item } = part;
  const known = new Map<string, CellAnswer>([['', notTicked], ...statusWords]);
  // a status that the questionnaire printed as an option is that option
  for (const [index, { role }] of item.options.entries()) {
    if (item.traits.form === 'option' && statusWords.has(`[${role}]`))
      known.set(`[${role}]`, { code: index });
  }
  if (option !== undefined) {
    known.set('1', ticked).set('0', notTicked);
    return closed(known, ['1', '0']);
  }
  switch (item.traits.form) {
    case 'number':
      return (cell) => known.get(cell) ?? readNumber(cell, item.decimals);
    case 'text':
      return (cell) => known.get(cell) ?? { code: 0, text: cell };
    default:
      for (const [index, { code }] of item.options.entries()) known.set(code, { code: index });
      return closed(
        known,
        item.options.map((one) => one.code),
      );
  }
}

function closed(known: ReadonlyMap<string, CellAnswer>, codes: readonly string[]): CellReader {
  // most codes are one sign, and a list is faster than a map
  const short = Array.from({ length: 128 }, (_, sign) => known.get(String.fromCharCode(sign)));
  return (cell) => {
    const sign = cell.length === 1 ? cell.charCodeAt(0) : short.length;
    return (
      (sign < short.length ? short[sign] : known.get(cell)) ?? {
        expected: `one of ${codes.join(', ')}`,
        hint: nearestHint(cell, [...known.keys()].slice(1)),
      }
    );
  };
}

function readNumber(cell: string, decimals: number): CellAnswer | CellProblem {
  const number = readUnits(cell, decimals);
  if (number !== undefined) return { code: 0, number };
  if (decimals === 0) return { expected: 'a whole number of at most 12 digits' };
  return { expected: `a number with at most ${decimals} decimal${decimals === 1 ? '' : 's'}` };
}

/** What a cell holds, without telling it, unless values may be shown. */
export function describeCell(cell: string, showValues: boolean): string {
  if (cell === '') return 'an empty cell';
  if (showValues) return `\`${cell}\``;
  const length = [...cell].length;
  const kind = /^-?\d+([.,]\d+)?$/.test(cell) ? 'a number' : 'text';
  return `${kind} of ${length} character${length === 1 ? '' : 's'}`;
}
