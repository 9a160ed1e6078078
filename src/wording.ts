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

/** A claim in words about a share, in per cent: "over 80%" is `{ op: 'over', percent: 80 }`, as an exact ratio. */
export interface Wording {
  readonly op: WordingOp;
  /** Per cent, as a ratio: a third is 100 over 3. Words such as "most" have none. */
  readonly percent?: Ratio;
}

export type WordingOp =
  | 'over'
  | 'just-over'
  | 'well-over'
  | 'at-least'
  | 'under'
  | 'almost'
  | 'at-most'
  | 'around'
  | 'most'
  | 'vast-majority'
  | 'minority'
  | 'almost-all'
  | 'few';

/** From the number in the words: on which sides a share may lie, how far, in percentage points. */
const reaches: Readonly<
  Record<WordingOp, { below: number; above: number; open: boolean; percent?: number }>
> = {
  over: { below: 0, above: 5, open: true },
  'just-over': { below: 0, above: 5, open: true },
  'well-over': { below: 0, above: 100, open: true },
  'at-least': { below: 0, above: 100, open: false },
  under: { below: 100, above: 0, open: true },
  almost: { below: 3, above: 0, open: true },
  'at-most': { below: 100, above: 0, open: false },
  around: { below: 3, above: 3, open: false },
  most: { below: 0, above: 100, open: true, percent: 50 },
  'vast-majority': { below: 0, above: 100, open: true, percent: 70 },
  minority: { below: 100, above: 0, open: true, percent: 50 },
  'almost-all': { below: 0, above: 100, open: false, percent: 90 },
  few: { below: 100, above: 0, open: false, percent: 10 },
};

/** The percentages a share may have: one point where the count is known, else what rounds to what was printed. */
export interface ShareRange {
  readonly low: Ratio;
  readonly high: Ratio;
  /** People in the base, when known: a one-sided window is at least one of them wide. */
  readonly base?: number;
}

/**
 * Whether words fit a share: the windows of the design, twice as wide on the right side is strained.
 *
 * @example
 * judge({ op: 'over', percent: { numerator: 80, denominator: 1 } }, exactly({ numerator: 40, denominator: 50 })) // 'false'
 * judge({ op: 'most' }, exactly({ numerator: 22, denominator: 40 })) // 'holds'
 * judge({ op: 'around', percent: { numerator: 100, denominator: 3 } }, exactly({ numerator: 16, denominator: 56 })) // 'strained'
 */
export function judge({ op, percent }: Wording, share: ShareRange): 'holds' | 'strained' | 'false' {
  const reach = reaches[op];
  const middle = percent ?? { numerator: reach.percent ?? 50, denominator: 1 };
  const below = widthOf(reach, reach.below, share.base);
  const above = widthOf(reach, reach.above, share.base);
  const fits = (times: number): boolean => {
    const atBottom = compare(share.high, plus(middle, below, -times));
    const atTop = compare(share.low, plus(middle, above, times));
    const overBottom = reach.open && reach.below === 0 ? atBottom > 0 : atBottom >= 0;
    const underTop = reach.open && reach.above === 0 ? atTop < 0 : atTop <= 0;
    return overBottom && underTop;
  };
  if (fits(1)) return 'holds';
  return fits(2) ? 'strained' : 'false';
}

/** A share whose count and base are known. */
export function exactly({ numerator, denominator }: Ratio): ShareRange {
  const share = { numerator: numerator * 100, denominator };
  return { low: share, high: share, base: denominator };
}

/** The sign of a difference of two ratios. */
function compare(a: Ratio, b: Ratio): number {
  return Math.sign(a.numerator * b.denominator - b.numerator * a.denominator);
}

function plus(a: Ratio, points: Ratio, times: number): Ratio {
  return {
    numerator: a.numerator * points.denominator + times * points.numerator * a.denominator,
    denominator: a.denominator * points.denominator,
  };
}

/** A window on one side is at least one person wide. In percentage points, exact. */
function widthOf(
  reach: { readonly below: number; readonly above: number },
  wide: number,
  people = 100,
): Ratio {
  const oneSided = reach.below === 0 || reach.above === 0;
  return wide > 0 && oneSided && wide * people < 100
    ? { numerator: 100, denominator: people }
    : { numerator: wide, denominator: 1 };
}
