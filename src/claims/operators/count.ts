// "only one", "40 commissioners": the count itself.

import { z } from 'zod';
import type { Operator } from './operator.ts';
import { wholeCount } from './numbers.ts';

export const count: Operator = {
  name: 'count',
  keys: { value: wholeCount, unit: z.enum(['people', 'mentions']).optional() },
  ofChanges: true,
  printed: ({ value = '' }) => value,
  observed: (_, { value }) => String(value.count),
  allows: ({ value = '' }) => [Number(value)],
  judge: ({ value = '' }, seen) =>
    seen.value.count === Number(value)
      ? { result: 'reproduced', message: `${seen.value.count} are counted` }
      : {
          result: 'differs',
          rule: 'count-differs',
          message: `${seen.value.count} are counted`,
          repairs: [String(seen.value.count)],
        },
};
