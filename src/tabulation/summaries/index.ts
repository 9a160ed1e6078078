// What stands below the counts, in this order. To add one, write its file and add it here.

import { mean } from './mean.ts';
import { median } from './median.ts';
import { netScore } from './net-score.ts';
import { scored } from './scored.ts';
import type { Summary } from './summary.ts';
import type { MemberRole } from '../table.ts';

export const summaries: readonly Summary[] = [netScore, scored, mean, median];

/** Whether a row sums its column up, instead of counting in it. */
export function isSummary(role: MemberRole | 'row' | undefined): boolean {
  return summaries.some((one) => one.role === role);
}
