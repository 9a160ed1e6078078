import { label, nets, netScores, scoredOptions } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** A number given as one of several bands, in ascending order; `from` and `to` are its ends in the unit. */
export const band: ItemType = {
  name: 'band',
  keys: { options: scoredOptions, nets, net_scores: netScores, unit: label },
  traits: () => ({ form: 'option', ordered: true, directions: 'one' }),
};
