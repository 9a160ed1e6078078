// The kinds of respondent that the targets of a group can tell apart.

import { isExclusive, partsOf, universeOf } from '../codebook/codebook.ts';
import type { Condition, Filter, Item, ItemPart, ResponseOption } from '../codebook/codebook.ts';
import { holds } from '../wave/holds.ts';
import type { FilterColumn } from '../wave/holds.ts';
import { reserved } from '../wave/status.ts';
import type { Group } from './group.ts';

/** What a pattern says of one part. */
export type PartState =
  | { readonly is: 'not-asked' }
  | { readonly is: 'unanswered' }
  /** One of these options is taken. */
  | { readonly is: 'one-of'; readonly options: readonly number[] }
  /** These options are ticked and those are not; the others are open. */
  | { readonly is: 'ticks'; readonly ticked: readonly number[]; readonly unticked: readonly number[] }
  /** A number or words. */
  | { readonly is: 'given' };

/** By part key. */
export type Pattern = ReadonlyMap<string, PartState>;

/** Beyond this many, a program would not come back. */
const mostPatterns = 20_000;

/**
 * Every pattern of a group's items that routing allows.
 *
 * @returns nothing when there are too many of them
 */
export function patternsOf({ items, joint, targets }: Group): Pattern[] | undefined {
  const conditions = joint.flatMap(conditionsIn);
  const counters = targets.flatMap(({ statements }) =>
    statements.flatMap(({ terms }) => terms.map(({ counter }) => counter)),
  );
  let patterns: Pattern[] = [new Map()];
  for (const item of items) {
    const mayStayOut = counters.some((counter) => counter.of === 'answered' && counter.item.id === item.id);
    const parts = partsOf(item).map((part) => {
      const own = conditions.filter((condition) => condition.part.key === part.key);
      const open = counters.some(
        (counter) => counter.of === 'answered-part' && counter.part.key === part.key,
      );
      return { part, states: [...statesOf(part, own), ...(open ? [unanswered] : [])] };
    });
    const unansweredItem = new Map(parts.map(({ part }) => [part.key, unanswered] as const));
    const itemPatterns = [...combine(parts), ...(mayStayOut ? [unansweredItem] : [])];
    if (patterns.length * itemPatterns.length > mostPatterns) return undefined;
    patterns = patterns.flatMap((before) => itemPatterns.map((own) => new Map([...before, ...own])));
  }
  return distinct(patterns.flatMap((pattern) => routed(pattern, items) ?? []));
}

const unanswered: PartState = { is: 'unanswered' };
const notAsked: PartState = { is: 'not-asked' };

export function isAnswer(state: PartState | undefined): boolean {
  return state !== undefined && state.is !== 'not-asked' && state.is !== 'unanswered';
}

/** Whether a pattern has an answer anywhere in an item. */
export function answers(pattern: Pattern, item: Item): boolean {
  return partsOf(item).some((part) => isAnswer(pattern.get(part.key)));
}

/** Whether a filter that the group was made for holds for everybody of a pattern. */
export function holdsFor(filter: Filter, pattern: Pattern): boolean {
  return holds(filter, 0, (part) => exampleOf(pattern.get(part.key), part));
}

/** Options that can be made up: a refusal is none. */
export function givable({ role }: Pick<ResponseOption, 'role'>): boolean {
  return role !== 'refused';
}

/** Of a part the answers that no filter of the group tells apart. */
function statesOf({ item }: ItemPart, conditions: readonly Condition[]): PartState[] {
  const options = item.options.flatMap((option, index) => (givable(option) ? [index] : []));
  const sign = (option: number): string =>
    conditions.map(({ options: of }) => Number(of.includes(option))).join('');
  if (item.traits.form === 'option') {
    const signs = [...new Set(options.map(sign))];
    return signs.map((one) => ({ is: 'one-of', options: options.filter((option) => sign(option) === one) }));
  }
  if (item.traits.form !== 'mentions') return [{ is: 'given' }];
  const alone = options.filter((option) => isExclusive(item.options[option]?.role ?? 'substantive'));
  const told = options.filter((option) => !alone.includes(option) && sign(option).includes('1'));
  const others = options.filter((option) => !alone.includes(option));
  return [
    ...subsets(told).map((ticked): PartState => ({
      is: 'ticks',
      ticked,
      unticked: [...told.filter((option) => !ticked.includes(option)), ...alone],
    })),
    ...alone.map((option): PartState => ({
      is: 'ticks',
      ticked: [option],
      unticked: [...others, ...alone.filter((other) => other !== option)],
    })),
  ];
}

function combine(
  parts: readonly { readonly part: ItemPart; readonly states: readonly PartState[] }[],
): Pattern[] {
  let patterns: Pattern[] = [new Map()];
  for (const { part, states } of parts) {
    patterns = patterns.flatMap((before) => states.map((state) => new Map(before).set(part.key, state)));
    if (patterns.length > mostPatterns) break;
  }
  return patterns;
}

function subsets(options: readonly number[]): number[][] {
  // past this there are too many patterns anyway
  const few = options.slice(0, 16);
  return Array.from({ length: 2 ** few.length }, (_, bits) =>
    few.filter((_option, at) => (bits >> at) % 2 === 1),
  );
}

/**
 * Who was not asked says nothing. Later items may depend on routed ones, so it goes on until nothing changes.
 *
 * @returns nothing where routing runs in a circle that these answers do not settle
 */
function routed(pattern: Pattern, items: readonly Item[]): Pattern | undefined {
  const parts = items.flatMap(partsOf);
  let now = pattern;
  for (let round = 0; round <= parts.length; round += 1) {
    const next = new Map(pattern);
    for (const part of parts) {
      const universe = universeOf(part);
      if (universe && !holdsFor(universe.filter, now)) next.set(part.key, notAsked);
    }
    if (parts.every(({ key }) => next.get(key) === now.get(key))) return next;
    now = next;
  }
  return undefined;
}

function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [JSON.stringify([...pattern]), pattern])).values()];
}

/** A column of one case that answers as the pattern says; within a state all options are alike to the filters. */
function exampleOf(state: PartState | undefined, { item }: ItemPart): FilterColumn {
  const code = state?.is === 'one-of' ? (state.options[0] ?? reserved.skipped) : reserved.skipped;
  const ticked = state?.is === 'ticks' ? state.ticked : [];
  return {
    answers: Int16Array.of(code),
    mentions:
      item.traits.form === 'mentions'
        ? item.options.map((_, option) => Uint8Array.of(Number(ticked.includes(option))))
        : undefined,
  };
}

function conditionsIn(filter: Filter): Condition[] {
  if (filter.is === 'condition') return [filter];
  if (filter.is === 'not') return conditionsIn(filter.of);
  return 'part' in filter ? [] : filter.of.flatMap(conditionsIn);
}
