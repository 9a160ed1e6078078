import { hypergeometric } from '../distributions/hypergeometric.ts';
import { demandWholeNumbers, marginsOf, sum } from './table.ts';
import type { Table } from './table.ts';

export interface FisherExact {
  /** Two-sided: the chance of tables no more likely than this one, given its margins. */
  readonly p: number;
  /** The chance of a first cell as small, or smaller. */
  readonly less: number;
  /** The chance of a first cell as large, or larger. */
  readonly greater: number;
}

/** Tables as likely as the one seen are told from likelier ones with this much of room for rounding, as R does. */
export const equallyLikely = 1 + 1e-7;

/**
 * Fisher's exact test of a 2×2 table: margins held, the first cell is hypergeometric. Right at any size; as it is discrete,
 * its p errs on the side of no difference.
 * Source: Fisher (1935); R `fisher.test`.
 *
 * @throws RangeError when a cell is not a whole number
 * @example
 * fisherExact([[3, 1], [1, 3]]).p.toFixed(6) // '0.485714'
 */
export function fisherExact(table: Table): FisherExact {
  demandWholeNumbers(table);
  const { rows, columns, total } = marginsOf(table);
  const { from, values } = hypergeometric(rows[0] ?? 0, columns[0] ?? 0, total);
  const seen = (table[0]?.[0] ?? 0) - from;
  const limit = (values[seen] ?? 0) * equallyLikely;
  const atMostOne = (share: number): number => Math.min(1, share);
  return {
    p: atMostOne(sum(values.filter((value) => value <= limit))),
    less: atMostOne(sum(values.slice(0, seen + 1))),
    greater: atMostOne(sum(values.slice(seen))),
  };
}
