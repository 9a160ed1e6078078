// Exact ratios and the only rounding in the house: integers, half up.

/** A count over its base. Both are whole numbers; weighted sums come in millionths. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A ratio as a percentage rounded half up, without its sign: `floor((200·10^d·k + n) / 2n)` in integers.
 * Floats print 57 for 23 of 40.
 *
 * @throws RangeError when the base is zero, which has no percentage, or a part is not a whole number.
 * @example
 * roundPercent({ numerator: 23, denominator: 40 }) // '58'
 * roundPercent({ numerator: 1, denominator: 8 }, 1) // '12.5'
 */
export function roundPercent(ratio: Ratio, decimals = 0): string {
  const { numerator, denominator } = ratio;
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    denominator <= 0 ||
    numerator < 0
  ) {
    throw new RangeError(`no percentage of ${numerator} over ${denominator}`);
  }
  return roundQuotient(100n * BigInt(numerator), BigInt(denominator), decimals);
}

/**
 * A quotient of whole numbers in decimal notation, rounded half away from zero: means, and whatever is no share.
 *
 * @throws RangeError when the divisor is not above zero.
 * @example
 * roundQuotient(7n, 2n, 0) // '4'
 * roundQuotient(-7n, 2n, 0) // '-4'
 * roundQuotient(76n, 22n, 2) // '3.45'
 */
