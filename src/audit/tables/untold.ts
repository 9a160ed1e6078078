// Tables that do not say what they are of: a number in the lines around them, or the sum of a row or a column, may be it.

import { isPlainPercent } from '../reading/atom.ts';
import { decimalsOf } from '../../ratio.ts';
import { fits, powerOf, prints } from '../arithmetic.ts';
import type { PercentageStatement } from '../statement.ts';
import type { Grid } from './grid.ts';
import { ofOthers } from './governing.ts';
import type { Placed } from './unanswered.ts';

type Cell = Placed & { readonly statement: PercentageStatement };

/** The cells with the base that most of them show, where they have none. */
export function onUntoldBases({ near = [] }: Grid, placed: readonly Placed[]): readonly Placed[] {
  const open = placed.filter(isOpen);
  if (open.length < 3) return placed;
  const plain = open.filter(({ statement }) => countIn(statement) === undefined);
  const bases = new Map<Placed, number>([...ofAll(plain, near), ...ofPairs(open, near)]);
  return placed.map((one) => {
    const base = bases.get(one);
    if (base === undefined || one.statement.kind !== 'percentage') return one;
    const { either, ...statement } = one.statement;
    return { ...one, statement: { ...statement, base, ...(either === undefined ? {} : { count: either }) } };
  });
}

const isOpen = (one: Placed): one is Cell =>
  one.statement.kind === 'percentage' &&
  one.statement.cell !== undefined &&
  !ofOthers(one.statement.cell.row, one.statement.cell.column) &&
  one.statement.base === undefined &&
  isPlainPercent(one.statement.percent);

/** "n = 41 (53%)" beside others like it is 41 of all of them. */
const countIn = ({ count, either }: PercentageStatement): number | undefined => count ?? either;

/** "Who meets a mentor? (17 trainees)" over 47%, 28%, 18% and 6%: three are shares of the only number near. */
function ofAll(cells: readonly Cell[], near: readonly number[]): [Placed, number][] {
  const [base = 0] = near;
  const fit = cells.filter(({ statement: { percent } }) => fits(percent.printed, base));
  const chance = fit.reduce(
    (so, { statement: { percent } }) => so * (1 - powerOf(base, decimalsOf(percent.printed))),
    1,
  );
  const shown = new Set(near).size === 1 && mostly(cells.map((one) => fit.includes(one))) && chance < 0.05;
  return shown ? cells.map((one) => [one, base]) : [];
}

/** "52 (56) | 27 (34)": of the sum of their row, of their column, or of one number near. */
function ofPairs(cells: readonly Cell[], near: readonly number[]): [Placed, number][] {
  const pairs = cells.filter(({ statement }) => countIn(statement) !== undefined);
  const sumBy = (key: 'row' | 'column'): ((one: Cell) => number) => {
    const sums = new Map<number, number>();
    for (const one of pairs) sums.set(one[key], (sums.get(one[key]) ?? 0) + (countIn(one.statement) ?? 0));
    return (one) => sums.get(one[key]) ?? 0;
  };
  const ways = [sumBy('row'), sumBy('column'), ...near.map((size) => (): number => size)];
  const way = ways.find((of) =>
    mostly(pairs.map((one) => prints(one.statement.percent.printed, countIn(one.statement) ?? 0, of(one)))),
  );
  return way === undefined ? [] : pairs.map((one) => [one, way(one)]);
}

/** Three at least, and three times as many as not. */
function mostly(tried: readonly boolean[]): boolean {
  const fit = tried.filter(Boolean).length;
  return fit > 2 && (tried.length - fit) * 3 <= fit;
}
