// A counted table: stub, banner, cells. Counts and bases travel; percentages are printed strings.

import type { Base } from '../base/base.ts';
import type { OptionRole } from '../codebook/codebook.ts';
import type { PercentOf } from './request.ts';
import type { SummaryRole } from './summaries/summary.ts';

/** An option's role, a net, or a figure that sums the column up. */
export type MemberRole = OptionRole | 'net' | SummaryRole;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** The unweighted base of the column. In a table whose rows have bases of their own, the item's. */
  readonly base: number;
  /** Label of the banner it belongs to. */
  readonly group?: string;
  /** What stands for it beside percentages that differ from its own. */
  readonly letter?: string;
  /** What its people add up to with their weights, and as many people of equal weight would be as sure. */
  readonly weighted?: number;
  readonly effective?: number;
  /** What it stands for in a grid's table. */
  readonly role?: MemberRole;
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** `row` for a row of a grid. */
  readonly role: MemberRole | 'row';
  /** Rows of a grid have bases of their own. */
  readonly base?: number;
  readonly weighted?: number;
  readonly effective?: number;
}

export type CellFlag = 'small-base' | 'no-base';

/** Both ends as printed. */
export interface PrintedInterval {
  readonly lower: string;
  readonly upper: string;
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  /** People or mentions; of a net score the difference of two counts. */
  readonly count: number;
  /** The denominator of this cell's percentage, or the people behind its mean. */
  readonly base: number;
  /** What the people counted, and those of the base, add up to with their weights: the percentage is of these. */
  readonly weighted?: number;
  readonly weightedBase?: number;
  /** As printed, or null where policy withholds it; a mean has none. */
  readonly percent: string | null;
  /** A mean, a median or a net score as printed, or null where policy withholds it. */
  readonly value?: string | null;
  /** Where the percentage or the mean lies by all that chance may have done. */
  readonly interval?: PrintedInterval;
  /** Letters of the columns of its banner whose percentage is lower by more than chance makes likely. */
  readonly above?: readonly string[];
  readonly flags: readonly CellFlag[];
}

/** Whether columns differ, or answers changed: a test, or why there is none. */
export interface TableTest {
  /** What was compared, in words: "Area", "Before and Now". */
  readonly of: string;
  /** The columns compared. */
  readonly columns: readonly string[];
  /** The answer, where each is tested on its own. */
  readonly row?: string;
  readonly people: number;
  /** What was used; none where it was refused. */
  readonly method?: string;
  /** As printed. */
  readonly p?: string;
  /** Made larger for as many tests at once. */
  readonly adjusted?: { readonly by: string; readonly tests: number };
  /** A measure of how much, as printed: "Cramér's V 0.31". */
  readonly effect?: string;
  /** Why there is no p. */
  readonly refused?: string;
}

/** Who moved between two times, of the people who answered at both. */
export interface Moves {
  readonly from: { readonly id: string; readonly label: string };
  readonly to: { readonly id: string; readonly label: string };
  readonly people: number;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** Gave this answer both times, only the second, only the first. */
    readonly both: number;
    readonly newly: number;
    readonly noLonger: number;
  }[];
}

/** What stands in a cell, wherever it is. */
export type CellContent = Omit<Cell, 'row' | 'column'>;

export interface Table {
  readonly id: string;
  readonly wave: string;
  readonly survey: string;
  readonly item: string;
  readonly row?: string;
  readonly period?: string;
  /** What the columns are: answers in all, banner points, periods, or a grid's options. */
  readonly layout: 'total' | 'banner' | 'periods' | 'grid';
  readonly title: string;
  readonly question: string;
  readonly percentOf: PercentOf;
  /** Cells are shown without their counts; those of the bases stay. */
  readonly onlyPercentages: boolean;
  /** The weights that percentages and means are made with. */
  readonly weight?: { readonly name: string; readonly label: string };
  readonly base: Base;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Row by row, in the order of the columns. */
  readonly cells: readonly Cell[];
  /** Where they were asked for. */
  readonly tests?: readonly TableTest[];
  readonly moves?: readonly Moves[];
  readonly notes: readonly string[];
}

export function cellAt(table: Table, row: number, column: number): Cell {
  const cell = table.cells[row * table.columns.length + column];
  if (!cell) throw new RangeError(`no cell ${row}, ${column} in ${table.id}`);
  return cell;
}
