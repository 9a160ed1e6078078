import { derivedOptions, nets } from './item-type.ts';
import { flag } from '../../document/document.ts';
import type { ItemType } from './item-type.ts';

/**
 * Nobody was asked it: each option says whom it holds, by their answers to other items. Regions in three groups, small
 * and large providers, any of several answers. The first option that holds somebody counts.
 */
export const derived: ItemType = {
  name: 'derived',
  derived: true,
  keys: { options: derivedOptions, nets, ordered: flag.optional() },
  traits: ({ ordered }) => ({ form: 'option', ordered: ordered === true, directions: 'none' }),
};
