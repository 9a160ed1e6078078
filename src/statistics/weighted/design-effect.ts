/** Of those who answered: people, Σw, and Σw(y−ȳ)²/Σw. */
export interface Spread {
  readonly people: number;
  readonly weight: number;
  readonly variance: number;
}

/**
 * How much wider a design makes a mean than a simple random sample of as many people would be: its variance over s²/n, and
 * without replacement over s²/n·(1 − n/Σw), where weights add up to the population.
 * Source: Kish (1965), section 8.2; R `survey::svymean(deff = )`.
 *
 * @example
 * designEffect(0.5, { people: 5, weight: 10, variance: 2 }) // { replaced: 1, drawn: 2 }
 */
export function designEffect(
  variance: number,
  { people, weight, variance: spread }: Spread,
): { replaced: number; drawn: number } {
  const random = spread / (people - 1);
  return { replaced: variance / random, drawn: variance / (random * (1 - people / weight)) };
}
