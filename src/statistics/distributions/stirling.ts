/**
 * What Stirling's formula leaves of log n!: ln Γ(n+1) − ½ ln(2πn) − n ln n + n, for any n > 0.
 * Densities made from it keep their digits where differences of log gammas lose them.
 *
 * Below 16 it climbs by δ(n) = δ(n+1) + (n+½) ln(1+1/n) − 1; from there the asymptotic series.
 * Source: C. Loader (2000), Fast and accurate computation of binomial probabilities; R `stirlerr`.
 *
 * @example
 * stirlingError(20).toFixed(14) // '0.00416631969200'
 */
export function stirlingError(n: number): number {
  let climbed = 0;
  let at = n;
  while (at < 16) {
    climbed += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const square = at * at;
  const series =
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360_360 / square) / square) / square) / square) /
        square) /
    at;
  return climbed + series;
}
