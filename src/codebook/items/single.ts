import { optionKeys, optionTraits } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** One option. */
export const single: ItemType = { name: 'single', keys: optionKeys, traits: optionTraits };
