// A column of changes after two columns of numbers: in each row it is their difference, or the change in per cent.

import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import { printedIn } from '../tables/cells.ts';
import type { GridCell } from '../tables/cells.ts';
import type { Grid } from '../tables/grid.ts';
import type { Found } from './audit-rule.ts';

/** One row: what it says, and the lowest and highest that the ends allow. */
interface Row {
  readonly cell: GridCell;
  readonly ends: readonly [GridCell, GridCell];
  readonly said: Amount;
  readonly low: number;
  readonly high: number;
  readonly right: string;
  /** In percentage points. */
  readonly points: boolean;
}

export function inColumns({ columns, rows }: Grid): Found[] {
  const at = columns.findIndex(({ role }) => role === 'change');
  const ends = columns.flatMap((_, column) =>
    column < at && rows.some(({ cells }) => printedIn(cells[column]) !== undefined) ? [column] : [],
  );
  const [from, to] = ends.length === 2 ? ends : [];
  if (from === undefined || to === undefined) return [];
  const label = columns[at]?.label ?? '';
  for (const read of [difference, relative]) {
    const found = rows.flatMap(({ cells }) => read(cells[from], cells[to], cells[at]));
    const wrong = found.filter((row) => !holds(row, found));
    const right = found.length - wrong.length;
    // from the later to the earlier, or of something else, when no row is so
    if (right > 0 || (found.length === 1 && read === difference && label.includes('point')))
      return wrong.map(finding);
  }
  return [];
}

/** Where no fall has a sign, a change without one is of either way; among rises it is a rise. */
function holds({ said, low, high }: Row, all: readonly Row[]): boolean {
  const within = (value: number): boolean => value >= low && value <= high;
  if (within(said.minus ? -said.size : said.size)) return true;
  const falls = all.filter((row) => row.high < 0 && !row.said.signed);
  return !said.signed && within(-said.size) && falls.length > 1 && falls.length * 2 >= all.length;
}

function finding({ cell, ends, said, right, points }: Row): Found {
  const [a, b] = ends;
  const unit = points ? '%' : '';
  return {
    start: cell.start,
    end: cell.end,
    printed: `${said.minus ? '-' : ''}${said.digits}`,
    expected: [right],
    repairs: [right],
    message: `From ${printedIn(a)}${unit} to ${printedIn(b)}${unit} is ${right}${points ? ' points' : ''}`,
    related: [a, b],
  };
}

const signed = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;

function difference(from?: GridCell, to?: GridCell, cell?: GridCell): Row[] {
  const read = numbersOf(from, to, cell);
  if (!read) return [];
  const { a, b, said, ends } = read;
  const decimals = Math.max(...[a, b, said.digits].map(decimalsOf));
  const drift = [a, b, said.digits].reduce((sum, one) => sum + halfUnit(one, decimals), 0);
  const moved = inUnits(b, decimals) - inUnits(a, decimals);
  const scale = 10 ** decimals;
  // as many half-units as numbers would need all three at their ends
  const slack = drift - 0.01;
  return [
    {
      ...read,
      ends,
      points: ends[0].percent !== undefined,
      low: (moved - slack) / scale,
      high: (moved + slack) / scale,
      right: signed(moved / scale, decimals),
    },
  ];
}

/** "412 | 515 | 25%" */
function relative(from?: GridCell, to?: GridCell, cell?: GridCell): Row[] {
  const read = numbersOf(from, to, cell);
  if (!read || !cell?.sentence.tokens.some(({ word }) => word === '%')) return [];
  const { a, b, said } = read;
  const half = (printed: string): number => 0.5 / 10 ** decimalsOf(printed);
  const [before, after] = [Number(a), Number(b)];
  if (before <= half(a)) return [];
  const per = (x: number, y: number): number => (100 * (y - x)) / x;
  const places = decimalsOf(said.digits);
  return [
    {
      ...read,
      points: false,
      low: per(before + half(a), after - half(b)) - half(said.digits),
      high: per(before - half(a), after + half(b)) + half(said.digits),
      right: `${signed(per(before, after), places)}%`,
    },
  ];
}

interface Amount {
  readonly digits: string;
  readonly size: number;
  readonly minus: boolean;
  readonly signed: boolean;
}

function numbersOf(
  from: GridCell | undefined,
  to: GridCell | undefined,
  cell: GridCell | undefined,
): { a: string; b: string; said: Amount; ends: readonly [GridCell, GridCell]; cell: GridCell } | undefined {
  const [said, a, b] = [amountIn(cell), printedIn(from), printedIn(to)];
  if (!said || a === undefined || b === undefined || !from || !to || !cell) return undefined;
  if (from.percent?.op !== undefined || to.percent?.op !== undefined) return undefined;
  return { a, b, said, ends: [from, to], cell };
}

/** "+8", "-5pp", "3 points" */
function amountIn(cell: GridCell | undefined): Amount | undefined {
  const tokens = cell?.sentence.tokens ?? [];
  const at = tokens.findIndex(({ type }) => type === 'number');
  const number = tokens[at];
  if (!number || at > 1 || tokens.filter(({ type }) => type === 'number').length > 1) return undefined;
  const sign = at === 1 ? tokens[0]?.word : undefined;
  return {
    digits: number.word,
    size: Number(number.word),
    minus: sign === '-',
    signed: sign === '-' || sign === '+',
  };
}
