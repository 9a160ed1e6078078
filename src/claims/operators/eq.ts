// "55%": the count is one that prints so on its base.

import { z } from 'zod';
import { admits, decimalsOf, printPercent } from '../../ratio.ts';
import type { Operator } from './operator.ts';
import { countList, percentage } from './numbers.ts';

export const eq: Operator = {
  name: 'eq',
  keys: { value: percentage, unit: z.enum(['percent', 'people', 'mentions']).optional() },
  printed: ({ value = '', unit }) => (isShare(unit) ? `${value}%` : value),
  observed: ({ value = '', unit }, { value: { count, base } }) => {
    if (!isShare(unit)) return String(count);
    return base > 0 ? printPercent({ numerator: count, denominator: base }, decimalsOf(value)) : 'nobody';
  },
  allows: ({ value = '', unit }, base) => (isShare(unit) ? admits(value, base) : [Number(value)]),
  judge: (says, { value: { count, base } }) => {
    const { value = '', unit } = says;
    if (!isShare(unit))
      return count === Number(value)
        ? { result: 'reproduced', message: `${count} are counted` }
        : {
            result: 'differs',
            rule: 'count-differs',
            message: `${count} are counted`,
            repairs: [String(count)],
          };
    if (base === 0) return { result: 'unattainable', rule: 'no-base', message: 'nobody is in the base' };
    const counts = admits(value, base);
    const printed = printPercent({ numerator: count, denominator: base }, decimalsOf(value));
    if (counts.includes(count)) return { result: 'reproduced', message: `${count} of ${base} is ${printed}` };
    const message = `${count} of ${base} is ${printed}`;
    return counts.length === 0
      ? {
          result: 'unattainable',
          rule: 'impossible-percentage',
          message: `${message}; no count of ${base} prints as ${value}%`,
          repairs: [printed],
        }
      : {
          result: 'differs',
          rule: 'percentage-differs',
          message: `${message}; ${value}% would be ${countList(counts)} of ${base}`,
          repairs: [printed],
        };
  },
};

const isShare = (unit: string | undefined): boolean => unit === undefined || unit === 'percent';
