/**
 * x ln(x/m) + m − x without cancellation where x is near m: half a Poisson deviance.
 * Source: C. Loader (2000); R `bd0`.
 *
 * @example
 * deviance(0, 3) // 3
 * deviance(5, 5) // 0
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const ratio = (x - mean) / (x + mean);
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / mean) + mean - x;
  let sum = (x - mean) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
