// What nobody was asked: the filters of derived items, over what was asked and what was derived before.

import type { Path } from '../document/document.ts';
import type { AddressProblem } from './address.ts';
import { askedItems } from './codebook.ts';
import type { Codebook, Filter, Item } from './codebook.ts';
import { parseFilter } from './filter.ts';
import type { WrittenItem } from './items/item-type.ts';

/** The codebook with its derived items complete. */
export function readDerived(
  { survey, items }: Codebook,
  written: readonly WrittenItem[],
  onProblem: (path: Path, problem: AddressProblem) => void,
): Codebook {
  const known = askedItems({ survey, items });
  const complete = items.map((item, index): Item => {
    if (!item.derived) return item;
    const derived = (written[index]?.options ?? []).flatMap(({ where = '' }, option): Filter[] => {
      const filter = parseFilter({ survey, items: known }, where);
      if ('found' in filter) return [filter.found];
      onProblem(['items', index, 'options', option, 'where'], filter.problem);
      return [];
    });
    const whole = { ...item, derived };
    known.push(whole);
    return whole;
  });
  return { survey, items: complete };
}
