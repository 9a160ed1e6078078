// A group's targets as an integer program: how many people of each pattern, how many at each option.

import { partsOf } from '../codebook/codebook.ts';
import type { Filter, Item, ItemPart } from '../codebook/codebook.ts';
import { isSeparate } from './group.ts';
import type { Group } from './group.ts';
import { answers, givable, holdsFor, isAnswer } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { Counter, Limit, Target } from './target.ts';

/** So many times a variable, by its name. */
export type Sum = ReadonlyMap<string, number>;

export interface Constraint extends Limit {
  readonly sum: Sum;
}

/** Whole numbers from zero that meet the constraints, with the least cost. */
export interface Program {
  readonly constraints: readonly Constraint[];
  readonly cost: Sum;
  readonly variables: readonly string[];
}

/** How many people of a pattern. */
export const patternVariable = (index: number): string => `x${index}`;
/** How many people at an option of a part. */
export type OptionVariable = (part: ItemPart, option: number) => string;

/** Names that a solver can read, whatever the codes are. */
export function optionVariables(items: readonly Item[]): OptionVariable {
  const names = new Map<string, string>();
  for (const part of items.flatMap(partsOf)) {
    for (const option of part.item.options.keys()) names.set(`${part.key} ${option}`, `y${names.size}`);
  }
  return (part, option) => names.get(`${part.key} ${option}`) ?? '';
}

/** How many people there should be where no target speaks. */
export interface Wishes {
  readonly option: (part: ItemPart, option: number) => number | undefined;
  readonly pattern: (pattern: Pattern) => number;
}

/** Up to so many patterns each has a wish; among more, wishes would be fractions of people. */
const mostWished = 100;

/**
 * @param targets those that must hold; the patterns stay those of all
 * @param wishes left out when it is only asked whether there is an answer
 */
export function programOf(
  { items }: Group,
  patterns: readonly Pattern[],
  targets: readonly Target[],
  cases: number,
  wishes?: Wishes,
): Program {
  const variable = optionVariables(items);
  const who = (holdsTrue: (pattern: Pattern) => boolean, times = 1): [string, number][] =>
    patterns.flatMap((pattern, index): [string, number][] =>
      holdsTrue(pattern) ? [[patternVariable(index), times]] : [],
    );
  const counted = (counter: Counter, times: number): [string, number][] => {
    switch (counter.of) {
      case 'cases':
        return countedBy(counter.filter, times);
      case 'answered':
        return who((pattern) => answers(pattern, counter.item), times);
      case 'answered-part':
        return who((pattern) => isAnswer(pattern.get(counter.part.key)), times);
    }
  };
  const countedBy = (filter: Filter, times: number): [string, number][] =>
    isSeparate(filter)
      ? filter.options.map((option) => [variable(filter.part, option), times])
      : who((pattern) => holdsFor(filter, pattern), times);

  const parts = items.flatMap(partsOf);
  const constraints: Constraint[] = [
    { sum: new Map(who(() => true)), is: '=', value: cases },
    ...parts.flatMap((part) => partConstraints(part, patterns, variable, who)),
    ...items
      .filter(({ traits }) => traits.form === 'mentions')
      .map((item) => covered(item, patterns, variable)),
    ...targets.flatMap(({ statements }) =>
      statements.map(({ terms, is, value }) => ({
        sum: total(terms.flatMap(({ counter, times }) => counted(counter, times))),
        is,
        value,
      })),
    ),
  ];
  const cost = new Map<string, number>();
  if (wishes) {
    // who broke off answers nothing after that; an item left out before an answered one costs a little
    for (const [index, pattern] of patterns.entries()) {
      const gaps = gapsIn(pattern, items);
      if (gaps > 0) cost.set(patternVariable(index), gaps);
      const few = patterns.length > 1 && patterns.length <= mostWished;
      if (few) keepNear(patternVariable(index), wishes.pattern(pattern), constraints, cost);
    }
    for (const part of parts) {
      for (const option of part.item.options.keys()) {
        const wished = wishes.option(part, option);
        if (wished !== undefined) keepNear(variable(part, option), wished, constraints, cost);
      }
    }
  }
  const variables = [...new Set([...constraints.flatMap(({ sum }) => [...sum.keys()]), ...cost.keys()])];
  return { constraints, cost, variables };
}

