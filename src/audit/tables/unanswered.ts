// Cells whose percentages are of fewer people than their table: who did not answer a row is in no sum of it.

import { fits as admits, prints } from '../arithmetic.ts';
import type { PercentageStatement, Statement } from '../statement.ts';
import { shown } from './evidence.ts';

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly statement: Statement;
}

type Pair = PercentageStatement & { readonly count: number; readonly base: number };

const isPair = (one: Statement): one is Pair =>
  one.kind === 'percentage' && one.count !== undefined && one.base !== undefined;

const fits = ({ percent, count, base }: Pair): boolean => prints(percent.printed, count, base);

/** Each pair with the base that makes it right: that of its table, or the sum of its row, its column or its part of one. */
export function onTheirBases(all: readonly Placed[]): Statement[] {
  const placed = believed(withFewer(all));
  const pairs = placed.flatMap(({ statement }) => (isPair(statement) ? [statement] : []));
  const told = shown(pairs.map((one) => ({ fits: fits(one), what: one })));
  return placed.map(({ statement }) =>
    told && isPair(statement) && statement.cell && !fits(statement)
      ? { ...statement, cell: { ...statement.cell, told } }
      : statement,
  );
}

function withFewer(placed: readonly Placed[]): Placed[] {
  const sums = new Map<string, number>();
  const groups = new Map<Placed, readonly string[]>();
  const last = new Map<number, { row: number; group: number }>();
  const label = ({ statement }: Placed): string =>
    statement.kind === 'percentage' ? (statement.cell?.row ?? '') : '';
  const merged = placed.some((one) => label(one) === '');
  for (const one of placed) {
    if (!isPair(one.statement)) continue;
    const { row, column } = one;
    const before = last.get(column);
    // a row without numbers begins another part, or a label where the others of its part have none: "Gender", "Age"
    const goesOn = before && row - before.row <= 1 && !(merged && label(one) !== '');
    const group = goesOn ? before.group : row;
    last.set(column, { row, group });
    const keys = [`row ${row}`, `column ${column}`, `part ${column} ${group}`];
    groups.set(one, keys);
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + one.statement.count);
  }
  return placed.map((one) => {
    const { statement } = one;
    if (!isPair(statement) || fits(statement)) return one;
    const fewer = (groups.get(one) ?? [])
      .map((key) => sums.get(key) ?? 0)
      .find((sum) => sum > statement.count && sum < statement.base && fits({ ...statement, base: sum }));
    return fewer === undefined ? one : { ...one, statement: { ...statement, base: fewer } };
  });
}

/** Counts and bases that hardly any of their column agrees with are not what its percentages are of. */
function believed(placed: readonly Placed[]): Placed[] {
  const byColumn = new Map<string, PercentageStatement[]>();
  const keyOf = ({ column, statement }: Placed): string =>
    statement.kind === 'percentage' && statement.base !== undefined
      ? `${column} ${statement.count === undefined ? statement.base : 'counted'}`
      : '';
  for (const one of placed) {
    const key = keyOf(one);
    if (key === '' || one.statement.kind !== 'percentage') continue;
    const own = byColumn.get(key);
    if (own) own.push(one.statement);
    else byColumn.set(key, [one.statement]);
  }
  const doubted = new Set(
    [...byColumn].flatMap(([key, own]) => {
      const fit = own.filter((one) =>
        isPair(one) ? fits(one) : admits(one.percent.printed, one.base ?? 0),
      ).length;
      return own.length > 1 && fit * 2 < own.length ? [key] : [];
    }),
  );
  return placed.map((one) => {
    if (one.statement.kind !== 'percentage' || !doubted.has(keyOf(one))) return one;
    const { base: _base, count: _count, ...rest } = one.statement;
    return { ...one, statement: rest };
  });
}
