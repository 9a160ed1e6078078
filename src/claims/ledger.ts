// The ledger in clean form: what the report says, never an expected answer.

import type { Place } from '../issue.ts';
import type { Operator, Says } from './operators/operator.ts';
import type { Quantity } from './quantities/quantity.ts';
import type { RelationType } from './relations/relation.ts';

/** Words of a text with what stands before and after them; together they stand there once. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Somebody answers for something that is not checked, or not right. */
export interface Signed {
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** Holds as long as nothing moves. */
export interface Waiver<Pin> extends Signed {
  /** The last day; judged only against a day that is given. */
  readonly until?: string | undefined;
  readonly pin: Pin;
}

export interface Claim {
  readonly id: string;
  readonly figure?: string | undefined;
  /** Key of the item whose question is printed beneath. */
  readonly question?: string | undefined;
  readonly quote?: Quote | undefined;
  readonly operator?: Operator | undefined;
  readonly says?: Says | undefined;
  /** What the words count; absent where nothing does, or where its address leads nowhere. */
  readonly quantity?: Quantity | undefined;
  /** As it is written. */
  readonly address: string | null;
  /** Why the address leads nowhere. */
  readonly astray?: string | undefined;
  readonly waive?:
    | Waiver<{ readonly printed: string; readonly count: number; readonly base: number }>
    | undefined;
  readonly uncheckable?: Signed | undefined;
  readonly place: Place;
}

export interface Relation {
  readonly id: string;
  readonly type: RelationType;
  readonly members: readonly string[];
  readonly waive?: Waiver<{ readonly printed: string; readonly counted: string }> | undefined;
  readonly place: Place;
}

/** A number of the text that is not the survey's. */
export interface Ignored {
  readonly quote: Quote;
  readonly reason: string;
  readonly place: Place;
}

export interface Ledger {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly ignore: readonly Ignored[];
}
