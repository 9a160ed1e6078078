import { equallyLikely } from './fisher.ts';
import { logFactorials } from './log-factorial.ts';
import { demandWholeNumbers, marginsOf, sum, transposed, withoutEmpty } from './table.ts';
import type { Table } from './table.ts';

/** What is left of the columns after some rows were filled, and how likely the ways there are. */
interface Node {
  readonly left: readonly number[];
  /** Ways with one product of cells, by the rounded logarithm of it: the logarithm, and how many. */
  readonly ways: Map<number, { readonly log: number; times: number }>;
}

interface Bounds {
  readonly likeliest: number;
  readonly unlikeliest: number;
}

/**
 * Fisher's exact test of a table of any size, two-sided: the chance of tables no more likely than this one, given its
 * margins. Rows are filled one after the other; what columns have left is a node, and ways that lead to a node with the same
 * chance are one. A way whose every completion is no likelier than the table seen is counted at once, one whose every
 * completion is likelier is dropped.
 * Source: Freeman & Halton (1951); Mehta & Patel (1983), a network algorithm; R `fisher.test`.
 *
 * @param most how many steps may be taken; some ten million a second
 * @throws RangeError when a cell is not a whole number
 * @returns undefined where more would be needed: then chi-square with its expected counts in view has to do
 * @example
 * fisherAnySize([[3, 1], [1, 3]])?.toFixed(6) // '0.485714'
 * fisherAnySize([[900, 700, 800, 600], [800, 800, 700, 700], [600, 900, 800, 900]]) // undefined
 */
export function fisherAnySize(table: Table, most = 5e6): number | undefined {
  demandWholeNumbers(table);
  const kept = withoutEmpty(table);
  const upright = kept.length < (kept[0]?.length ?? 0) ? transposed(kept) : kept;
  const { rows: sizes, columns, total } = marginsOf(upright);
  const logs = logFactorials(total);
  const log = (k: number): number => logs[k] ?? 0;
  const base = total + 1;
  const nodesAtMost = columns.reduce((nodes, column) => nodes * (column + 1), 1) / (Math.max(...columns) + 1);
  if (base ** columns.length > Number.MAX_SAFE_INTEGER || nodesAtMost * 100 > most) return undefined;
  // The largest row branches from one node, the second largest is forced.
  const [largest = 0, second = 0, ...others] = sizes.toSorted((a, b) => b - a);
  const rows = sizes.length < 2 ? [largest] : [largest, ...others, second];
  const seen = -sum(upright.flat().map(log)) + Math.log(equallyLikely);
  let steps = 0;

  /** All ways to fill a row: what is left, sorted and as one number, and the logarithm of 1 over the cells' factorials. */
  const fill = (
    left: readonly number[],
    size: number,
    visit: (after: number[], key: number, edge: number) => void,
  ): boolean => {
    const after = [...left];
    const place = (column: number, rest: number, room: number, edge: number): void => {
      const here = left[column] ?? 0;
      if (column === left.length - 1) {
        steps += 1;
        after[column] = here - rest;
        const sorted = sortFew(after);
        visit(sorted, keyOf(sorted, base), edge - log(rest));
        return;
      }
      const further = room - here;
      for (let cell = Math.max(0, rest - further); cell <= Math.min(here, rest); cell += 1) {
        if (steps > most) return;
        after[column] = here - cell;
        place(column + 1, rest - cell, further, edge - log(cell));
      }
    };
    place(0, size, sum(left), 0);
    return steps <= most;
  };

  const known = rows.map(() => new Map<number, Bounds>());
  const boundsOf = (stage: number, left: readonly number[], key: number): Bounds => {
    const found = known[stage]?.get(key);
    if (found !== undefined) return found;
    let [likeliest, unlikeliest] = [-Infinity, Infinity];
    if (stage >= rows.length - 1) {
      likeliest = unlikeliest = -sum(left.map(log));
    } else {
      fill(left, rows[stage] ?? 0, (after, next, edge) => {
        const bounds = boundsOf(stage + 1, after, next);
        likeliest = Math.max(likeliest, edge + bounds.likeliest);
        unlikeliest = Math.min(unlikeliest, edge + bounds.unlikeliest);
      });
    }
    const bounds = { likeliest, unlikeliest };
    known[stage]?.set(key, bounds);
    return bounds;
  };

  /** The logarithm of the sum over all completions, which is known without filling them. */
  const allOf = (stage: number, left: readonly number[]): number =>
    log(sum(left)) - sum(left.map(log)) - sum(rows.slice(stage).map(log));

  const start = columns.toSorted((a, b) => a - b);
  const all = allOf(0, start);
  let p = 0;
  let nodes = new Map<number, Node>([[0, { left: start, ways: new Map([[0, { log: 0, times: 1 }]]) }]]);
  for (const [stage, size] of rows.entries()) {
    const next = new Map<number, Node>();
    for (const { left, ways } of nodes.values()) {
      const done = fill(left, size, (after, key, edge) => {
        const { likeliest, unlikeliest } = boundsOf(stage + 1, after, key);
        const completions = allOf(stage + 1, after) - all;
        for (const way of ways.values()) {
          steps += 1;
          const reached = way.log + edge;
          if (reached + likeliest <= seen) {
            p += way.times * Math.exp(reached + completions);
          } else if (reached + unlikeliest <= seen) {
            remember(next, key, after, reached, way.times);
          }
        }
      });
      if (!done) return undefined;
    }
    nodes = next;
  }
  return Math.min(1, p);
}

function remember(nodes: Map<number, Node>, key: number, left: number[], log: number, times: number): void {
  let node = nodes.get(key);
  if (node === undefined) {
    node = { left, ways: new Map() };
    nodes.set(key, node);
  }
  const rounded = Math.round(log * 1e10);
  const way = node.ways.get(rounded);
  if (way === undefined) node.ways.set(rounded, { log, times });
  else way.times += times;
}

/** A copy in ascending order; there are only a few. */
function sortFew(values: readonly number[]): number[] {
  const sorted = [...values];
  for (let at = 1; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    let to = at;
    while (to > 0 && (sorted[to - 1] ?? 0) > value) {
      sorted[to] = sorted[to - 1] ?? 0;
      to -= 1;
    }
    sorted[to] = value;
  }
  return sorted;
}

const keyOf = (values: readonly number[], base: number): number => {
  let key = 0;
  for (const value of values) key = key * base + value;
  return key;
};
