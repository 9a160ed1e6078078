// "Mean 3.47": whole sums, rounded once to the decimals that were printed.

import { decimalsOf } from '../../ratio.ts';
import { decimal } from './numbers.ts';
import type { Operator } from './operator.ts';

export const mean: Operator = {
  name: 'mean',
  keys: { value: decimal },
  needs: 'numbers',
  printed: ({ value = '' }) => value,
  observed: ({ value = '' }, seen) => seen.mean(decimalsOf(value))?.printed ?? 'nobody',
  judge: ({ value = '' }, seen) => {
    const found = seen.mean(decimalsOf(value));
    if (!found) return { result: 'unattainable', rule: 'no-base', message: 'nobody gave a number' };
    const message = `the mean of ${found.people} people is ${found.printed}`;
    return found.printed === value
      ? { result: 'reproduced', message }
      : { result: 'differs', rule: 'mean-differs', message, repairs: [found.printed] };
  },
};
