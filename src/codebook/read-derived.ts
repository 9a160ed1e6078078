// What nobody was asked: the filters of derived items, over what was asked and what was derived before.

import type { Path } from '../document/document.ts';
import { rule } from '../issue.ts';
import type { AddressProblem } from './address.ts';
import { askedItems } from './codebook.ts';
import type { Codebook, Filter, Item } from './codebook.ts';
import { parseFilter } from './filter.ts';
import type { WrittenItem } from './items/item-type.ts';

export interface DerivedProblems {
  readonly unknown: (path: Path, problem: AddressProblem) => void;
  readonly key: (path: Path, key: string) => void;
}

/** The codebook with its derived items complete. */
export function readDerived(
  { survey, items }: Codebook,
  written: readonly WrittenItem[],
  problems: DerivedProblems,
): Codebook {
  const known = askedItems({ survey, items });
  const complete = items.map((item, index): Item => {
    if (!item.derived) return item;
    const path = ['items', index];
    for (const key of ['universe', 'periods'] as const) {
      if (written[index]?.[key] !== undefined) problems.key([...path, key], key);
    }
    const derived = (written[index]?.options ?? []).flatMap(({ where = '' }, option): Filter[] => {
      const filter = parseFilter({ survey, items: known }, where);
      if ('found' in filter) return [filter.found];
      problems.unknown([...path, 'options', option, 'where'], filter.problem);
      return [];
    });
    const { universe: _, ...rest } = item;
    const whole = { ...rest, periods: [], derived };
    known.push(whole);
    return whole;
  });
  return { survey, items: complete };
}

export const derivedKey = rule({
  id: 'derived-key',
  severity: 'error',
  message: 'Unexpected {actual}, expected none: nobody was asked a derived item',
  repair: 'Remove the key; the options say whom they hold, and where.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml':
        'survey: people\nitems:\n  - {id: a, type: single, label: A, question: A?, origin: assumed, options: [{code: x, label: X, origin: assumed}]}\n  - {id: b, type: derived, label: B, question: B, origin: assumed, universe: {text: some, where: a=x}, options: [{code: x, label: X, origin: assumed, where: a=x}]}\n',
    },
  },
});