export function roundQuotient(dividend: bigint, divisor: bigint, decimals: number): string {
  if (divisor <= 0n) throw new RangeError(`no quotient of ${dividend} over ${divisor}`);
  const size = dividend < 0n ? -dividend : dividend;
  const units = (2n * 10n ** BigInt(decimals) * size + divisor) / (2n * divisor);
  const digits = units.toString().padStart(decimals + 1, '0');
  const sign = dividend < 0n && units > 0n ? '-' : '';
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * A number that is no exact ratio in decimal notation: the end of an interval, a statistic.
 *
 * @example
 * roundFloat(0.6254, 2) // '0.63'
 * roundFloat(-0.001, 2) // '0.00'
 */
export function roundFloat(value: number, decimals: number): string {
  const digits = value.toFixed(decimals);
  return Number(digits) === 0 ? digits.replace('-', '') : digits;
}

/**
 * A chance as it is printed, to three decimals.
 *
 * @example
 * printChance(0.03452) // '0.035'
 * printChance(0.00004) // '<0.001'
 */
export function printChance(p: number): string {
  return p < 0.0005 ? '<0.001' : roundFloat(p, 3);
}

/** What becomes of an exact half: away from zero, or to the even neighbour. */
export type Ties = 'up' | 'even';

/**
 * Every form that a ratio may be printed in, as a percentage without its sign: at an exact half there are two.
 *
 * @throws RangeError as {@link roundPercent}
 * @example
 * printings({ numerator: 27, denominator: 40 }) // [ '68' ]
 * printings({ numerator: 21, denominator: 40 }) // [ '53', '52' ]
 * printings({ numerator: 21, denominator: 40 }, 0, 'even') // [ '52' ]
 */
export function printings(ratio: Ratio, decimals = 0, ties?: Ties): string[] {
  const up = roundPercent(ratio, decimals);
  if (!isTie(ratio, decimals) || Number(up.at(-1)) % 2 === 0 || ties === 'up') return [up];
  const units = BigInt(up.replace('.', '')) - 1n;
  const digits = units.toString().padStart(decimals + 1, '0');
  const even = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return ties === 'even' ? [even] : [up, even];
}

/**
 * Whether {@link printings} of a ratio has this form.
 *
 * @example
 * mayPrint('53', { numerator: 21, denominator: 40 }) // true
 * mayPrint('52', { numerator: 21, denominator: 40 }, 'up') // false
 */
export function mayPrint(printed: string, ratio: Ratio, ties?: Ties): boolean {
  const { numerator, denominator } = ratio;
  const decimals = decimalsOf(printed);
  const units = Number(printed.replace('.', ''));
  const [share, told] = [200 * 10 ** decimals * numerator, 2 * units * denominator];
  if (!Number.isSafeInteger(share) || !Number.isSafeInteger(told))
    return printings(ratio, decimals, ties).includes(printed);
  // whole numbers: how far it is from what is printed, in halves of the last place
  const apart = share - told;
  if (Math.abs(apart) !== denominator) return Math.abs(apart) < denominator;
  return ties === undefined ? apart < 0 || units % 2 === 0 : ties === 'up' ? apart < 0 : units % 2 === 0;
}

/** Whether a ratio lies exactly between two printed percentages. */
export function isTie({ numerator, denominator }: Ratio, decimals = 0): boolean {
  const base = BigInt(denominator);
  return (200n * 10n ** BigInt(decimals) * BigInt(numerator)) % (2n * base) === base;
}

/**
 * A ratio as it is printed, with the sign.
 *
 * @example
 * printPercent({ numerator: 31, denominator: 40 }) // '78%'
 */
export function printPercent(ratio: Ratio, decimals = 0): string {
  return `${roundPercent(ratio, decimals)}%`;
}

/**
 * A difference of two shares of one base in percentage points, rounded once: half away from zero.
 *
 * @throws RangeError as {@link roundPercent}
 * @example
 * printPoints({ numerator: 20 - 7, denominator: 31 }) // '42 points'
 * printPoints({ numerator: 1 - 8, denominator: 31 }) // '−23 points'
 * printPoints({ numerator: 1, denominator: 100 }) // '1 point'
 */
export function printPoints({ numerator, denominator }: Ratio, decimals = 0): string {
  const points = roundPercent({ numerator: Math.abs(numerator), denominator }, decimals);
  return `${numerator < 0 && Number(points) !== 0 ? '−' : ''}${points} ${points === '1' ? 'point' : 'points'}`;
}

/**
 * The whole counts that print this way on this base, smallest first: the set K of a printed percentage.
 * `printed` is a string because "37.50" promises more than "37.5". After Brown and Heathers (2017), GRIM.
 *
 * @throws RangeError when `printed` is not a plain percentage or the base is not a positive whole number.
 * @example
 * admits('83%', 66) // [ 55 ]
 * admits('81%', 56) // []
 */
export function admits(printed: string, base: number): number[] {
  const match = /^(\d+)(?:\.(\d+))?%?$/.exec(printed);
  if (!match || !Number.isSafeInteger(base) || base <= 0) {
    throw new RangeError(`not a percentage on a base: ${printed} of ${base}`);
  }
  const decimals = match[2]?.length ?? 0;
  const units = BigInt(`${match[1]}${match[2] ?? ''}`);
  const scale = 200n * 10n ** BigInt(decimals);
  const n = BigInt(base);
  // (2u − 1)·n ≤ 200·10^d·k < (2u + 1)·n, and 0 ≤ k ≤ n
  const ceiling = (dividend: bigint): bigint => (dividend <= 0n ? 0n : (dividend + scale - 1n) / scale);
  const first = Number(ceiling((2n * units - 1n) * n));
  const beyond = Number(ceiling((2n * units + 1n) * n));
  const last = Math.min(beyond - 1, base);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/**
 * How many decimals a number is printed with.
 *
 * @example
 * decimalsOf('37.50') // 2
 */
export function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}

/**
 * The set K where nothing is known of the rule for ties, or that rule is given.
 *
 * @throws RangeError as {@link admits}
 * @example
 * admitsEither('52', 40) // [ 21 ]
 * admitsEither('52', 40, 'up') // []
 */
export function admitsEither(printed: string, base: number, ties?: Ties): number[] {
  const plain = printed.replace('%', '');
  const decimals = decimalsOf(plain);
  // a tie that goes down lies one count above those that go up
  const up = admits(printed, base);
  const next = up.at(-1) ?? firstAbove(plain, base, decimals);
  return [...new Set([...up, next, next + 1])]
    .filter((count) => count <= base)
    .filter((count) => printings({ numerator: count, denominator: base }, decimals, ties).includes(plain));
}

function firstAbove(printed: string, base: number, decimals: number): number {
  const units = BigInt(printed.replace('.', ''));
  return Number((units * BigInt(base)) / (100n * 10n ** BigInt(decimals)));
}
