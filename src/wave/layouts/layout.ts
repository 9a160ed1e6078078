// What a layout has to say: which column of a file holds which answers.

import type { Resolved } from '../../codebook/address.ts';
import { askedItems, partsOf } from '../../codebook/codebook.ts';
import type { Codebook, ItemPart } from '../../codebook/codebook.ts';

/** A column of the file: one part of an item, and for a multiple item one of its options (index). */
export interface BoundColumn {
  readonly part: ItemPart;
  readonly option?: number;
}

export interface Layout {
  readonly name: string;
  /** What a header stands for. */
  readonly bind: (codebook: Codebook, header: string) => Resolved<BoundColumn>;
  /** The header a column has. */
  readonly header: (bound: BoundColumn) => string;
}

/** The columns a codebook asks for, in its order, none for what is derived; of a multiple item one an option. */
export function boundColumns(codebook: Codebook): BoundColumn[] {
  return askedItems(codebook)
    .flatMap(partsOf)
    .flatMap((part): BoundColumn[] => {
      const { traits, options } = part.item;
      return traits.form === 'mentions' ? options.map((_, option) => ({ part, option })) : [{ part }];
    });
}
