import { studentQuantile } from '../distributions/student.ts';

/** A weighted share with the variance of its design. */
export interface WeightedShare {
  readonly share: number;
  readonly variance: number;
  /** Degrees of freedom of the design: units less strata. */
  readonly df: number;
  /** People in the design. */
  readonly people: number;
}

/** How many standard errors an interval reaches out: Student's t with the design's degrees of freedom. */
export function reachOfDesign({ df }: Pick<WeightedShare, 'df'>, level: number): number {
  return studentQuantile((1 - level) / 2, df);
}

/**
 * People in a simple random sample with the same variance, p(1−p)/v; all where everybody or nobody says so, for then no
 * variance is seen.
 *
 * @example
 * effectivePeople({ share: 0.5, variance: 0.005, df: 79, people: 80 }) // 50
 * effectivePeople({ share: 0, variance: 0, df: 79, people: 80 }) // 80
 */
export function effectivePeople({ share, variance, people }: WeightedShare): number {
  return variance > 0 ? (share * (1 - share)) / variance : people;
}
