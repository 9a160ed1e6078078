// Requests → what is counted: each part of an item, under each banner, once.

import { partsOf } from '../codebook/codebook.ts';
import type { ItemPart } from '../codebook/codebook.ts';
import { mayShare } from './inference/section.ts';
import { timesOf } from './inference/test-times.ts';
import { countRequest } from './request.ts';
import type { Count, CountRequest, Counts, TableRequest } from './request.ts';

/** Every count the requests need, each once. */
export function planOf(requests: readonly TableRequest[]): CountRequest[] {
  const plan = new Map<string, CountRequest>();
  for (const request of requests) {
    for (const part of partsIn(request)) {
      for (const one of countsOf(request, part)) plan.set(one.key, one);
    }
    if (request.inference?.test === true)
      for (const times of timesOf(request)) plan.set(times.request.key, times.request);
  }
  return [...plan.values()];
}

/** Where the item is answered, as far as the request goes. */
export function partsIn({ item, row, period }: TableRequest): ItemPart[] {
  return partsOf(item).filter(
    (part) => (!row || part.row?.code === row.code) && (!period || part.period?.code === period.code),
  );
}

/** One a banner; without a banner one. */
export function countsOf(
  { survey, by, where, base, weight, inference }: TableRequest,
  part: ItemPart,
): CountRequest[] {
  const common = {
    survey,
    part,
    base,
    ...(where ? { where } : {}),
    ...(weight === undefined ? {} : { weight }),
  };
  return by.length === 0
    ? [countRequest(common)]
    : by.map((banner) =>
        countRequest({
          ...common,
          by: banner,
          ...(inference?.letters !== undefined && mayShare(banner) ? { shared: true } : {}),
        }),
      );
}

/** @throws Error when the plan was not counted */
export function countAt(counts: Counts, { key }: CountRequest): Count {
  const count = counts.get(key);
  if (!count) throw new Error(`nothing was counted for ${key}`);
  return count;
}
