// One relation: members with their counts, its type's check, its waiver.

import type { Counts } from '../tabulation/request.ts';
import { spotOf, standingOf } from './check-claim.ts';
import type { Claim, Relation } from './ledger.ts';
import { countAt } from './quantities/quantity.ts';
import type { Member } from './relations/relation.ts';
import type { CheckedRelation } from './verification.ts';

export function checkRelation(
  { id, type, members, waive, place }: Relation,
  claims: ReadonlyMap<string, Claim>,
  counts: Counts,
  asOf: string | undefined,
): CheckedRelation {
  const common = { id, type: type.name, members, spot: spotOf({ place }) };
  const counted = members.flatMap((name) => memberOf(claims.get(name), counts));
  if (counted.length < members.length) {
    const message = `${members.length - counted.length} of ${members.length} members are not counted`;
    return { ...common, result: 'unchecked', standing: 'open', message };
  }
  const { agrees, message } = type.check(counted);
  const printed = counted.map(({ operator, says }) => operator.printed(says)).join(', ');
  const { standing, words } = standingOf(waive, !agrees, asOf, () =>
    waive && waive.pin.printed !== printed
      ? `it was given for ${waive.pin.printed}, not for ${printed}`
      : undefined,
  );
  return {
    ...common,
    result: agrees ? 'agrees' : 'contradicted',
    standing,
    message,
    ...(words === undefined ? {} : { waiver: words }),
  };
}

function memberOf(claim: Claim | undefined, counts: Counts): Member[] {
  if (!claim?.operator || !claim.says || !claim.quantity || claim.uncheckable) return [];
  const { operator, says, quantity } = claim;
  const respondents = countAt(counts, quantity.respondents).base[0] ?? 0;
  return [{ claim, operator, says, quantity, value: quantity.read(counts), respondents }];
}
