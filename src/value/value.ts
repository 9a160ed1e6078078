// One number with its derivation: a count over its base.

import { periodNamed } from '../codebook/address.ts';
import type { Resolved } from '../codebook/address.ts';
import { partOf } from '../codebook/codebook.ts';
import type { Period } from '../codebook/codebook.ts';
import { nearestHint } from '../document/nearest.ts';
import type { Table } from '../tabulation/table.ts';
import { followRequest } from './questionnaires.ts';
import type { FollowedRequest, Questionnaires } from './questionnaires.ts';

export interface Value {
  readonly count: number;
  readonly base: number;
  /** As printed, or null where policy withholds it. */
  readonly percent: string | null;
}

/** Follows an address that ends in one number: an option or a net at one part. */
export function followValue(written: string, questionnaires: Questionnaires): Resolved<FollowedRequest> {
  const followed = followRequest({ address: written, summaries: false }, questionnaires);
  if ('problem' in followed) return followed;
  const { item, row, period, option, net } = followed.found.address;
  const members = [...item.options, ...item.nets].map(({ code }) => code);
  const open = [
    ...(item.rows.length > 0 && !row ? [`a row: ${item.rows.map(({ code }) => code).join(', ')}`] : []),
    ...(item.periods.length > 0 && !period
      ? [`a period: ${item.periods.map(({ code }) => code).join(', ')}`]
      : []),
    ...(!option && !net ? [`an option or a net: ${members.join(', ')}`] : []),
  ];
  if (open.length === 0) return option?.role === 'refused' ? refusal(written) : followed;
  return { problem: { actual: `\`${written}\``, expected: `an address that names ${open.join('; ')}` } };
}

/** A refusal is no answer: it has no row among answers and no share of them. */
function refusal(written: string): Resolved<never> {
  return { problem: { actual: `\`${written}\`, a refusal`, expected: 'an answer' } };
}

/** One answer at two times, on the base of those who answered both. */
export interface FollowedChange {
  readonly from: FollowedRequest;
  readonly to: FollowedRequest;
}

/** Follows an address that leaves its period open, to two periods of its item. */
export function followChange(
  written: string,
  periods: { readonly from: string; readonly to: string },
  questionnaires: Questionnaires,
): Resolved<FollowedChange> {
  const open = followRequest({ address: written, summaries: false }, questionnaires);
  if ('problem' in open) return open;
  const { address, request } = open.found;
  const { item, row, option, net } = address;
  const known = item.periods.map(({ code }) => code);
  const [from, to] = [periods.from, periods.to].map((code) => periodNamed(item, code));
  if (address.period || known.length === 0) {
    return { problem: { actual: `\`${written}\``, expected: 'an address over time, without a period' } };
  }
  if (!from || !to || from === to) {
    const astray = from ? periods.to : periods.from;
    const expected = `two of ${known.join(', ')}`;
    return { problem: { actual: `period \`${astray}\``, expected, hint: nearestHint(astray, known) } };
  }
  if ((!option && !net) || (item.rows.length > 0 && !row)) {
    return { problem: { actual: `\`${written}\``, expected: 'an address that names one answer' } };
  }
  if (option?.role === 'refused') return refusal(written);
  const at = (period: Period, other: Period): FollowedRequest => {
    const part = partOf(item, row, other);
    const where = { text: `answered ${part.key}`, filter: { is: 'answered', part } as const };
    return { address: { ...address, period }, request: { ...request, period, where } };
  };
  return { found: { from: at(from, to), to: at(to, from) } };
}

/** Reads the number of a followed address off its table. */
export function valueIn(table: Table, { address, request }: FollowedRequest): Value {
  const member = address.option?.code ?? address.net?.code;
  const cell = table.cells.find((one) => one.row === member);
  if (!cell) throw new Error(`no cell for ${member} in the table of ${request.item.id}`);
  return { count: cell.count, base: cell.base, percent: cell.percent };
}
