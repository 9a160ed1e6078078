const rootOfTwoPi = Math.sqrt(2 * Math.PI);

/** e^(−z²/2)/√(2π), with the square taken in two parts, so that its digits do not run out in the tails. */
function density(z: number): number {
  const head = Math.round(z * 16) / 16;
  return (Math.exp((-head * head) / 2) * Math.exp((-(z - head) * (z + head)) / 2)) / rootOfTwoPi;
}

/**
 * P(Z > z). Near the middle ½ − φ(z)·(z + z³/3 + z⁵/15 + …), in the tail φ(z) times Laplace's continued fraction.
 * Source: NIST Digital Library of Mathematical Functions 7.6.2, 7.9.1.
 *
 * @example
 * normalUpper(0) // 0.5
 * normalUpper(-Infinity) // 1
 */
export function normalUpper(z: number): number {
  if (z < 0) return 1 - normalUpper(-z);
  if (z > 39) return 0;
  return z < 1.5 ? 0.5 - density(z) * middle(z) : density(z) * millsRatio(z);
}

function middle(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** 1/(z + 1/(z + 2/(z + 3/(z + …)))) by Lentz's method. */
function millsRatio(z: number): number {
  let fraction = z;
  let top = z;
  let bottom = 0;
  for (let n = 1; n < 500; n += 1) {
    bottom = 1 / (z + n * bottom);
    top = z + n / top;
    const change = top * bottom;
    fraction *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return 1 / fraction;
}

/**
 * P(|Z| > |z|): the two-sided p of a z statistic. NaN stays NaN.
 *
 * @example
 * normalTwoSided(0) // 1
 */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalUpper(Math.abs(z)));
}

/**
 * The z that P(Z > z) = p, by Newton's method on the logarithm of the tail, which is concave.
 *
 * @example
 * normalQuantile(0.5) // 0
 * normalQuantile(0.025).toFixed(12) // '1.959963984540'
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  let z = Math.sqrt(-2 * Math.log(2 * p));
  for (let step = 0; step < 50; step += 1) {
    const tail = normalUpper(z);
    const change = (Math.log(tail / p) * tail) / density(z);
    z += change;
    if (Math.abs(change) <= 2e-16 * Math.abs(z)) break;
  }
  return z;
}
