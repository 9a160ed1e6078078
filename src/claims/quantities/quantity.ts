// What a claim is about, as counts: requests before, a count over its base after.

import type { BaseKind } from '../../base/base.ts';
import type { Count, CountRequest, Counts } from '../../tabulation/request.ts';

/** A count over its base; of a change over time a difference, which may be below zero. */
export interface Counted {
  readonly count: number;
  readonly base: number;
}

/** The steps from the responses to the count, for whoever asks where it comes from. */
export interface Derivation {
  readonly survey: string;
  readonly question: string;
  readonly universe: string | undefined;
  /** What is counted, and of whom. */
  readonly counted: string;
  readonly based: string;
}

export interface Quantity {
  readonly address: string;
  readonly derivation: Derivation;
  readonly requests: readonly CountRequest[];
  readonly read: (counts: Counts) => Counted;
  /** The others of its table, by name: options, or rows of a grid. */
  readonly rivals: readonly Rival[];
  /** A second address, or several. */
  readonly versus: readonly Quantity[];
  /** All people of its survey. */
  readonly respondents: CountRequest;
  /** The base of people that the words claim, where that is another kind. */
  readonly claimed?: { readonly kind: BaseKind; readonly request: CountRequest } | undefined;
  /** Items with numbers: their mean with so many decimals, and who gave one. */
  readonly mean?: (
    counts: Counts,
    decimals: number,
  ) => { readonly printed: string; readonly people: number } | undefined;
  /** The item: claims about one thing have one. */
  readonly item: string;
  readonly baseKind: BaseKind;
}

export interface Rival extends Pick<Quantity, 'requests' | 'read'> {
  readonly name: string;
}

export function countAt(counts: Counts, { key }: CountRequest): Count {
  const count = counts.get(key);
  if (!count) throw new Error(`nothing was counted for ${key}`);
  return count;
}

/** Everything that must be counted before a quantity can be read. */
export function requestsOf(quantity: Quantity): CountRequest[] {
  return [
    ...quantity.requests,
    quantity.respondents,
    ...(quantity.claimed ? [quantity.claimed.request] : []),
    ...quantity.rivals.flatMap(({ requests }) => requests),
    ...quantity.versus.flatMap(requestsOf),
  ];
}
