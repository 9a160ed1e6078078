// Numbers as they are printed: strings, because "37.50" promises more than "37.5".

import { z } from 'zod';
import type { Ratio } from '../../ratio.ts';

export const percentage = z.string().regex(/^\d{1,6}(\.\d{1,6})?$/, 'a percentage such as `37.5`');
export const wholeCount = z.string().regex(/^\d{1,9}$/, 'a whole number');
export const decimal = z.string().regex(/^-?\d{1,9}(\.\d{1,6})?$/, 'a number such as `3.47`');
/** A percentage, or a fraction. */
export const share = z
  .string()
  .regex(
    /^(\d{1,6}(\.\d{1,6})?|\d{1,3}\/[1-9]\d{0,2})$/,
    'a percentage such as `80`, or a fraction such as `1/3`',
  );

export const percentUnit = z.literal('percent').optional();

/** In per cent, exactly. */
export function percentOf(written: string): Ratio {
  const [part = '', whole] = written.split('/');
  if (whole !== undefined) return { numerator: 100 * Number(part), denominator: Number(whole) };
  const [units = '', decimals = ''] = part.split('.');
  return { numerator: Number(`${units}${decimals}`), denominator: 10 ** decimals.length };
}

/** "80%", "a third" as "1/3". */
export const shareWords = (written: string): string => (written.includes('/') ? written : `${written}%`);

/** Counts as people read them: up to six, else the first and the last. */
export function countList(counts: readonly number[]): string {
  if (counts.length === 0) return 'no count';
  return counts.length > 6 ? `${counts[0]} to ${counts.at(-1)}` : counts.join(', ');
}
