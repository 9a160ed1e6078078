import type { Table } from '../table/table.ts';

/** How many people moved by how much, up and down; nobody has moved by 0. */
export interface Moves {
  readonly size: number;
  readonly up: number;
  readonly down: number;
}

/**
 * What a table of the same people's answers, now by before, says of their moves: smallest moves first, who stayed among
 * them with size 0.
 *
 * @param scores of the answers; their places in the table unless given
 * @example
 * movesOf([[5, 1], [2, 5]]) // [ { size: 0, up: 0, down: 0 }, { size: 1, up: 2, down: 1 } ]
 */
export function movesOf(table: Table, scores: readonly number[] = [...table.keys()]): Moves[] {
  const found = new Map<number, { up: number; down: number }>([[0, { up: 0, down: 0 }]]);
  for (const [now, row] of table.entries()) {
    for (const [before, people] of row.entries()) {
      const move = (scores[now] ?? 0) - (scores[before] ?? 0);
      if (move === 0 || people === 0) continue;
      const entry = found.get(Math.abs(move)) ?? { up: 0, down: 0 };
      entry[move > 0 ? 'up' : 'down'] += people;
      found.set(Math.abs(move), entry);
    }
  }
  return [...found].toSorted(([a], [b]) => a - b).map(([size, { up, down }]) => ({ size, up, down }));
}

/** Those who stayed where they were. */
export function stayedIn(table: Table): number {
  return table.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
}
