import { admitsEither, roundPercent } from '../../ratio.ts';
import { decimalsOf, inUnits, nearest, powerOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { TotalStatement } from '../statement.ts';
import type { AuditRule } from './audit-rule.ts';

/** 45% and 36% of 56 people are 25 and 20, together 45: 80%, not the sum of what was printed. */
export const sumOfRounded: AuditRule = {
  id: 'sum-of-rounded',
  severity: 'error',
  about: 'A total adds up the rounded parts instead of the counts',
  breaks: { text: 'Of the 56 workers surveyed, 45% said some and 36% said a lot, 81% in all.' },
  keeps: { text: 'Of the 56 workers surveyed, 45% said some and 36% said a lot, 80% in all.' },
  check: (context) =>
    context.statements.flatMap((statement) => {
      if (statement.kind !== 'total' || context.weighted) return [];
      const { total, parts } = statement;
      const decimals = Math.max(...[total, ...parts].map(({ printed }) => decimalsOf(printed)));
      const sum = parts.reduce((all, { printed }) => all + inUnits(printed, decimals), 0);
      const bases = basesOf(statement, context);
      if (sum !== inUnits(total.printed, decimals) || bases.length === 0) return [];
      if (bases.some((base) => counted(statement, base, context))) return [];
      const base = bases[0] ?? 0;
      const right = sumsOn(statement, base, context);
      const near = right.length > 0 ? right : nearest(total.printed, base).map(({ printed }) => printed);
      return [
        {
          start: total.start,
          end: total.end,
          printed: `${total.printed}%`,
          expected: near.map((one) => `${one}%`),
          repairs: near.map((one) => `${one}%`),
          message: `${total.printed}% is ${parts.map(({ printed }) => `${printed}%`).join(' + ')} as printed; from counts of ${base} it is ${near.map((one) => `${one}%`).join(' or ')}`,
          related: [...parts],
          power: powerOf(base, decimalsOf(total.printed)),
        },
      ];
    }),
};

export function basesOf(statement: TotalStatement, context: Context): number[] {
  const own = context.statements.flatMap((one) =>
    one.kind === 'percentage' && one.percent === statement.total
      ? one.base === undefined
        ? context.basesFor(one).map(({ size }) => size)
        : [one.base]
      : [],
  );
  const survey =
    context.standing(statement.total).survey ||
    context.statements.some(
      (one) => one.kind === 'percentage' && one.percent === statement.total && one.base !== undefined,
    );
  return survey ? [...new Set(own)] : [];
}

/** Every count that the parts may add up to on a base. */
function sums(statement: TotalStatement, base: number, context: Context): number[] {
  return statement.parts.reduce<number[]>(
    (found, { printed }) => {
      const counts = admitsEither(printed, base, context.ties);
      return [...new Set(found.flatMap((one) => counts.map((count) => one + count)))]
        .filter((count) => count <= base)
        .slice(0, 400);
    },
    [0],
  );
}

export function counted(statement: TotalStatement, base: number, context: Context): boolean {
  // past this every whole percentage has counts to spare
  if (base > 2000) return true;
  const totals = new Set(admitsEither(statement.total.printed, base, context.ties));
  return sums(statement, base, context).some((sum) => totals.has(sum));
}

function sumsOn(statement: TotalStatement, base: number, context: Context): string[] {
  return sums(statement, base, context).map((sum) =>
    roundPercent({ numerator: sum, denominator: base }, decimalsOf(statement.total.printed)),
  );
}
