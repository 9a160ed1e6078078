// What a mistake looks like: a digit for another, two that have changed places, or a number not far from the right one.
// Where a text does not say outright that two numbers belong together, and they are wildly off, they do not.

import { decimalsOf, printings } from '../ratio.ts';

/**
 * Whether one digit is another, or two have changed places.
 *
 * @example
 * isSlip('1386', '1368') // true
 * isSlip('52', '18') // false
 */
export const isSlip = (printed: string, right: string): boolean =>
  (unlikeIn(printed, right) === 1 && right.replace('.', '').length > 1) || isTurned(printed, right);

/**
 * Whether two digits have changed places.
 *
 * @example
 * isTurned('63%', '36%') // true
 */
export const isTurned = (printed: string, right: string): boolean =>
  unlikeIn(printed, right) === 2 && [...printed].toSorted().join('') === [...right].toSorted().join('');

function unlikeIn(printed: string, right: string): number {
  if (printed.length !== right.length) return 0;
  let unlike = 0;
  for (let at = 0; at < printed.length; at += 1) if (printed[at] !== right[at]) unlike += 1;
  return unlike;
}

/**
 * Whether it is hardly off: at most two points, or a slip.
 *
 * @example
 * isHardlyOff('53', '51') // true
 * isHardlyOff('13.4', '8.7') // false
 */
export const isHardlyOff = (printed: string, right: string): boolean =>
  Math.abs(Number(printed) - Number(right)) <= 2 || isSlip(printed, right);

/**
 * Whether a percentage may be meant for this count of this base: it is at most twelve points off, or a slip in it, in the
 * count or in the base makes them right.
 *
 * @example
 * mayBeMeant('82', 55, 66) // true
 * mayBeMeant('52', 10, 127) // false
 */
export function mayBeMeant(printed: string, count: number, base: number): boolean {
  const share = Number(printed) / 100;
  if (Math.abs(share - count / base) <= 0.12) return true;
  const right = printings({ numerator: count, denominator: base }, decimalsOf(printed));
  return (
    right.some((one) => isSlip(printed, one)) ||
    around(share * base).some((one) => isSlip(String(count), one)) ||
    (share > 0 && around(count / share).some((one) => isSlip(String(base), one)))
  );
}

/**
 * Whether a total may be meant for this sum: at most a tenth off, or a slip away.
 *
 * @example
 * mayBeSum(108, 106) // true
 * mayBeSum(350, 35) // false
 */
export const mayBeSum = (printed: number, sum: number): boolean =>
  Math.abs(printed - sum) * 10 <= Math.max(printed, sum) || isSlip(String(printed), String(sum));

/**
 * Whether a percentage may be meant for one from here to there: at most twelve points off, or a slip away from an end.
 *
 * @example
 * mayBeBetween('29', '36', '50') // true
 * mayBeBetween('13', '31', '43') // true
 * mayBeBetween('88', '31', '57') // false
 */
export const mayBeBetween = (printed: string, low: string, high: string): boolean =>
  (Number(printed) >= Number(low) - 12 && Number(printed) <= Number(high) + 12) ||
  isSlip(printed, low) ||
  isSlip(printed, high);

const around = (value: number): string[] => [String(Math.floor(value)), String(Math.ceil(value))];
