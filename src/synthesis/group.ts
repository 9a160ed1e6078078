// Items that must be made up together, because a filter looks at several of their answers at once.

import { partsOf, universeOf } from '../codebook/codebook.ts';
import type { Codebook, Condition, Filter, Item } from '../codebook/codebook.ts';
import { partsIn } from '../codebook/filter.ts';
import type { Target } from './target.ts';

export interface Group {
  readonly items: readonly Item[];
  readonly targets: readonly Target[];
  /** Filters that counts of single answers do not settle. */
  readonly joint: readonly Filter[];
}

/** Every item in one group, and every target in the group of its items. */
export function groupsOf(codebook: Codebook, targets: readonly Target[]): Group[] {
  const leader = new Map(codebook.items.map((item) => [item, item]));
  const find = (item: Item): Item => {
    const above = leader.get(item) ?? item;
    return above === item ? item : find(above);
  };
  const tie = (items: readonly Item[]): void => {
    for (const item of items.slice(1)) leader.set(find(item), find(items[0] ?? item));
  };
  const universes = codebook.items.flatMap((item) =>
    partsOf(item).flatMap((part) => {
      const universe = universeOf(part);
      return universe ? [{ item, filter: universe.filter }] : [];
    }),
  );
  for (const { item, filter } of universes) tie([item, ...itemsIn(filter)]);
  for (const target of targets) tie(itemsOf(target));
  const leaders = codebook.items.filter((item) => find(item) === item);
  return leaders.map((one) => {
    const items = codebook.items.filter((item) => find(item) === one);
    const own = targets.filter((target) => itemsOf(target).some((item) => find(item) === one));
    const asked = universes.filter(({ item }) => find(item) === one).map(({ filter }) => filter);
    const counted = own.flatMap((target) => filtersOf(target).filter((filter) => !isSeparate(filter)));
    return { items, targets: own, joint: [...asked, ...counted] };
  });
}

/** Whether counts of single answers settle how many a filter holds for: options of one part, of which one is taken. */
export function isSeparate(filter: Filter): filter is Condition {
  return (
    filter.is === 'condition' && (filter.part.item.traits.form === 'option' || filter.options.length === 1)
  );
}

function filtersOf({ statements }: Target): Filter[] {
  return statements.flatMap(({ terms }) =>
    terms.flatMap(({ counter }) => (counter.of === 'cases' ? [counter.filter] : [])),
  );
}

function itemsOf({ statements }: Target): Item[] {
  return statements.flatMap(({ terms }) =>
    terms.flatMap(({ counter }) => {
      if (counter.of === 'cases') return itemsIn(counter.filter);
      return [counter.of === 'answered' ? counter.item : counter.part.item];
    }),
  );
}

function itemsIn(filter: Filter): Item[] {
  return partsIn(filter).map(({ item }) => item);
}