/** A step away from a wish costs more than the one before, so that what targets demand is spread over the options. */
const steps = 6;

function keepNear(name: string, wished: number, constraints: Constraint[], cost: Map<string, number>): void {
  const width = Math.max(1, Math.floor(wished / 5));
  const sum = new Map([[name, 1]]);
  for (const [side, sign] of [
    ['o', -1],
    ['u', 1],
  ] as const) {
    for (let step = 1; step <= steps; step += 1) {
      const own = `${side}${step}${name}`;
      sum.set(own, sign);
      cost.set(own, 2 * step - 1);
      if (step < steps) constraints.push({ sum: new Map([[own, 1]]), is: '<=', value: width });
    }
  }
  constraints.push({ sum, is: '=', value: wished });
}

type Who = (holdsTrue: (pattern: Pattern) => boolean, times?: number) => [string, number][];

/** The people at each option are those whose pattern says so, or may. */
function partConstraints(
  part: ItemPart,
  patterns: readonly Pattern[],
  variable: OptionVariable,
  who: Who,
): Constraint[] {
  const { item, key } = part;
  const constraints: Constraint[] = [];
  const classes = new Map<string, readonly number[]>();
  for (const pattern of patterns) {
    const state = pattern.get(key);
    if (state?.is === 'one-of') classes.set(state.options.join(' '), state.options);
  }
  for (const [name, options] of classes) {
    const people = who((pattern) => {
      const state = pattern.get(key);
      return state?.is === 'one-of' && state.options.join(' ') === name;
    }, -1);
    const given = options.map((option): [string, number] => [variable(part, option), 1]);
    constraints.push({ sum: new Map([...given, ...people]), is: '=', value: 0 });
  }
  const taken = new Set([...classes.values()].flat());
  for (const [option, { role }] of item.options.entries()) {
    const own: [string, number] = [variable(part, option), 1];
    const at = (
      says: (state: { ticked: readonly number[]; unticked: readonly number[] }) => boolean,
    ): [string, number][] =>
      who((pattern) => {
        const state = pattern.get(key);
        return state?.is === 'ticks' && says(state);
      }, -1);
    if (item.traits.form !== 'mentions') {
      if (!taken.has(option)) constraints.push({ sum: new Map([own]), is: '=', value: 0 });
    } else if (!givable({ role })) {
      constraints.push({ sum: new Map([own]), is: '=', value: 0 });
    } else {
      const must = at(({ ticked }) => ticked.includes(option));
      const may = at(({ unticked }) => !unticked.includes(option));
      constraints.push({ sum: new Map([own, ...must]), is: '>=', value: 0 });
      constraints.push({ sum: new Map([own, ...may]), is: '<=', value: 0 });
    }
  }
  return constraints;
}

/** Who answered a multiple item ticked something: there are enough open ticks for those without a settled one. */
function covered(item: Item, patterns: readonly Pattern[], variable: OptionVariable): Constraint {
  const sum = new Map<string, number>();
  for (const part of partsOf(item)) {
    for (const option of item.options.keys()) sum.set(variable(part, option), 1);
  }
  for (const [index, pattern] of patterns.entries()) {
    if (!answers(pattern, item)) continue;
    const settled = partsOf(item).flatMap((part) => {
      const state = pattern.get(part.key);
      return state?.is === 'ticks' ? state.ticked : [];
    });
    // settled ticks are counted with their options, so they are taken off; who has none needs one
    sum.set(patternVariable(index), settled.length > 0 ? -settled.length : -1);
  }
  return { sum, is: '>=', value: 0 };
}

/** Items passed over before the last answered one, of those that were asked. */
function gapsIn(pattern: Pattern, items: readonly Item[]): number {
  const asked = items.filter((item) =>
    partsOf(item).some((part) => pattern.get(part.key)?.is !== 'not-asked'),
  );
  const last = asked.findLastIndex((item) => answers(pattern, item));
  return asked.slice(0, Math.max(0, last)).filter((item) => !answers(pattern, item)).length;
}

function total(terms: readonly (readonly [string, number])[]): Sum {
  const sum = new Map<string, number>();
  for (const [name, times] of terms) sum.set(name, (sum.get(name) ?? 0) + times);
  return sum;
}
