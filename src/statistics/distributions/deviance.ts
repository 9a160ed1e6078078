/**
 * x ln(x/m) + m − x without cancellation where x is near m: half a Poisson deviance.
 * Source: C. Loader (2000), Fast and accurate computation of binomial probabilities; R `bd0`.
 *
 * @param difference x − m, where it is known with more digits than that subtraction leaves
 * @example
 * deviance(0, 3) // 3
 * deviance(5, 5) // 0
 */
export function deviance(x: number, mean: number, difference = x - mean): number {
  if (x === 0) return mean;
  const ratio = difference / (x + mean);
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / mean) - difference;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
