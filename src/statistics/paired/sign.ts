import { mcnemarExact } from './mcnemar.ts';
import type { Moves } from './differences.ts';

export interface SignTest {
  readonly up: number;
  readonly down: number;
  readonly p: number;
}

/**
 * Whether more people moved up than down, however far: exact, half of those who moved would have moved either way. Needs an
 * order of answers and no distances. 1 where nobody moved.
 * Source: R `binom.test` of those who moved.
 *
 * @example
 * signTest([{ size: 1, up: 3, down: 2 }, { size: 2, up: 0, down: 1 }]) // { up: 3, down: 3, p: 1 }
 */
export function signTest(moves: readonly Moves[]): SignTest {
  const up = moves.reduce((sum, move) => sum + move.up, 0);
  const down = moves.reduce((sum, move) => sum + move.down, 0);
  return { up, down, p: mcnemarExact({ first: up, second: down }) };
}
