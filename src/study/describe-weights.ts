// What there is to know about weights before they are used.

import { roundFloat } from '../ratio.ts';
import { kish } from '../statistics/weighted/kish.ts';
import type { Responses } from '../wave/wave.ts';
import { million } from '../wave/weights.ts';

export interface WeightsDescribed {
  readonly name: string;
  readonly label: string;
  readonly smallest: number;
  readonly largest: number;
  /** What all respondents add up to. */
  readonly sum: number;
  /** Kish's, of all respondents, as printed. */
  readonly designEffect: string;
  readonly effective: string;
  /** How they were made, where they were: targets, rounds, limits. */
  readonly made?: string;
}

/** One entry a name, in the order of wave.yaml. */
export function describeWeights({ weights, cases }: Responses): WeightsDescribed[] {
  return [...(weights?.values() ?? [])].map(({ name, label, millionths, made }) => {
    const sum = millionths.reduce((total, weight) => total + weight, 0) / million;
    const squares = millionths.reduce((total, weight) => total + (weight / million) ** 2, 0);
    const { designEffect, effective } = kish({ people: cases, sum, squares });
    return {
      name,
      label,
      smallest: millionths.reduce((least, weight) => Math.min(least, weight), Infinity) / million,
      largest: millionths.reduce((most, weight) => Math.max(most, weight), 0) / million,
      sum,
      designEffect: roundFloat(designEffect, 2),
      effective: roundFloat(effective, 1),
      ...(made === undefined ? {} : { made }),
    };
  });
}
