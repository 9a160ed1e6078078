// "A rise", "a big fall", "up 42 points": people who answered about both times.

import { z } from 'zod';
import { admits, decimalsOf, printPoints } from '../../ratio.ts';
import { countList, decimal } from './numbers.ts';
import type { Operator } from './operator.ts';

export const rise: Operator = directed('rise', 1);
export const fall: Operator = directed('fall', -1);

function directed(name: string, side: 1 | -1): Operator {
  return {
    name,
    keys: {},
    needs: 'change',
    ofChanges: true,
    printed: () => `a ${name}`,
    observed: (_, { value: { count, base } }) => `${signed(count)} of ${base}`,
    judge: (_, { value: { count, base } }) => {
      const message = `a change by ${signed(count)} of the ${base} who answered both times`;
      return Math.sign(count) === side
        ? { result: 'holds', message }
        : {
            result: 'differs',
            rule: 'change-differs',
            message,
            repairs: [count === 0 ? 'no change' : count > 0 ? 'a rise' : 'a fall'],
          };
    },
  };
}

export const points: Operator = {
  name: 'points',
  keys: { value: decimal, unit: z.literal('points').optional() },
  needs: 'change',
  ofChanges: true,
  printed: ({ value = '' }) => `${value} points`,
  observed: ({ value = '' }, { value: { count, base } }) =>
    base > 0 ? printPoints({ numerator: count, denominator: base }, decimalsOf(value)) : 'nobody',
  judge: (says, seen) => {
    const { value = '' } = says;
    const { count, base } = seen.value;
    if (base === 0) return { result: 'unattainable', rule: 'no-base', message: 'nobody answered both times' };
    const size = value.replace('-', '');
    const counts = admits(size, base);
    const printed = points.observed(says, seen);
    const message = `${signed(count)} of ${base} is ${printed}`;
    if (counts.length === 0)
      return {
        result: 'unattainable',
        rule: 'impossible-percentage',
        message: `${message}; no change of ${base} people prints as ${size} points`,
        repairs: [printed],
      };
    const side = value.startsWith('-') ? -1 : 1;
    return counts.includes(count * side)
      ? { result: 'reproduced', message }
      : {
          result: 'differs',
          rule: 'change-differs',
          message: `${message}; ${size} points would be ${countList(counts)}`,
          repairs: [printed],
        };
  },
};

const signed = (count: number): string => (count > 0 ? `+${count}` : String(count).replace('-', '−'));
