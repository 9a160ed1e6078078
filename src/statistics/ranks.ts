/**
 * Middle ranks of values of which some people gave the same: for the smallest value on, the mean of the ranks its people
 * would have.
 *
 * @param people how many gave each value, smallest value first
 * @example
 * middleRanks([2, 0, 3]) // [ 1.5, 2.5, 4 ]
 */
export function middleRanks(people: readonly number[]): number[] {
  let before = 0;
  return people.map((times) => {
    const rank = before + (times + 1) / 2;
    before += times;
    return rank;
  });
}

/**
 * Σ (t³ − t) over values that t people gave: what ties take off the variance of ranks.
 *
 * @example
 * tieSum([1, 2, 3]) // 30
 */
export function tieSum(people: readonly number[]): number {
  return people.reduce((sum, t) => sum + (t * t - 1) * t, 0);
}

/**
 * The distribution of a sum of whole numbers, each taken or left by the toss of a coin: chances of 0, 1, 2, ….
 *
 * @param weights the numbers, and how many coins each has
 * @example
 * [...coinSums([[1, 2]])] // [ 0.25, 0.5, 0.25 ]
 */
export function coinSums(weights: readonly (readonly [weight: number, coins: number])[]): Float64Array {
  const highest = weights.reduce((sum, [weight, coins]) => sum + weight * coins, 0);
  const chances = new Float64Array(highest + 1);
  chances[0] = 1;
  let reached = 0;
  for (const [weight, coins] of weights) {
    for (let coin = 0; coin < coins; coin += 1) {
      reached += weight;
      for (let sum = reached; sum >= 0; sum -= 1) {
        const taken = sum >= weight ? (chances[sum - weight] ?? 0) : 0;
        chances[sum] = ((chances[sum] ?? 0) + taken) / 2;
      }
    }
  }
  return chances;
}
