import { sum } from '../table/table.ts';

/**
 * Cronbach's alpha: how far items that are added up to one score go together, k/(k−1)·(1 − Σ item variances / variance of
 * the sum). Of people who answered all items.
 * Source: Cronbach (1951); PSPP RELIABILITY.
 *
 * @example
 * cronbachAlpha([2, 2], 8) // 1
 */
export function cronbachAlpha(itemVariances: readonly number[], sumVariance: number): number {
  const k = itemVariances.length;
  return (k / (k - 1)) * (1 - sum(itemVariances) / sumVariance);
}
