// How a value is printed inside a sentence. To add a filter, add it here.

import { mayPrintPercent } from '../base/small-base.ts';
import type { SmallBasePolicy } from '../base/small-base.ts';
import { printPoints } from '../ratio.ts';
import type { Value } from '../value/value.ts';
import { inWords } from '../wording.ts';

const counted = ({ count, base }: Value): string => `${count} of ${base}`;

/** What policy withholds as a percentage, and what no words fit, prints as its count: "24 of 27". */
export const valueFilters = {
  /** "24 of 27" */
  of: counted,
  /** "89%" */
  pct: (value: Value) => value.percent ?? counted(value),
  /** "24" */
  n: ({ count }: Value) => String(count),
  /** "almost nine in ten" */
  words: (value: Value) => {
    const { count, base, percent } = value;
    return (
      (percent === null ? undefined : inWords({ numerator: count, denominator: base })) ?? counted(value)
    );
  },
} as const satisfies Record<string, (value: Value) => string>;

export type ValueFilter = keyof typeof valueFilters;

/** A change between two periods, of those who answered both: "19 points", or where policy withholds it "4 of 22". */
export function printChange(from: Value, to: Value, policy: SmallBasePolicy): string {
  const numerator = to.count - from.count;
  return mayPrintPercent(to.base, policy)
    ? printPoints({ numerator, denominator: to.base }, policy.decimals)
    : `${numerator < 0 ? '−' : ''}${Math.abs(numerator)} of ${to.base}`;
}
