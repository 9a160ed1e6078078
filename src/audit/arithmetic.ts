// Arithmetic that several rules share, all of it on whole counts.

import { decimalsOf, mayPrint, printings } from '../ratio.ts';
import type { Ties } from '../ratio.ts';

/** A printed number in whole units of its last place, or of a finer one. */
export function inUnits(printed: string, decimals: number): number {
  const [whole = '0', rest = ''] = printed.split('.');
  return Number(whole + rest.padEnd(decimals, '0'));
}

/** Half a unit of the last place, in units of `decimals` places: how far a rounded number may be off. */
export function halfUnit(printed: string, decimals: number): number {
  return 10 ** (decimals - decimalsOf(printed)) / 2;
}

/** The share of printable percentages that no count of this base gives. */
export function powerOf(base: number, decimals: number): number {
  const printable = 100 * 10 ** decimals + 1;
  if (base >= printable - 1) return 0;
  return Math.round((1 - (base + 1) / printable) * 100) / 100;
}

/** The printed percentages next to one that its base cannot give. */
export function nearest(printed: string, base: number): { printed: string; count: number }[] {
  const decimals = decimalsOf(printed);
  const scale = 100 * 10 ** decimals;
  const below = Math.min(base, Math.floor((inUnits(printed, decimals) * base) / scale));
  return [below, below + 1]
    .filter((count) => count >= 0 && count <= base)
    .map((count) => ({
      count,
      printed: printings({ numerator: count, denominator: base }, decimals)[0] ?? '',
    }));
}

/** Whether some count of a base prints so; of nobody none does. */
export function fits(printed: string, base: number, ties?: Ties): boolean {
  const decimals = decimalsOf(printed);
  // of all counts the two around it are nearest
  const below = Math.floor((inUnits(printed, decimals) * base) / (100 * 10 ** decimals));
  return [below, below + 1].some((count) => count <= base && prints(printed, count, base, ties));
}

/** Whether a count of a base prints so. */
export function prints(printed: string, count: number, base: number, ties?: Ties): boolean {
  return base > 0 && mayPrint(printed, { numerator: count, denominator: base }, ties);
}

/** Every base up to a size that makes all of these percentages possible. */
export function commonBases(printed: readonly string[], size: number, ties?: Ties): number[] {
  const found: number[] = [];
  for (let base = 1; base <= Math.min(size, 2000); base += 1) {
    if (printed.every((one) => fits(one, base, ties))) found.push(base);
  }
  return found;
}

export function listed(words: readonly (string | number)[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
