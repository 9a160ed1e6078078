/** Both ends of an interval. Ends come from floats; they are rounded where they are printed. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * An interval for a share, kept between 0 and 1.
 *
 * @example
 * withinShares({ lower: -0.02, upper: 0.3 }) // { lower: 0, upper: 0.3 }
 */
export function withinShares({ lower, upper }: Interval): Interval {
  return { lower: Math.max(0, lower), upper: Math.min(1, upper) };
}
