// One number with its derivation: a count over its base.

import type { Resolved } from '../codebook/address.ts';
import type { Table } from '../tabulation/table.ts';
import { followRequest } from './questionnaires.ts';
import type { FollowedRequest, Questionnaires } from './questionnaires.ts';

export interface Value {
  readonly address: string;
  readonly count: number;
  readonly base: number;
  /** As printed, or null where policy withholds it. */
  readonly percent: string | null;
}

/** Follows an address that ends in one number: an option or a net at one part. */
export function followValue(written: string, questionnaires: Questionnaires): Resolved<FollowedRequest> {
  const followed = followRequest({ address: written }, questionnaires);
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
  if (open.length === 0) return followed;
  return { problem: { actual: `\`${written}\``, expected: `an address that names ${open.join('; ')}` } };
}

/** Reads the number of a followed address off its table. */
export function valueIn(table: Table, { address, request }: FollowedRequest, written: string): Value {
  const member = address.option?.code ?? address.net?.code;
  const cell = table.cells.find((one) => one.row === member);
  if (!cell) throw new Error(`no cell for ${written} in the table of ${request.item.id}`);
  return { address: written, count: cell.count, base: cell.base, percent: cell.percent };
}
