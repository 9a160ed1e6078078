// What a relation is: claims that must agree with each other, judged on what they say and what is counted.

import type { Claim } from '../ledger.ts';
import type { Operator, Says } from '../operators/operator.ts';
import type { Counted, Quantity } from '../quantities/quantity.ts';

/** A member with what the data show of it. */
export interface Member {
  readonly claim: Claim;
  readonly operator: Operator;
  readonly says: Says;
  readonly quantity: Quantity;
  readonly value: Counted;
  /** All people of its survey. */
  readonly respondents: number;
}

export interface Agreement {
  readonly agrees: boolean;
  readonly message: string;
}

export interface RelationType {
  readonly name: string;
  readonly about: string;
  /** At least two members, all of them counted. */
  readonly check: (members: readonly Member[]) => Agreement;
}

export const agrees = (message: string): Agreement => ({ agrees: true, message });
export const contradicted = (message: string): Agreement => ({ agrees: false, message });

export const printedOf = ({ operator, says }: Member): string => operator.printed(says);
export const named = (member: Member): string => `${member.claim.id} ${printedOf(member)}`;
export const ofBase = ({ value: { count, base } }: Member): string => `${count} of ${base}`;

/** The counts of a base that a member's words allow; a ratio is its own count. */
export function allowedOn({ operator, says }: Member, base: number): readonly number[] {
  return base > 0 ? (operator.allows?.(says, base) ?? []) : [];
}

/** The first member, which is the total or the whole, and the others. */
export function headAndRest(members: readonly Member[]): { head: Member; rest: readonly Member[] } {
  const [head, ...rest] = members;
  if (!head) throw new Error('a relation without members');
  return { head, rest };
}
