// What an operator is: how a kind of statement is written, how it was printed, and whether counts bear it out.

import type { z } from 'zod';
import type { BaseKind } from '../../base/base.ts';
import type { Counted } from '../quantities/quantity.ts';

/** A statement in clean form; which of these it has is its operator's business. */
export interface Says {
  readonly op: string;
  /** The base that the words claim. */
  readonly of?: BaseKind | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
}

/** What the data show. */
export interface Seen {
  readonly value: Counted;
  /** The others of its table. */
  readonly rivals: readonly Named[];
  /** Second addresses. */
  readonly versus: readonly Named[];
  readonly mean: (decimals: number) => { readonly printed: string; readonly people: number } | undefined;
}

export interface Named {
  readonly name: string;
  readonly value: Counted;
}

export type Result =
  | 'reproduced'
  | 'holds'
  | 'strained'
  | 'differs'
  | 'unattainable'
  | 'unsupported'
  | 'unchecked';

export interface Verdict {
  readonly result: Result;
  /** Why it is not as it says. */
  readonly rule?: string;
  /** The arithmetic, in a sentence. */
  readonly message: string;
  /** What could stand there instead. */
  readonly repairs?: readonly string[];
}

export interface Operator {
  readonly name: string;
  /** The keys of `says` beside `op` and `of`. */
  readonly keys: Readonly<Record<string, z.ZodType>>;
  /** What `about` must give beside an answer. */
  readonly needs?: 'vs' | 'change' | 'numbers' | 'rivals' | undefined;
  /** It can be said of a change between two periods, which may be below zero. */
  readonly ofChanges?: true;
  /** The number as it was printed, or the words. */
  readonly printed: (says: Says) => string;
  readonly judge: (says: Says, seen: Seen) => Verdict;
  /** The data's value in the form of the claim. */
  readonly observed: (says: Says, seen: Seen) => string;
  /** The counts of a base that the statement allows, where it is about a share. */
  readonly allows?: (says: Says, base: number) => readonly number[];
}
