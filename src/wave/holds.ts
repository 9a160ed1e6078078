// Whether a filter holds for a row.

import type { Filter, ItemPart } from '../codebook/codebook.ts';

/** What a filter needs of the answers at a part. */
export interface FilterColumn {
  readonly answers: Int16Array;
  readonly mentions?: readonly Uint8Array[] | undefined;
}

export function holds(filter: Filter, row: number, columnOf: (part: ItemPart) => FilterColumn): boolean {
  switch (filter.is) {
    case 'not':
      return !holds(filter.of, row, columnOf);
    case 'all':
      return filter.of.every((one) => holds(one, row, columnOf));
    case 'any':
      return filter.of.some((one) => holds(one, row, columnOf));
    default: {
      const { answers, mentions } = columnOf(filter.part);
      return filter.options.some((option) =>
        mentions ? mentions[option]?.[row] === 1 : answers[row] === option,
      );
    }
  }
}
