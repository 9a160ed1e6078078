// The same people at two times: who moved, and whether more moved one way than the other.

import type { SmallBasePolicy } from '../../base/small-base.ts';
import { partOf } from '../../codebook/codebook.ts';
import type { Item, Period } from '../../codebook/codebook.ts';
import { sum } from '../../statistics/table/table.ts';
import { countRequest } from '../request.ts';
import type { Count, CountRequest, TableRequest } from '../request.ts';
import type { Moves, TableTest } from '../table.ts';
import type { Adjustment } from './inference.ts';
import { firstOutcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { pairedTests } from './paired/index.ts';
import type { Paired } from './paired/paired.ts';
import { answersOf, printFamily, printOutcome, stepsOf, tooFew } from './test-table.ts';

/** Two times of an item, with the count of the later by the earlier. */
export interface Times {
  readonly from: Period;
  readonly to: Period;
  readonly request: CountRequest;
}

/** Every other time against the current one; without one each against the next. */
export function timesOf({ survey, item, row, period, by, where, base }: TableRequest): Times[] {
  const several = item.rows.length > 0 && !row;
  if (period || by.length > 0 || several || item.options.length === 0 || base === 'mentions') return [];
  const { periods } = item;
  const current = periods.findIndex(({ time }) => time === 'current');
  const pairs = periods.flatMap((one, index): [Period, Period][] => {
    const other = periods[current < 0 ? index + 1 : current];
    if (!other || one === other) return [];
    return current < 0 || index < current ? [[one, other]] : [[other, one]];
  });
  return pairs.map(([from, to]) => ({
    from,
    to,
    request: countRequest({
      survey,
      part: partOf(item, row, to),
      by: [partOf(item, row, from)],
      base,
      ...(where ? { where } : {}),
    }),
  }));
}

export interface TimesTested {
  readonly moves: Moves;
  readonly tests: readonly TableTest[];
}

export function testTimes(
  { item, weight }: TableRequest,
  { from, to }: Times,
  count: Count,
  policy: SmallBasePolicy,
  adjustment: Adjustment,
): TimesTested {
  const several = item.traits.form === 'mentions';
  const now = item.options.map((_, i) => item.options.map((_option, j) => count.options[i]?.[j + 1] ?? 0));
  const people = several ? (count.base[0] ?? 0) : sum(now.flat());
  const rows = item.options.map(({ code, label }, i) => {
    const both = now[i]?.[i] ?? 0;
    const after = several ? (count.options[i]?.[0] ?? 0) : sum(now[i] ?? []);
    const before = several ? (count.base[i + 1] ?? 0) : sum(now.map((row) => row[i] ?? 0));
    return { id: code, label, both, newly: after - both, noLonger: before - both };
  });
  const comparison = { of: `${from.label} and ${to.label}`, columns: [from.code, to.code] };
  const untested =
    weight === undefined ? tooFew(people, policy) : { people, refused: 'weighted moves are not tested' };
  const test = (paired: Paired): Outcome => untested ?? firstOutcome(pairedTests, paired);
  const moves = {
    from: { id: from.code, label: from.label },
    to: { id: to.code, label: to.label },
    people,
    rows: rows.filter(({ both, newly, noLonger }, i) => both + newly + noLonger > 0 || isAnswer(item, i)),
  };
  if (several) {
    const outcomes = rows.map(({ id, both, newly, noLonger }) => ({
      row: id,
      outcome: test({
        cells: [
          [both, newly],
          [noLonger, people - both - newly - noLonger],
        ],
        answers: [{ onScale: false }, { onScale: false }],
      }),
    }));
    return { moves, tests: printFamily(comparison, outcomes, adjustment) };
  }
  const kept = answersOf(item);
  const steps = stepsOf(item);
  const outcome = test({
    cells: kept.map((i) => kept.map((j) => now[i]?.[j] ?? 0)),
    answers: kept.map((i) => steps[i] ?? { onScale: false }),
  });
  return { moves, tests: [printOutcome(comparison, outcome)] };
}

function isAnswer(item: Item, index: number): boolean {
  return answersOf(item).includes(index);
}
