// "27/40 = 68%": count, base and, where it is printed, the percentage of the two.

import { z } from 'zod';
import { admits, decimalsOf, printPercent } from '../../ratio.ts';
import type { Operator, Says } from './operator.ts';
import { countList, percentage, wholeCount } from './numbers.ts';

export const ratio: Operator = {
  name: 'ratio',
  keys: {
    numerator: wholeCount,
    denominator: wholeCount.refine((written) => Number(written) > 0, 'a base of one or more'),
    value: percentage.optional(),
    unit: z.literal('percent').optional(),
  },
  printed: (says) => printRatio(says, says.value === undefined ? undefined : `${says.value}%`),
  observed: ({ value }, { value: { count, base } }) =>
    printRatio(
      { numerator: String(count), denominator: String(base) },
      value === undefined || base === 0
        ? undefined
        : printPercent({ numerator: count, denominator: base }, decimalsOf(value)),
    ),
  allows: ({ numerator, denominator, value }, base) => {
    const right = value === undefined || admits(value, Number(denominator)).includes(Number(numerator));
    return right && Number(denominator) === base ? [Number(numerator)] : [];
  },
  judge: (says, seen) => {
    const { value } = says;
    const { count, base } = seen.value;
    const [numerator, denominator] = [Number(says.numerator), Number(says.denominator)];
    const right = ratio.observed(says, seen);
    const same = numerator === count && denominator === base;
    const counted = `${count} of ${base} are counted`;
    const counts = value === undefined ? undefined : admits(value, denominator);
    if (counts === undefined || counts.includes(numerator))
      return same
        ? { result: 'reproduced', message: counted }
        : { result: 'differs', rule: 'ratio-differs', message: counted, repairs: [right] };
    if (counts.length === 0)
      return {
        result: 'unattainable',
        rule: 'impossible-percentage',
        message: `no count of ${denominator} prints as ${value}%; ${counted}`,
        repairs: [right],
      };
    const printed =
      numerator > denominator
        ? 'more than all'
        : printPercent({ numerator, denominator }, decimalsOf(value ?? ''));
    return {
      result: 'differs',
      rule: 'ratio-and-percentage',
      message: `${numerator} of ${denominator} is ${printed}, and ${value}% would be ${countList(counts)}; ${counted}`,
      repairs: [right],
    };
  },
};

function printRatio(
  { numerator, denominator }: Pick<Says, 'numerator' | 'denominator'>,
  percent?: string,
): string {
  return `${numerator}/${denominator}${percent === undefined ? '' : ` = ${percent}`}`;
}
