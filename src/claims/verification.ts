// What verify found: plain data, which every output prints. One function computes results and the exit code from it.

import type { Severity } from '../issue.ts';
import type { Result } from './operators/operator.ts';

export type Standing = 'open' | 'waived';

/** A line and column: of the quote in the text, else of the entry in the ledger. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface CheckedClaim {
  readonly id: string;
  readonly result: Result;
  readonly standing: Standing;
  /** As it stands in the report, or the words that stand for it. */
  readonly printed: string | null;
  readonly observed: { readonly count: number; readonly base: number; readonly printed: string } | null;
  readonly address: string | null;
  readonly rule?: string;
  readonly message?: string;
  readonly repairs: readonly string[];
  /** What is right and yet misleads. */
  readonly warnings: readonly { readonly rule: string; readonly message: string }[];
  /** Why it may stand, or why its waiver does not help any more. */
  readonly waiver?: string;
  readonly quote?: string;
  readonly spot: Spot;
}

export interface CheckedRelation {
  readonly id: string;
  readonly type: string;
  readonly members: readonly string[];
  readonly result: 'agrees' | 'contradicted' | 'unchecked';
  readonly standing: Standing;
  readonly message: string;
  readonly waiver?: string;
  readonly spot: Spot;
}

/** The two ways of looking: is each quote in the text, is each number of the text in the ledger. */
export interface Coverage {
  readonly anchorsFound: number;
  readonly anchorsLost: number;
  readonly tokens: number;
  readonly ledgered: number;
  readonly ignored: number;
  readonly unledgered: number;
}

/** Something about the text, the report or the lock, rather than a claim. */
export interface Trouble {
  readonly rule: string;
  readonly severity: Severity;
  /** Unchecked: nothing is known to be wrong. */
  readonly kind: 'finding' | 'unchecked' | 'note';
  readonly spot: Spot;
  readonly says: string;
  readonly message: string;
  readonly repair: string;
}

export interface Verification {
  /** The ledger, as messages call it. */
  readonly ledger: string;
  readonly claims: readonly CheckedClaim[];
  readonly relations: readonly CheckedRelation[];
  readonly coverage: Coverage | null;
  /** Files of a report that were compared; absent when none was asked for. */
  readonly report?: { readonly folder: string; readonly files: number };
  readonly troubles: readonly Trouble[];
  /** There was something to look at beside claims. */
  readonly claimsExpected: boolean;
}

/** Whether an open claim is a finding, or was not looked at. */
export function badness({
  result,
  standing,
}: Pick<CheckedClaim, 'result' | 'standing'>): 'finding' | 'unchecked' | 'none' {
  if (standing === 'waived') return 'none';
  if (result === 'differs' || result === 'unattainable') return 'finding';
  return result === 'unsupported' || result === 'unchecked' ? 'unchecked' : 'none';
}

export function relationBadness({ result, standing }: CheckedRelation): 'finding' | 'unchecked' | 'none' {
  if (standing === 'waived') return 'none';
  return result === 'contradicted' ? 'finding' : result === 'unchecked' ? 'unchecked' : 'none';
}

/** 1 when something is wrong, 3 when nothing is but not all was looked at. */
export function exitOf({ claims, relations, troubles, claimsExpected }: Verification): 0 | 1 | 3 {
  const kinds = new Set([
    ...claims.map(badness),
    ...relations.map(relationBadness),
    ...troubles.map(({ kind }) => kind),
  ]);
  if (kinds.has('finding')) return 1;
  return kinds.has('unchecked') || (claimsExpected && claims.length === 0) ? 3 : 0;
}
