// What is asked of the data before anything is counted.

import type { BaseKind } from '../base/base.ts';
import { bannerKey } from './banner.ts';
import type { Banner } from './banner.ts';
import type { Inference } from './inference/inference.ts';
import type { Filter, GridRow, Item, ItemPart, Period } from '../codebook/codebook.ts';

/** A condition on the cases, with the words it was asked in. */
export interface Where {
  readonly text: string;
  readonly filter: Filter;
}

/** Which denominator a percentage has: its column's base, its row's total, or the whole table's base. */
export type PercentOf = 'column' | 'row' | 'table';

export const rowSorts = ['given', 'value', 'net'] as const;
/** The order of rows: as in the codebook, by size, or by the size of nets. */
export type RowSort = (typeof rowSorts)[number];

/** A table, or for a grid or an item over time by a banner, one a row and period. */
export interface TableRequest {
  readonly survey: string;
  readonly item: Item;
  /** Only this row, only this period. */
  readonly row?: GridRow;
  readonly period?: Period;
  /** Banners, side by side after the total. */
  readonly by: readonly Banner[];
  readonly where?: Where;
  readonly base: BaseKind;
  readonly percent: PercentOf;
  /** Shown without counts beside them. */
  readonly onlyPercentages: boolean;
  readonly sort: RowSort;
  /** With means, medians and net scores, where there are any. */
  readonly summaries: boolean;
  /** The name of the weights that percentages are made with. */
  readonly weight?: string;
  /** How sure, how different: where it was asked for. */
  readonly inference?: Inference;
}

/** What an engine counts in one go: the answers at one part, by the points of one banner. */
export interface CountRequest {
  readonly key: string;
  readonly survey: string;
  readonly part: ItemPart;
  readonly by?: Banner;
  readonly where?: Where;
  readonly base: BaseKind;
  /** With the people that points have in common. */
  readonly shared?: true;
  /** With sums of these weights beside people. */
  readonly weight?: string;
}

/**
 * What was counted for every point of the banner, in people or in sums of their weights: the total first, then its options, last those who did not answer it; of a
 * nested banner every point of the inner part within each of the outer. Without a banner there is only the total.
 */
export interface Tally {
  /** By point. */
  readonly base: readonly number[];
  /** By option, then point. */
  readonly options: readonly (readonly number[])[];
  /** By net, then point; a net counts a case once, and of mentions each one. */
  readonly nets: readonly (readonly number[])[];
  /** By point: answers that no option stands for. */
  readonly dontKnow: readonly number[];
  readonly notApplicable: readonly number[];
  /** Number items, by point: how many people gave which number, in units of its last decimal. */
  readonly numbers?: readonly ReadonlyMap<number, number>[];
  /** By point, then point: people of the base who are in both. */
  readonly shared?: readonly (readonly number[])[];
}

/** People, and where weights were asked for what they add up to. */
export interface Count extends Tally {
  readonly weighted?: {
    /** In millionths: whole numbers. */
    readonly sums: Tally;
    /** Of squares, for variances. */
    readonly squares: Tally;
  };
}

export type Counts = ReadonlyMap<string, Count>;

/** Runs a plan. Everything before it is words, everything after it is pure. */
export interface Engine {
  readonly name: string;
  readonly count: (plan: readonly CountRequest[]) => Promise<Counts>;
}

export function countRequest(request: Omit<CountRequest, 'key'>): CountRequest {
  const { survey, part, by, where, base, shared = false, weight } = request;
  return {
    ...request,
    key: JSON.stringify([
      survey,
      part.key,
      // a request may bring nets of its own
      part.item.nets.map(({ code }) => code),
      by ? bannerKey(by) : '',
      where?.text ?? '',
      base,
      ...(shared ? ['shared'] : []),
      ...(weight === undefined ? [] : [{ weight }]),
    ]),
  };
}
