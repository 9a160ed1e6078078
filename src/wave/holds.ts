// Whether a filter holds for a row.

import type { Filter, ItemPart } from '../codebook/codebook.ts';
import { reserved, statusOfCode, statusOfRole } from './status.ts';

/** What a filter needs of the answers at a part. */
export interface FilterColumn {
  readonly answers: Int16Array;
  readonly mentions?: readonly Uint8Array[] | undefined;
  readonly numbers?: Float64Array | undefined;
}

export function holds(filter: Filter, row: number, columnOf: (part: ItemPart) => FilterColumn): boolean {
  switch (filter.is) {
    case 'not':
      return !holds(filter.of, row, columnOf);
    case 'all':
      return filter.of.every((one) => holds(one, row, columnOf));
    case 'any':
      return filter.of.some((one) => holds(one, row, columnOf));
    case 'answered':
      return isAnswer(columnOf(filter.part).answers[row] ?? reserved.skipped, filter.part);
    case 'range': {
      const { answers, numbers } = columnOf(filter.part);
      const number = numbers?.[row] ?? NaN;
      return answers[row] === 0 && number >= filter.from && number <= filter.to;
    }
    default: {
      const { answers, mentions } = columnOf(filter.part);
      return filter.options.some((option) =>
        mentions ? mentions[option]?.[row] === 1 : answers[row] === option,
      );
    }
  }
}

function isAnswer(code: number, { item }: ItemPart): boolean {
  const option = item.traits.form === 'option' ? item.options[code] : undefined;
  const status = option ? statusOfRole(option.role) : statusOfCode(Math.min(code, 0));
  return status === 'answered' || status === 'dont-know' || status === 'not-applicable';
}
