import { normalQuantile } from './distributions/normal.ts';

/** k of n people. With weights n is an effective base and k the weighted share of it; then neither is whole. */
export interface Count {
  readonly k: number;
  readonly n: number;
}

/** What part of repeated samples an interval is to be right in. */
export const usualLevel = 0.95;

/**
 * The share k/n.
 *
 * @throws RangeError when there is nobody, or k is not between 0 and n
 * @example
 * shareOf({ k: 3, n: 4 }) // 0.75
 */
export function shareOf({ k, n }: Count): number {
  if (!(n > 0 && k >= 0 && k <= n)) throw new RangeError(`no share of ${k} in ${n}`);
  return k / n;
}

/**
 * How many standard deviations an interval reaches out on either side.
 *
 * @throws RangeError when the level is not between 0 and 1
 * @example
 * reachOf(0.9).toFixed(6) // '1.644854'
 */
export function reachOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`no interval of level ${level}`);
  return normalQuantile((1 - level) / 2);
}
