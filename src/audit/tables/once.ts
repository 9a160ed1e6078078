// What is found once of a table: its rows are many, and each cell asks.

import type { Grid } from './grid.ts';

/** A reading of a table by a column, remembered. */
export function once<T>(read: (grid: Grid, column: number) => T): (grid: Grid, column: number) => T {
  const known = new WeakMap<Grid, Map<number, { readonly value: T }>>();
  return (grid, column) => {
    const own = known.get(grid) ?? new Map<number, { readonly value: T }>();
    known.set(grid, own);
    const found = own.get(column) ?? { value: read(grid, column) };
    own.set(column, found);
    return found.value;
  };
}
