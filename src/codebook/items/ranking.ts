import { z } from 'zod';
import { nets, rows } from './item-type.ts';
import type { ItemType, WrittenOption } from './item-type.ts';

/**
 * Rows put in order: each takes a rank of its own, `1` the first. There are as many ranks as rows unless `ranks` says
 * fewer; a row without one, of somebody who ranked others, is `unranked`.
 */
export const ranking: ItemType = {
  name: 'ranking',
  keys: {
    rows,
    ranks: z
      .string()
      .regex(/^[1-9]\d?$/, 'a number of ranks, from 1 to 99')
      .transform(Number)
      .optional(),
    nets,
  },
  options: ({ rows: ranked = [], ranks = ranked.length, origin }): WrittenOption[] => [
    ...Array.from({ length: ranks }, (_, index) => ({
      code: String(index + 1),
      label: `Rank ${index + 1}`,
      origin,
      score: (index + 1) * 1000,
    })),
    { code: 'unranked', label: 'Not ranked', origin, role: 'none' },
  ],
  traits: () => ({ form: 'option', ordered: true, directions: 'one', ranked: true }),
};
