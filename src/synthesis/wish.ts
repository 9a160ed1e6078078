// What nobody asked for: invented shares, plausible in shape, for the options that no target settles.

import { isExclusive, partsOf } from '../codebook/codebook.ts';
import type { Item, ItemPart, OptionRole, ResponseOption } from '../codebook/codebook.ts';
import { answers, givable } from './pattern.ts';
import type { Random, Streams } from './random.ts';
import type { Pattern } from './pattern.ts';
import type { Wishes } from './program.ts';

/**
 * Invented counts for every option of some items, and for patterns as if answers had nothing to do with each other.
 *
 * @param answering about how many people answer at a part
 */
export function wishesFor(
  items: readonly Item[],
  cases: number,
  answering: (part: ItemPart) => number,
  chance: Streams,
): Wishes {
  const wishes = new Map<string, readonly number[]>();
  for (const item of items) {
    // periods and rows of an item resemble each other, so they draw from one centre
    const centre = chance(`centre ${item.id}`).between(35, 65);
    for (const part of partsOf(item)) {
      const random = chance(`share ${part.row ? `${item.id}.${part.row.code}` : item.id}`);
      const drift = part.period ? chance(`drift ${part.key}`).between(-8, 8) : 0;
      const counts =
        item.traits.form === 'mentions'
          ? mentioned(item, answering(part), random, drift)
          : shared(item, answering(part), random, centre + drift);
      wishes.set(part.key, counts);
    }
  }
  const option = (part: ItemPart, at: number): number | undefined => wishes.get(part.key)?.[at];
  const pattern = (one: Pattern): number => {
    const shares = items.map((item) => itemShare(item, one, cases, answering, option));
    return Math.floor(shares.reduce((product, share) => product * share, cases));
  };
  return { option, pattern };
}

/** The share of people who answer an item as a pattern says, whatever they say elsewhere. */
function itemShare(
  item: Item,
  pattern: Pattern,
  cases: number,
  answering: (part: ItemPart) => number,
  option: Wishes['option'],
): number {
  const parts = partsOf(item).flatMap((part) => {
    const state = pattern.get(part.key);
    return state && state.is !== 'not-asked' ? [{ part, state }] : [];
  });
  const [first] = parts;
  if (!first) return 1;
  const base = cases === 0 ? 0 : Math.min(1, answering(first.part) / cases);
  if (!answers(pattern, item)) return 1 - base;
  return parts.reduce((product, { part, state }) => {
    const people = Math.max(1, answering(part));
    const share = (at: number): number => Math.min(1, (option(part, at) ?? 0) / people);
    if (state.is === 'one-of') return product * state.options.reduce((sum, at) => sum + share(at), 0);
    if (state.is !== 'ticks') return product;
    const ticked = state.ticked.reduce((so, at) => so * share(at), 1);
    return product * state.unticked.reduce((so, at) => so * (1 - share(at)), ticked);
  }, base);
}

/** In per cent, for the answers that few people give. */
const rare: Partial<Record<OptionRole, number>> = { other: 6, none: 4, 'dont-know': 4, 'not-applicable': 3 };

function mentioned({ options }: Item, people: number, random: Random, drift: number): number[] {
  return options.map((option) => {
    if (!givable(option)) return 0;
    const share = rare[option.role] ?? random.between(18, 68) + drift;
    return Math.floor((people * share) / 100);
  });
}

/** Shares that add up: a hump along a scale, anything for options without an order. */
function shared(item: Item, people: number, random: Random, centre: number): number[] {
  const { options, traits } = item;
  const scale = options.filter(isSubstantive);
  const peak = Math.min(95, Math.max(5, centre + random.between(-25, 25)));
  const weights = scale.map((_, index) => {
    if (!traits.ordered) return random.between(30, 120);
    const at = scale.length > 1 ? Math.floor((index * 100) / (scale.length - 1)) : 50;
    return Math.max(6, 100 - Math.abs(at - peak)) ** 2;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return apportion(
    people,
    options.map((option) => {
      if (!givable(option)) return 0;
      return isSubstantive(option)
        ? (weights[scale.indexOf(option)] ?? 0)
        : Math.floor((all * (rare[option.role] ?? 0)) / 100);
    }),
  );
}

function isSubstantive({ role }: ResponseOption): boolean {
  return !isExclusive(role) && role !== 'other';
}

/** So many people over weights, by largest remainder, first come first served among equals. */
function apportion(people: number, weights: readonly number[]): number[] {
  const sum = Math.max(
    1,
    weights.reduce((so, weight) => so + weight, 0),
  );
  const counts = weights.map((weight) => Math.floor((people * weight) / sum));
  const left = people - counts.reduce((so, count) => so + count, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (people * weight) % sum }))
    .toSorted((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
