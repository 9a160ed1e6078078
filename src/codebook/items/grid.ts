import { optionKeys, optionTraits, rows } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** Rows that share options; one option a row, and a base a row. */
export const grid: ItemType = { name: 'grid', keys: { ...optionKeys, rows }, traits: optionTraits };
