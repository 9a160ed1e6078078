import { z } from 'zod';
import { label } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** A number in a unit, with a fixed number of decimals (none unless said). Its mean and median are tabulated. */
export const number: ItemType = {
  name: 'number',
  keys: {
    unit: label,
    decimals: z.enum(['0', '1', '2', '3', '4', '5', '6']).transform(Number).optional(),
  },
  traits: () => ({ form: 'number', ordered: true, directions: 'none' }),
};
