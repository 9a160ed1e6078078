import { derivedOptions, nets, netScores } from './item-type.ts';
import { flag } from '../../document/document.ts';
import type { ItemType } from './item-type.ts';

/**
 * Nobody was asked it: each option says whom it holds, by their answers to other items. Regions in three groups, small
 * and large providers, any of several answers. The first option that holds somebody counts.
 */
export const derived: ItemType = {
  name: 'derived',
  derive: ({ options = [] }, { filter }) => ({
    derivation: {
      is: 'first-of',
      filters: options.flatMap(({ where = '' }, at) => filter(where, ['options', at, 'where']) ?? []),
    },
  }),
  keys: { options: derivedOptions, nets, net_scores: netScores, ordered: flag.optional() },
  traits: ({ ordered }) => ({ form: 'option', ordered: ordered === true, directions: 'none' }),
};
