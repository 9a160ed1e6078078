// Who gave which number: scores of the options people took, or the numbers they wrote.

import type { Item } from '../../codebook/codebook.ts';
import type { Tally } from '../request.ts';

export interface Spread {
  /** Values in units of their last decimal, smallest first, with the people who gave them, or what these add up to. */
  readonly values: readonly (readonly [value: number, people: number])[];
  readonly people: number;
}

/** Decimals that scores are held with. */
const scoreDecimals = 3;

export function hasNumbers({ options, traits }: Item): boolean {
  return (
    traits.form === 'number' || (traits.form === 'option' && options.some(({ score }) => score !== undefined))
  );
}

/** How many decimals values are held with, and how many a mean of them is printed with. */
export interface Decimals {
  readonly held: number;
  readonly printed: number;
}

export function decimalsOf({ traits, decimals }: Item): Decimals {
  return traits.form === 'number'
    ? { held: decimals, printed: decimals + 1 }
    : { held: scoreDecimals, printed: 2 };
}

/** The lowest and the highest score; of numbers nobody knows. */
export function rangeOf({ options, traits }: Item): readonly [number, number] | undefined {
  const scores = options.flatMap(({ score }) => score ?? []);
  return traits.form === 'number' || scores.length === 0
    ? undefined
    : [Math.min(...scores), Math.max(...scores)];
}

/** Of one point, those whose answer has a number; don't know has none. */
export function spreadAt({ options }: Item, tally: Tally, point: number): Spread {
  const given = new Map(tally.numbers?.[point]);
  for (const [index, { score }] of options.entries()) {
    const people = tally.options[index]?.[point] ?? 0;
    if (score !== undefined && people > 0) given.set(score, (given.get(score) ?? 0) + people);
  }
  const values = [...given].toSorted(([a], [b]) => a - b);
  return { values, people: values.reduce((sum, [, people]) => sum + people, 0) };
}
