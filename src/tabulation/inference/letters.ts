// Letters: which columns of a banner stand above which, by more than chance makes likely.

import { adjustments } from '../../statistics/adjustment/index.ts';
import { letterAt, lettersOf } from '../../statistics/table/letters.ts';
import type { Count } from '../../statistics/count.ts';
import type { Overlap, PairTest } from '../../statistics/table/column-pairs.ts';
import { million } from '../../wave/weights.ts';
import { effectiveBase } from '../weighting.ts';
import { isSummary } from '../summaries/index.ts';
import { cellAt } from '../table.ts';
import type { Cell, Table } from '../table.ts';
import type { Adjustment } from './inference.ts';
import { groupsOf, mayShare } from './section.ts';
import type { Section } from './section.ts';

export interface Lettered {
  readonly table: Table;
  /** How many pairs were compared, and how. */
  readonly pairs: Readonly<Record<PairTest, number>>;
}

/**
 * Every pair of points within a banner is compared, answer by answer, where both percentages are printed: what policy
 * withholds is not told by a letter either. A point has one letter in all of the table.
 */
export function lettered(table: Table, sections: readonly Section[], adjustment: Adjustment): Lettered {
  const groups = sections.flatMap(groupsOf).map(({ column }) => column.id);
  const letterOf = new Map(groups.map((id, index) => [id, letterAt(index)]));
  const places = new Map(table.columns.map(({ id }, index) => [id, index]));
  const cells: Cell[] = [...table.cells];
  const pairs: Record<PairTest, number> = { z: 0, fisher: 0, none: 0 };
  const adjust = adjustments[adjustment];
  for (const [row, { role }] of table.rows.entries()) {
    if (isSummary(role)) continue;
    for (const section of sections) {
      const compared = groupsOf(section).flatMap(({ column, at }) => {
        const place = places.get(column.id) ?? 0;
        const cell = cellAt(table, row, place);
        return cell.percent === null ? [] : [{ cell, place, at }];
      });
      const { above, pairs: own } = lettersOf(
        compared.map((one) => peopleBehind(section, one)),
        { adjust, ...(mayShare(section.banner) ? { overlap: overlapOf(section, compared) } : {}) },
      );
      for (const { test } of own) pairs[test] += 1;
      for (const [index, { cell, place }] of compared.entries()) {
        const letters = (above[index] ?? []).flatMap((other) => {
          const id = compared[other]?.cell.column ?? '';
          return letterOf.get(id) ?? [];
        });
        cells[row * table.columns.length + place] = { ...cell, above: letters };
      }
    }
  }
  const columns = table.columns.map((column) => {
    const letter = letterOf.get(column.id);
    return letter === undefined ? column : { ...column, letter };
  });
  return { table: { ...table, columns, cells }, pairs };
}

interface ComparedCell {
  readonly cell: Cell;
  readonly at: number;
}

/** k of n people; with weights the share of the effective base. */
function peopleBehind({ count }: Section, { cell, at }: ComparedCell): Count {
  const { base, weighted, weightedBase } = cell;
  if (weighted === undefined || weightedBase === undefined) return { k: cell.count, n: base };
  const { effective } = effectiveBase(count, at);
  const k = (weighted / weightedBase) * effective;
  return { k: Math.abs(k - Math.round(k)) < 1e-9 ? Math.round(k) : k, n: effective };
}

/**
 * People whom two of the compared columns share. With weights as many as take the same off the variance of a difference:
 * n₁n₂ Σw²/(Σw₁ Σw₂) over those who are in both.
 */
function overlapOf({ count }: Section, compared: readonly ComparedCell[]): Overlap {
  const { shared, weighted } = count;
  return (a, b) => {
    const [one, two] = [compared[a]?.at ?? 0, compared[b]?.at ?? 0];
    if (!weighted) return shared?.[one]?.[two] ?? 0;
    const sums = weightOf(count, one) * weightOf(count, two);
    const sizes = effectiveBase(count, one).effective * effectiveBase(count, two).effective;
    return ((weighted.squares.shared?.[one]?.[two] ?? 0) * sizes) / sums;
  };
}

function weightOf({ weighted }: Section['count'], at: number): number {
  return (weighted?.sums.base[at] ?? 0) / million;
}
