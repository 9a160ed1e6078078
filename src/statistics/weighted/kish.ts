/** People, Σw and Σw². */
export interface WeightSums {
  readonly people: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * What weights cost: the effective base (Σw)²/Σw², and Kish's design effect n Σw²/(Σw)², which is 1 and the squared
 * coefficient of variation of the weights. Equal weights, of whatever size, cost nothing. Only weights are seen, not how
 * people were drawn.
 * Source: Kish (1965), Survey Sampling, section 11.7.
 *
 * @example
 * kish({ people: 4, sum: 8, squares: 16 }) // { effective: 4, designEffect: 1 }
 */
export function kish({ people, sum, squares }: WeightSums): { effective: number; designEffect: number } {
  const effective = (sum * sum) / squares;
  return { effective, designEffect: people / effective };
}
