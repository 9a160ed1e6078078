// Counts that stand beside percentages of one base: the arithmetic of several finds the base, and the one that is off.

import { prints } from './arithmetic.ts';
import type { Ties } from '../ratio.ts';

export interface Counted {
  readonly count: number;
  /** As printed, without the sign. */
  readonly printed: string;
}

/**
 * The base that all of a list fit, or all but one. Two that fit by chance are rare; where only one fits, the counts must
 * add up to the base.
 *
 * @example
 * baseOf([{ count: 455, printed: '56' }, { count: 301, printed: '33' }, { count: 56, printed: '7' }], [812]) // 812
 */
export function baseOf(
  list: readonly Counted[],
  candidates: readonly number[],
  ties?: Ties,
): number | undefined {
  const sum = list.reduce((all, { count }) => all + count, 0);
  const scored = [...new Set([...candidates, sum])]
    .filter((base) => base > 0 && list.every(({ count }) => count <= base))
    .map((base) => ({
      base,
      fit: list.filter(({ count, printed }) => prints(printed, count, base, ties)).length,
    }))
    .toSorted((a, b) => b.fit - a.fit);
  const [best] = scored;
  if (!best || best.fit < list.length - 1) return undefined;
  const told = candidates.includes(best.base);
  if (best.fit >= 3 || (best.fit === 2 && told)) return best.base;
  return best.fit === list.length || (told && best.base === sum && best.fit > 0) ? best.base : undefined;
}

/**
 * A smaller base that two pairs side by side share: some did not answer. Less than three quarters of the base would be
 * another group.
 */
export function smallerBase(pair: readonly Counted[], size: number, ties?: Ties): number | undefined {
  const least = Math.max(Math.ceil(size * 0.75), ...pair.map(({ count }) => count));
  const [{ count, printed } = { count: 0, printed: '0' }] = pair;
  // only bases near the one that the first asks for
  const middle = Number(printed) > 0 ? Math.round((100 * count) / Number(printed)) : size;
  const reach = Math.ceil(middle * 0.06) + 2;
  for (let base = Math.min(size - 1, middle + reach); base >= Math.max(least, middle - reach); base -= 1) {
    if (pair.every((one) => prints(one.printed, one.count, base, ties))) return base;
  }
  return undefined;
}
