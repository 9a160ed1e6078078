// A count of a base is printed as another percentage: what it should be, and every single number that would mend it.

import { admitsEither, decimalsOf, printings } from '../../../ratio.ts';
import { powerOf, prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { Found } from '../audit-rule.ts';

export function mismatch(
  span: { start: number; end: number },
  printed: string,
  count: number,
  base: number,
  context: Context,
  roughly: boolean,
): Found[] {
  const decimals = decimalsOf(printed);
  if (prints(printed, count, base, context.ties)) return [];
  const right = printings({ numerator: count, denominator: base }, decimals, context.ties);
  if (roughly && Math.abs(Number(printed) - (100 * count) / base) <= 3) return [];
  const counts = admitsEither(printed, base, context.ties);
  const others = context.sizes.filter(
    (size) => size !== base && size >= count && prints(printed, count, size, context.ties),
  );
  const repairs = [
    ...right.map((one) => `${one}%`),
    ...counts.slice(0, 3).map((one) => `${one}/${base}`),
    ...others.slice(0, 3).map((size) => `${count}/${size}`),
  ];
  const none = counts.length === 0 ? `; no count of ${base} is printed as ${printed}%` : '';
  return [
    {
      ...span,
      printed: `${printed}%`,
      expected: right.map((one) => `${one}%`),
      repairs,
      message: `${count} of ${base} is ${printings({ numerator: count, denominator: base }, decimals + 1)[0]}%, printed ${right.join('% or ')}%, not ${printed}%${none}`,
      power: powerOf(base, decimals),
    },
  ];
}
