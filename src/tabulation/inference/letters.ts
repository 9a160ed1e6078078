// Letters: which columns of a banner stand above which, by more than chance makes likely.

import { adjustments } from '../../statistics/adjustment/index.ts';
import { letterAt, lettersOf } from '../../statistics/table/letters.ts';
import type { PairTest } from '../../statistics/table/column-pairs.ts';
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
        compared.map(({ cell: { count, base } }) => ({ k: count, n: base })),
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

/** People whom two of the compared columns share. */
function overlapOf(
  { count }: Section,
  compared: readonly { readonly at: number }[],
): (a: number, b: number) => number {
  return (a, b) => count.shared?.[compared[a]?.at ?? 0]?.[compared[b]?.at ?? 0] ?? 0;
}
