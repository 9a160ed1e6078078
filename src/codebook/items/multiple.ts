import { nets, options } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** Any number of options; each one ticked is a mention. */
export const multiple: ItemType = {
  name: 'multiple',
  keys: { options, nets },
  traits: () => ({ form: 'mentions', ordered: false, directions: 'none' }),
};
