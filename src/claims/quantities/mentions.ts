// How many answers people ticked: mentions, over the people who answered; more than one a person.

import type { Resolved } from '../../codebook/address.ts';
import { countRequest } from '../../tabulation/request.ts';
import { partOfPlace } from './place.ts';
import type { ClaimPlace } from './place.ts';
import { countAt } from './quantity.ts';
import type { Core } from './core.ts';

export function mentions(place: ClaimPlace): Resolved<Core> {
  const part = partOfPlace(place);
  if ('problem' in part) return part;
  const { survey, item, where } = place;
  if (item.traits.form !== 'mentions')
    return {
      problem: { actual: `mentions of \`${item.id}\`, a ${item.type} item`, expected: 'a multiple item' },
    };
  const common = { survey, part: part.found, ...(where ? { where } : {}) };
  const ticks = countRequest({ ...common, base: 'mentions' });
  const people = countRequest({ ...common, base: 'answered' });
  return {
    found: {
      part: part.found,
      requests: [ticks, people],
      rivals: [],
      read: (counts) => ({
        count: countAt(counts, ticks).base[0] ?? 0,
        base: countAt(counts, people).base[0] ?? 0,
      }),
      counted: `all mentions at ${part.found.key}`,
      based: `people who answered${where ? `, only ${where.text}` : ''}`,
    },
  };
}
