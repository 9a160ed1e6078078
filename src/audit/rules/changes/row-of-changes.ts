// One row of a table with a change: what it says, and the lowest and highest that its ends allow.

import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import type { Change, Level } from '../../tables/movement.ts';

export interface Row {
  readonly change: Change;
  readonly ends: readonly [Level, Level];
  readonly low: number;
  readonly high: number;
  readonly right: string;
  /** In percentage points. */
  readonly points: boolean;
}

/** Where most rows fall and none has a sign, a change without one is of either way. */
export function fallsWithoutSign(all: readonly Row[]): boolean {
  const falls = all.filter((row) => row.high < 0 && !row.change.signed);
  return falls.length > 1 && falls.length * 2 >= all.length;
}

/** @param eitherWay a change without a sign may be a fall; among rises it is a rise */
export function holds({ change, low, high }: Row, eitherWay: boolean): boolean {
  const within = (value: number): boolean => value >= low && value <= high;
  return (
    within(change.minus ? -change.size : change.size) || (!change.signed && eitherWay && within(-change.size))
  );
}

const signed = (value: number, decimals: number): string =>
  `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;

/** "52% | 47% | -5" */
export function difference(from: Level, to: Level, change: Change): Row[] {
  const all = [from.printed, to.printed, change.printed];
  const decimals = Math.max(...all.map(decimalsOf));
  const moved = inUnits(to.printed, decimals) - inUnits(from.printed, decimals);
  const scale = 10 ** decimals;
  // as many half-units as numbers would need all three at their ends
  const slack = all.reduce((sum, one) => sum + halfUnit(one, decimals), 0) - 0.01;
  return [
    {
      change,
      ends: [from, to],
      points: from.percent !== undefined,
      low: (moved - slack) / scale,
      high: (moved + slack) / scale,
      right: signed(moved / scale, decimals),
    },
  ];
}

/** "412 | 515 | 25%": people are counted, and nothing else is exact. */
export function relative(from: Level, to: Level, change: Change, counted: boolean): Row[] {
  const half = (printed: string): number => 0.5 / 10 ** decimalsOf(printed);
  const [before, after] = [Number(from.printed), Number(to.printed)];
  if (before <= half(from.printed)) return [];
  const per = (x: number, y: number): number => (100 * (y - x)) / x;
  const [a, b] = [from, to].map(({ printed }) => (counted && !printed.includes('.') ? 0 : half(printed))) as [
    number,
    number,
  ];
  return [
    {
      change,
      ends: [from, to],
      points: false,
      low: per(before + a, after - b) - half(change.printed) - 1e-9,
      high: per(before - a, after + b) + half(change.printed) + 1e-9,
      right: `${signed(per(before, after), decimalsOf(change.printed))}%`,
    },
  ];
}
