// Numbers as they are held: whole units of their last decimal, so that sums are exact.

/**
 * @returns nothing where it is no number of at most 15 digits with at most so many decimals
 * @example
 * readUnits('2.5', 2) // 250
 * readUnits('2.5', 0) // undefined
 */
export function readUnits(written: string, decimals: number): number | undefined {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(written);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > decimals) return undefined;
  // adding 0 makes one zero of two
  const units = Number(`${match[1]}${match[2]}${fraction.padEnd(decimals, '0')}`) + 0;
  return Number.isSafeInteger(units) ? units : undefined;
}

/**
 * @example
 * writeUnits(250, 2) // '2.50'
 */
export function writeUnits(units: number | bigint, decimals: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(units < 0 ? -units : units).padStart(decimals + 1, '0');
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
