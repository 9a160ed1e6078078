// One relation: members with their counts, its type's check, its waiver.

import type { Counts } from '../tabulation/request.ts';
import { spotOf, standingOf } from './check-claim.ts';
import type { Claim, Relation } from './ledger.ts';
import { countAt } from './quantities/quantity.ts';
import type { Member } from './relations/relation.ts';
import type { CheckedRelation } from './verification.ts';

type Pin = NonNullable<Relation['waive']>['pin'];

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
  const now = {
    printed: counted.map(({ operator, says }) => operator.printed(says)).join(', '),
    counted: counted.map(({ value: { count, base } }) => `${count}/${base}`).join(', '),
  };
  const { standing, words } = standingOf(waive, !agrees, asOf, () => movedSince(waive?.pin, now));
  return {
    ...common,
    result: agrees ? 'agrees' : 'contradicted',
    standing,
    message,
    ...(words === undefined ? {} : { waiver: words }),
  };
}

function movedSince(pin: Pin | undefined, now: Pin): string | undefined {
  const key = (['printed', 'counted'] as const).find((one) => pin?.[one] !== now[one]);
  return key === undefined ? undefined : `it was given for ${pin?.[key]}, not for ${now[key]}`;
}

function memberOf(claim: Claim | undefined, counts: Counts): Member[] {
  if (!claim?.operator || !claim.says || !claim.quantity || claim.uncheckable) return [];
  const { operator, says, quantity } = claim;
  const respondents = countAt(counts, quantity.respondents).base[0] ?? 0;
  return [{ claim, operator, says, quantity, value: quantity.read(counts), respondents }];
}
