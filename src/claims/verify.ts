// A ledger against the responses: every request first, one count, then results.

import type { CountRequest, Counts } from '../tabulation/request.ts';
import { checkClaim } from './check-claim.ts';
import { checkRelation } from './check-relation.ts';
import type { Covered } from './coverage.ts';
import type { Ledger } from './ledger.ts';
import { requestsOf } from './quantities/quantity.ts';
import type { CheckedClaim, CheckedRelation } from './verification.ts';

/** Every count the claims need, each once. */
export function planOfLedger({ claims }: Ledger): CountRequest[] {
  const plan = new Map<string, CountRequest>();
  for (const { quantity } of claims) {
    for (const request of quantity ? requestsOf(quantity) : []) plan.set(request.key, request);
  }
  return [...plan.values()];
}

/** @param asOf the day that waivers are judged on; without one none ends */
export function checkLedger(
  ledger: Ledger,
  counts: Counts,
  covered: Covered | undefined,
  asOf: string | undefined,
): { claims: CheckedClaim[]; relations: CheckedRelation[] } {
  const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  return {
    claims: ledger.claims.map((claim) => checkClaim(claim, counts, covered?.anchors.get(claim.id), asOf)),
    relations: ledger.relations.map((relation) => checkRelation(relation, byId, counts, asOf)),
  };
}
