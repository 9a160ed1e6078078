// Item completion: who answered an item, of all respondents; an item of several parts is answered when any of them is.

import type { Resolved } from '../../codebook/address.ts';
import { partsOf } from '../../codebook/codebook.ts';
import { allOf, answeredAt, anyWhere, peopleRequest } from './place.ts';
import type { ClaimPlace } from './place.ts';
import { countAt } from './quantity.ts';
import type { Core } from './core.ts';

export function completion(place: ClaimPlace): Resolved<Core> {
  const { item, address, survey, where } = place;
  const parts = partsOf(item).filter(
    ({ row, period }) =>
      (!address.row || row?.code === address.row.code) &&
      (!address.period || period?.code === address.period.code),
  );
  const [part] = parts;
  if (!part) throw new Error(`no parts of ${item.id}`);
  const all = peopleRequest(survey, part, where);
  const these = peopleRequest(survey, part, allOf(anyWhere(parts.map(answeredAt)), where));
  return {
    found: {
      part,
      requests: [all, these],
      rivals: [],
      read: (counts) => ({
        count: countAt(counts, these).base[0] ?? 0,
        base: countAt(counts, all).base[0] ?? 0,
      }),
      counted: `who answered ${item.id}${parts.length > 1 ? ' in any of its parts' : ''}`,
      based: `all respondents${where ? `, only ${where.text}` : ''}`,
    },
  };
}
