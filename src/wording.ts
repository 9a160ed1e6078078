// Shares in words: a fraction, and on which side of it a share lies. Exact, in whole numbers.

import type { Ratio } from './ratio.ts';

/** Fractions that people say: part, whole, words. */
const fractions: readonly (readonly [number, number, string])[] = [
  [0, 1, 'none'],
  [1, 10, 'one in ten'],
  [1, 6, 'one in six'],
  [1, 5, 'one in five'],
  [1, 4, 'a quarter'],
  [3, 10, 'three in ten'],
  [1, 3, 'a third'],
  [2, 5, 'two in five'],
  [1, 2, 'half'],
  [3, 5, 'three in five'],
  [2, 3, 'two thirds'],
  [7, 10, 'seven in ten'],
  [3, 4, 'three quarters'],
  [4, 5, 'four in five'],
  [5, 6, 'five in six'],
  [9, 10, 'nine in ten'],
  [1, 1, 'all'],
];

/** How far from a fraction a word still goes, in percentage points: "over" up, "almost" down. */
const windows = { over: 5, almost: 3 } as const;

/**
 * A share in words: the nearest fraction that it is, is a little over, or almost is.
 *
 * @returns nothing where no word fits: too close to none or to all, or in a gap between the fractions
 * @example
 * inWords({ numerator: 33, denominator: 55 }) // 'three in five'
 * inWords({ numerator: 24, denominator: 27 }) // 'almost nine in ten'
 * inWords({ numerator: 18, denominator: 55 }) // 'almost a third'
 * inWords({ numerator: 1, denominator: 55 }) // undefined
 */
export function inWords({ numerator, denominator }: Ratio): string | undefined {
  const candidates = fractions.flatMap(([part, whole, word]) => {
    // the distance in units of 1 / (denominator · whole)
    const away = numerator * whole - part * denominator;
    const unit = denominator * whole;
    if (away === 0) return [{ word, distance: 0 }];
    const [side, reach] =
      away > 0 ? (['over', windows.over] as const) : (['almost', windows.almost] as const);
    const edge = part === 0 || part === whole;
    if (edge || Math.abs(away) * 100 > reach * unit) return [];
    return [{ word: `${side} ${word}`, distance: Math.abs(away) / unit }];
  });
  return candidates.toSorted((a, b) => a.distance - b.distance)[0]?.word;
}
