// What each kind of quantity works out for itself; the rest is the same for all.

import type { ItemPart } from '../../codebook/codebook.ts';
import type { Quantity } from './quantity.ts';

export interface Core extends Pick<Quantity, 'requests' | 'read' | 'mean'> {
  readonly part: ItemPart;
  readonly rivals: Quantity['rivals'];
  /** In words: what is counted, and of whom. */
  readonly counted: string;
  readonly based: string;
}
