// What made-up responses must reproduce, in clean form: linear statements about counts of people.

import type { Filter, Item, ItemPart } from '../codebook/codebook.ts';
import type { Place } from '../issue.ts';

/** A number of people in one survey. */
export type Counter =
  /** Those for whom a filter holds. */
  | { readonly of: 'cases'; readonly filter: Filter }
  /** Those who answered an item in any of its parts. */
  | { readonly of: 'answered'; readonly item: Item }
  /** Those who answered at one part. */
  | { readonly of: 'answered-part'; readonly part: ItemPart };

/** What a number is held to. */
export interface Limit {
  readonly is: '=' | '>=' | '<=';
  readonly value: number;
}

export function isWithin(found: number, { is, value }: Limit): boolean {
  return is === '=' ? found === value : is === '>=' ? found >= value : found <= value;
}

/** A sum of counters, each so many times, against a whole number. */
export interface Statement extends Limit {
  readonly terms: readonly { readonly counter: Counter; readonly times: number }[];
}

/** One line of targets.yaml; all its statements must hold. */
export interface Target {
  readonly survey: string;
  readonly statements: readonly Statement[];
  /** As it was written, for messages. */
  readonly text: string;
  readonly place: Place;
}

export interface Targets {
  /** Where they are written, as messages print it. */
  readonly file: string;
  readonly seed: string;
  /** Respondents by survey. */
  readonly cases: ReadonlyMap<string, number>;
  readonly targets: readonly Target[];
}
