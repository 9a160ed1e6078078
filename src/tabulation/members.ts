// What a table is made of down its side, or in a grid across: options, statuses, nets, summaries.

import { baseFlags, mayPrintPercent, percentOrNull } from '../base/small-base.ts';
import { isInBase } from '../base/base.ts';
import type { BaseKind } from '../base/base.ts';
import { isExclusive } from '../codebook/codebook.ts';
import type { OptionRole } from '../codebook/codebook.ts';
import { printPercent } from '../ratio.ts';
import { statusOfRole } from '../wave/status.ts';
import { million } from '../wave/weights.ts';
import type { Count, PercentOf, TableRequest, Tally } from './request.ts';
import { shareSums } from './weighting.ts';
import { summaries } from './summaries/index.ts';
import type { Printing } from './summaries/summary.ts';
import type { CellContent, MemberRole } from './table.ts';

export interface Member {
  readonly id: string;
  readonly label: string;
  readonly role: MemberRole;
  readonly cell: (count: Count, point: number, printing: Printing) => CellContent;
}

/** By point. */
type Pick = (tally: Tally) => readonly number[];

/**
 * Options in codebook order, then statuses that somebody gave without an option for them, nets, summaries. What is
 * not in the base has no row: no don't know among valid answers, and no "none of these" among mentions.
 */
export function membersOf(request: TableRequest, counted: readonly Count[]): Member[] {
  const { item, base, percent } = request;
  const member = (id: string, label: string, role: MemberRole, pick: Pick): Member => ({
    id,
    label,
    role,
    cell: (count, point, printing) => share(pick, percent, count, point, printing),
  });
  const status = (role: 'dont-know' | 'not-applicable', label: string, pick: Pick): Member[] =>
    counted.some((count) => (pick(count)[0] ?? 0) > 0) ? [member(`[${role}]`, label, role, pick)] : [];
  return [
    ...item.options.flatMap(({ code, label, role }, index) =>
      isOutside(base, role) ? [] : [member(code, label, role, (count) => count.options[index] ?? [])],
    ),
    ...status('dont-know', "Don't know", (count) => count.dontKnow),
    ...status('not-applicable', 'Not applicable', (count) => count.notApplicable),
    ...item.nets.map(({ code, label }, index) =>
      member(code, label, 'net', (count) => count.nets[index] ?? []),
    ),
    ...(request.summaries ? summaries : []).flatMap(({ role, rows }) =>
      rows(item).map((row): Member => ({ ...row, role })),
    ),
  ];
}

/** What is not in a base has no share of it: a zero would say that nobody answered so. */
function isOutside(base: BaseKind, role: OptionRole): boolean {
  return base === 'mentions' ? isExclusive(role) : !isInBase(base, statusOfRole(role));
}

function share(
  pick: Pick,
  percentOf: PercentOf,
  count: Count,
  point: number,
  { policy, intervals }: Printing,
): CellContent {
  const ownOf = (tally: Tally): number => pick(tally)[point] ?? 0;
  const baseOf = (tally: Tally): number =>
    ({ column: tally.base[point], row: pick(tally)[0], table: tally.base[0] })[percentOf] ?? 0;
  const [own, base] = [ownOf(count), baseOf(count)];
  const flags = baseFlags(base, policy);
  const { weighted } = count;
  if (!weighted) {
    const percent = percentOrNull(own, base, policy);
    const interval = percent === null ? undefined : intervals?.ofShare(own, base, percent);
    return { count: own, base, percent, ...(interval ? { interval } : {}), flags };
  }
  const ratio = { numerator: ownOf(weighted.sums), denominator: baseOf(weighted.sums) };
  const printed = mayPrintPercent(base, policy) && ratio.denominator > 0;
  const percent = printed ? printPercent(ratio, policy.decimals) : null;
  const interval =
    percent === null
      ? undefined
      : intervals?.ofWeightedShare(shareSums(weighted, baseOf, ownOf), base, percent);
  return {
    count: own,
    base,
    weighted: ratio.numerator / million,
    weightedBase: ratio.denominator / million,
    percent,
    ...(interval ? { interval } : {}),
    flags: ratio.denominator > 0 ? flags : ['no-base'],
  };
}
