// The one grammar for places in a study: `[wave/]survey.item[.row][@period][.option|.net]`.
// Inside a codebook the wave and the survey fall away.

import { nearestHint } from '../document/nearest.ts';
import { findItem, partOf } from './codebook.ts';
import type { Codebook, GridRow, Item, ItemPart, Net, Period, ResponseOption } from './codebook.ts';

/** A place in a codebook. What the words leave open is absent. */
export interface Address {
  readonly item: Item;
  readonly row?: GridRow;
  readonly period?: Period;
  readonly option?: ResponseOption;
  readonly net?: Net;
}

/** Why an address leads nowhere. */
export interface AddressProblem {
  readonly actual: string;
  readonly expected: string;
  readonly hint?: string | undefined;
  /** Names are right, and do not fit together. */
  readonly unfit?: true;
}

export type Resolved<T> = { readonly found: T } | { readonly problem: AddressProblem };

/**
 * Follows `item[.row][@period][.option|.net]` into a codebook.
 *
 * A period answers to its own code and to its time: `@now` and `@current`.
 */
export function resolveAddress(codebook: Codebook, written: string): Resolved<Address> {
  const [before, after] = split(written, '@');
  const [itemId = '', ...steps] = before.split('.');
  const item = findItem(codebook, itemId);
  if (!item)
    return unknown(
      'item',
      itemId,
      codebook.items.map((one) => one.id),
    );

  let row: GridRow | undefined;
  const rowCode = item.rows.length > 0 ? steps.shift() : undefined;
  if (rowCode !== undefined) {
    row = item.rows.find((one) => one.code === rowCode);
    if (!row)
      return unknown(
        'row',
        rowCode,
        item.rows.map((one) => one.code),
      );
  }

  let period: Period | undefined;
  if (after !== undefined) {
    const [periodCode = '', ...members] = after.split('.');
    period = periodNamed(item, periodCode);
    if (!period)
      return unknown(
        'period',
        periodCode,
        item.periods.map((one) => one.code),
      );
    if (steps.length > 0)
      return unknown(
        'period',
        steps[0] ?? '',
        [],
        `write the period before the option: \`${item.id}@${period.code}\``,
      );
    steps.push(...members);
  }

  const place = { item, ...(row ? { row } : {}), ...(period ? { period } : {}) };
  const member = steps.shift();
  if (steps.length > 0)
    return unknown('part', steps[0] ?? '', [], 'an address that ends with an option or a net');
  if (member === undefined) return { found: place };
  const option = item.options.find((one) => one.code === member);
  if (option) return { found: { ...place, option } };
  const net = item.nets.find((one) => one.code === member);
  if (net) return { found: { ...place, net } };
  return unknown(
    'option or net',
    member,
    [...item.options, ...item.nets].map((one) => one.code),
  );
}

/** A period by its code, else by its time. */
export function periodNamed({ periods }: Item, written: string): Period | undefined {
  return periods.find(({ code }) => code === written) ?? periods.find(({ time }) => time === written);
}

/** The one part an address names; an address that leaves a row or a period open names none. */
export function partAt(address: Address): Resolved<ItemPart> {
  const { item, row, period } = address;
  if (item.rows.length > 0 && !row)
    return open(
      'row',
      item.id,
      item.rows.map((one) => `${item.id}.${one.code}`),
    );
  if (item.periods.length > 0 && !period) {
    return open(
      'period',
      item.id,
      item.periods.map((one) => `${item.id}@${one.code}`),
    );
  }
  return { found: partOf(item, row, period) };
}

function split(written: string, mark: string): [string, string | undefined] {
  const at = written.indexOf(mark);
  return at < 0 ? [written, undefined] : [written.slice(0, at), written.slice(at + 1)];
}

function unknown(
  what: string,
  written: string,
  known: readonly string[],
  expected?: string,
): { problem: AddressProblem } {
  return {
    problem: {
      actual: `${what} \`${written}\``,
      expected: expected ?? (known.length > 0 ? `one of ${known.join(', ')}` : `no ${what} here`),
      hint: nearestHint(written, known),
    },
  };
}

function open(what: string, id: string, choices: readonly string[]): { problem: AddressProblem } {
  return {
    problem: { actual: `\`${id}\` without a ${what}`, expected: `one of ${choices.join(', ')}` },
  };
}
