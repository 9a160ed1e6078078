/** Both tails of a continuous distribution, each computed directly where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

export const swap = ({ lower, upper }: Tails): Tails => ({ lower: upper, upper: lower });
