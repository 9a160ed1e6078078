// Items that must be made up together, because a filter looks at several of their answers at once.

import { askedItems, partsOf, universeOf } from '../codebook/codebook.ts';
import type { Codebook, Condition, Filter, Item, ItemPart } from '../codebook/codebook.ts';
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
  const asked = askedItems(codebook);
  // by id: a filter holds items as they were before their own routing was read
  const leader = new Map(asked.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const above = leader.get(id) ?? id;
    return above === id ? id : find(above);
  };
  const tie = (items: readonly Item[]): void => {
    const [first, ...others] = items.map(({ id }) => id);
    for (const other of others) leader.set(find(other), find(first ?? other));
  };
  const universes = asked.flatMap((item) =>
    partsOf(item).flatMap((part) => {
      const universe = universeOf(part);
      return universe ? [{ item, filter: universe.filter }] : [];
    }),
  );
  for (const { item, filter } of universes) tie([item, ...itemsIn(filter)]);
  for (const target of targets) tie(itemsOf(target));
  const leaders = asked.filter(({ id }) => find(id) === id);
  return leaders.map(({ id }) => {
    const isOwn = (item: Item): boolean => find(item.id) === id;
    const own = targets.filter((target) => itemsOf(target).some(isOwn));
    const routing = universes.filter(({ item }) => isOwn(item)).map(({ filter }) => filter);
    const counted = own.flatMap((target) => filtersOf(target).filter((filter) => !isSeparate(filter)));
    return { items: asked.filter(isOwn), targets: own, joint: [...routing, ...counted] };
  });
}

/** Whether counts of single answers settle how many a filter holds for: options of one part, of which one is taken. */
export function isSeparate(filter: Filter): filter is Condition {
  return (
    filter.is === 'condition' && (filter.part.item.traits.form === 'option' || filter.options.length === 1)
  );
}

/** The first part of a filter whose answers cannot be counted out: numbers, and ranks, which depend on each other. */
export function uncountable(filter: Filter): ItemPart | undefined {
  return partsIn(filter).find(({ item: { traits } }) => traits.form === 'number' || traits.ranked);
}

export function filtersOf({ statements }: Pick<Target, 'statements'>): Filter[] {
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
