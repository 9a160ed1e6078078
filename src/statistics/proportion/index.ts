import type { Count } from '../count.ts';
import { withinShares } from '../interval.ts';
import type { Interval } from '../interval.ts';
import { agrestiCoull } from './agresti-coull.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { jeffreys } from './jeffreys.ts';
import { wilsonCorrected } from './wilson-corrected.ts';
import { wilson } from './wilson.ts';

/** Intervals for one share, by the name they are asked for with; the first is the default. Wald's is not on offer. */
export const proportionIntervals = {
  wilson,
  'wilson-corrected': wilsonCorrected,
  'clopper-pearson': clopperPearson,
  'agresti-coull': (count: Count, level?: number) => withinShares(agrestiCoull(count, level)),
  jeffreys,
} as const satisfies Record<string, (count: Count, level?: number) => Interval>;
