// What a table of a survey that was drawn by chance gets without being asked.

import type { TableRequest } from '../request.ts';
import { usualAdjustment } from './inference.ts';
import type { Inference } from './inference.ts';
import { timesOf } from './test-times.ts';

/** Intervals; under a banner letters and tests, and a test where times can be compared. Of mentions nothing. */
export function usualInference(request: TableRequest): Inference | undefined {
  const { by, percent, base } = request;
  if (base === 'mentions') return undefined;
  const banner = by.length > 0;
  return {
    interval: 'wilson',
    ...(banner && percent === 'column' ? { letters: usualAdjustment } : {}),
    ...(banner || timesOf(request).length > 0 ? { test: true } : {}),
  };
}
