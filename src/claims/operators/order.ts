// "The highest single response", "the second-highest", "came last": the place among the others of its table.

import type { Counted } from '../quantities/quantity.ts';
import { wholeCount } from './numbers.ts';
import type { Named, Operator, Seen, Verdict } from './operator.ts';

/** The sign of the difference of two shares, exactly; bases of rows may differ. */
export function compareShares(a: Counted, b: Counted): number {
  const difference = BigInt(a.count) * BigInt(b.base) - BigInt(b.count) * BigInt(a.base);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

export const largest: Operator = ordered('largest', 'the largest', 1);
export const smallest: Operator = ordered('smallest', 'the smallest', -1);

function ordered(name: string, phrase: string, side: 1 | -1): Operator {
  return {
    name,
    keys: {},
    needs: 'rivals',
    ofChanges: true,
    printed: () => phrase,
    observed: (_, { value }) => ofBase(value),
    judge: (_, { value, rivals }) => {
      const ahead = rivals.filter((rival) => compareShares(rival.value, value) === side);
      const level = rivals.filter((rival) => compareShares(rival.value, value) === 0);
      const next = nearest(rivals, side);
      if (ahead.length > 0) return wrongPlace(value, ahead, side);
      if (level.length > 0) return tied(value, level);
      return { result: 'holds', message: `${ofBase(value)}${next ? `; next is ${shown(next)}` : ''}` };
    },
  };
}

export const rank: Operator = {
  name: 'rank',
  keys: { value: wholeCount },
  needs: 'rivals',
  ofChanges: true,
  printed: ({ value = '' }) => `rank ${value}`,
  observed: (_, seen) => `rank ${rankOf(seen)}`,
  judge: ({ value = '' }, seen) => {
    const own = rankOf(seen);
    const level = seen.rivals.filter((rival) => compareShares(rival.value, seen.value) === 0);
    const apart = seen.versus.filter((other) => compareShares(other.value, seen.value) !== 0);
    if (own !== Number(value) || apart.length > 0) {
      const ahead = seen.rivals.filter((rival) => compareShares(rival.value, seen.value) > 0);
      return {
        result: 'differs',
        rule: 'order-differs',
        message: `${ofBase(seen.value)} is rank ${own}${ahead.length > 0 ? `, after ${list(ahead)}` : ''}${apart.length > 0 ? `; beside it ${list(apart)}` : ''}`,
        repairs: [`rank ${own}`],
      };
    }
    return level.length > seen.versus.length
      ? tied(seen.value, level)
      : { result: 'holds', message: `${ofBase(seen.value)} is rank ${own}` };
  },
};

export const moreThan: Operator = {
  name: 'more-than',
  keys: {},
  needs: 'vs',
  ofChanges: true,
  printed: () => 'more than',
  observed: (_, { value }) => ofBase(value),
  judge: (_, { value, versus }) => {
    const ahead = versus.filter((other) => compareShares(other.value, value) > 0);
    const level = versus.filter((other) => compareShares(other.value, value) === 0);
    if (ahead.length > 0) return wrongPlace(value, ahead, 1);
    if (level.length > 0)
      return {
        result: 'differs',
        rule: 'order-differs',
        message: `${ofBase(value)}, as many as ${list(level)}`,
      };
    return { result: 'holds', message: `${ofBase(value)}, against ${list(versus)}` };
  },
};

function rankOf({ value, rivals }: Seen): number {
  return 1 + rivals.filter((rival) => compareShares(rival.value, value) > 0).length;
}

function nearest(rivals: readonly Named[], side: 1 | -1): Named | undefined {
  return rivals.toSorted((a, b) => -side * compareShares(a.value, b.value))[0];
}

function wrongPlace(value: Counted, ahead: readonly Named[], side: 1 | -1): Verdict {
  const word = side === 1 ? 'more' : 'fewer';
  return {
    result: 'differs',
    rule: 'order-differs',
    message: `${ofBase(value)}; ${word} have ${list(ahead)}`,
    repairs: ahead.slice(0, 1).map(({ name }) => name),
  };
}

function tied(value: Counted, level: readonly Named[]): Verdict {
  return { result: 'strained', rule: 'tied', message: `${ofBase(value)}, as many as ${list(level)}` };
}

const ofBase = ({ count, base }: Counted): string => `${count} of ${base}`;
const shown = ({ name, value }: Named): string => `\`${name}\` with ${ofBase(value)}`;
const list = (others: readonly Named[]): string => others.slice(0, 3).map(shown).join(', ');
