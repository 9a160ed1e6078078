import type { Interval } from '../interval.ts';
import { kornGraubard } from './korn-graubard.ts';
import { logitInterval } from './logit.ts';
import type { WeightedShare } from './share.ts';
import { wilsonWeighted } from './wilson.ts';

/** Intervals for one weighted share, by the name they are asked for with; the first is the default. */
export const weightedIntervals = {
  wilson: wilsonWeighted,
  logit: logitInterval,
  'korn-graubard': kornGraubard,
} as const satisfies Record<string, (weighted: WeightedShare, level?: number) => Interval>;
