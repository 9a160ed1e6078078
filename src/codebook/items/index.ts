// The item types. To add one, write its file and add it here.

import { band } from './band.ts';
import { derived } from './derived.ts';
import { grid } from './grid.ts';
import { multiple } from './multiple.ts';
import { number } from './number.ts';
import { open } from './open.ts';
import { single } from './single.ts';
import type { ItemType } from './item-type.ts';

export const itemTypes: readonly ItemType[] = [single, multiple, grid, band, number, open, derived];
