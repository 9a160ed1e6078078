// The item types. To add one, write its file and add it here.

import { band } from './band.ts';
import { coded } from './coded.ts';
import { count } from './count.ts';
import { derived } from './derived.ts';
import { grid } from './grid.ts';
import { multiple } from './multiple.ts';
import { number } from './number.ts';
import { open } from './open.ts';
import { ranking } from './ranking.ts';
import { single } from './single.ts';
import type { ItemType } from './item-type.ts';

export const itemTypes: readonly ItemType[] = [
  single,
  multiple,
  grid,
  ranking,
  band,
  number,
  open,
  derived,
  count,
  coded,
];
