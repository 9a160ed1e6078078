import { stirlingError } from '../distributions/stirling.ts';

/**
 * ln 0! to ln n!, to the last digits.
 *
 * @example
 * logFactorials(3).map((log) => Math.round(Math.exp(log))) // [ 1, 1, 2, 6 ]
 */
export function logFactorials(n: number): readonly number[] {
  return Array.from({ length: n + 1 }, (_, k) =>
    k === 0 ? 0 : 0.5 * Math.log(2 * Math.PI * k) + k * Math.log(k) - k + stirlingError(k),
  );
}
