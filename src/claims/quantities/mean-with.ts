// The mean of the numbers people gave at one part.

import type { ItemPart } from '../../codebook/codebook.ts';
import { countRequest } from '../../tabulation/request.ts';
import type { CountRequest } from '../../tabulation/request.ts';
import { meanOf } from '../../tabulation/summaries/mean.ts';
import { decimalsOf, spreadAt } from '../../tabulation/summaries/spread.ts';
import { countAt } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { ClaimPlace } from './place.ts';

export function meanWith(
  { survey, base, where }: ClaimPlace,
  part: ItemPart,
): { request: CountRequest; read: NonNullable<Quantity['mean']> } {
  const request = countRequest({ survey, part, base, ...(where ? { where } : {}) });
  return {
    request,
    read: (counts, decimals) => {
      const spread = spreadAt(part.item, countAt(counts, request), 0);
      if (spread.people === 0) return undefined;
      const { held } = decimalsOf(part.item);
      return { printed: meanOf(spread, { held, printed: decimals }), people: spread.people };
    },
  };
}
