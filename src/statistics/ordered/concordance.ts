import { marginsOf, sum } from '../table/table.ts';
import type { Table } from '../table/table.ts';

/** Pairs of people: ordered alike by rows and columns, ordered against each other, and not tied in rows, in columns. */
export interface Concordance {
  readonly concordant: number;
  readonly discordant: number;
  readonly apartInRows: number;
  readonly apartInColumns: number;
}

/**
 * @example
 * concordanceOf([[2, 0], [1, 3]]) // { concordant: 6, discordant: 0, apartInRows: 8, apartInColumns: 9 }
 */
export function concordanceOf(table: Table): Concordance {
  let [concordant, discordant] = [0, 0];
  for (const [i, row] of table.entries()) {
    for (const [j, people] of row.entries()) {
      for (const below of table.slice(i + 1)) {
        concordant += people * sum(below.slice(j + 1));
        discordant += people * sum(below.slice(0, j));
      }
    }
  }
  const { rows, columns, total } = marginsOf(table);
  const apart = (margin: readonly number[]): number =>
    (total * total - sum(margin.map((people) => people * people))) / 2;
  return { concordant, discordant, apartInRows: apart(rows), apartInColumns: apart(columns) };
}
