import type { ItemType } from './item-type.ts';

/** Words of the respondent's own. Counted as answered or not; never printed. */
export const open: ItemType = {
  name: 'open',
  keys: {},
  traits: () => ({ form: 'text', ordered: false, directions: 'none' }),
};
