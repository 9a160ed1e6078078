// Outcomes of tests as a table says them: p printed, and adjusted where each answer is tested on its own.

import { adjustments } from '../../statistics/adjustment/index.ts';
import { mayDraw } from '../../base/small-base.ts';
import type { SmallBasePolicy } from '../../base/small-base.ts';
import { printChance } from '../../ratio.ts';
import type { Item } from '../../codebook/codebook.ts';
import { statusOfRole } from '../../wave/status.ts';
import type { TableTest } from '../table.ts';
import { properName } from './inference.ts';
import type { Adjustment } from './inference.ts';
import type { Outcome, Step } from './outcome.ts';

/** What was compared. */
export type Comparison = Pick<TableTest, 'of' | 'columns'>;

/** A test of all answers at once. */
export function printOutcome(comparison: Comparison, outcome: Outcome): TableTest {
  const { people } = outcome;
  if ('refused' in outcome) return { ...comparison, people, refused: outcome.refused };
  const { method, p, effect } = outcome;
  return {
    ...comparison,
    people,
    method,
    p: printChance(p),
    ...(effect === undefined ? {} : { effect }),
  };
}

/** Tests of one answer each: one family, in which those that were refused are not counted. */
export function printFamily(
  comparison: Comparison,
  outcomes: readonly { readonly row: string; readonly outcome: Outcome }[],
  adjustment: Adjustment,
): TableTest[] {
  const raw = outcomes.map(({ outcome }) => ('p' in outcome ? outcome.p : NaN));
  const tests = raw.filter((p) => !Number.isNaN(p)).length;
  const adjusted = adjustments[adjustment](raw);
  return outcomes.map(({ row, outcome }, index) => {
    const own = 'p' in outcome ? { ...outcome, p: adjusted[index] ?? NaN } : outcome;
    const printed = { ...printOutcome(comparison, own), row };
    return tests > 1 && 'p' in outcome
      ? { ...printed, adjusted: { by: properName(adjustment), tests } }
      : printed;
  });
}

/** Why so few people are not tested at all: policy leaves them a table only. */
export function tooFew(people: number, policy: SmallBasePolicy): Outcome | undefined {
  return mayDraw(people, policy)
    ? undefined
    : { people, refused: people === 0 ? 'nobody answered' : `fewer than ${policy.tableOnly} people` };
}

/** Where an item's options stand on its scale. */
export function stepsOf({ options, traits }: Item): Step[] {
  return options.map(({ role, score }) => ({
    onScale: traits.ordered && role === 'substantive',
    ...(score === undefined ? {} : { score }),
  }));
}

/** Indexes of the options that are answers: no don't know and no "not applicable". */
export function answersOf({ options }: Item): number[] {
  return [...options.keys()].filter(
    (index) => statusOfRole(options[index]?.role ?? 'refused') === 'answered',
  );
}
