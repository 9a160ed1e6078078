// What a layout has to say: which column of a file holds which answers.

import type { Resolved } from '../../codebook/address.ts';
import type { Codebook, ItemPart } from '../../codebook/codebook.ts';

/** A column of the file: one part of an item, and for a multiple item one of its options (index). */
export interface BoundColumn {
  readonly part: ItemPart;
  readonly option?: number;
}

export interface Layout {
  readonly name: string;
  readonly bind: (codebook: Codebook, header: string) => Resolved<BoundColumn>;
  /** The header of every column the codebook asks for, in order. */
  readonly headers: (codebook: Codebook) => string[];
}
