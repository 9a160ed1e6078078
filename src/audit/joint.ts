// Percentages printed of one base, taken together: the bases that make all of them possible.

import { commonBases, fits, listed } from './arithmetic.ts';
import type { Context } from './context.ts';
import type { PercentageStatement } from './statement.ts';
import type { Span } from './text/text.ts';

export interface Joint {
  readonly bases: readonly number[];
  /** Which were joined, and what fits; nothing when it says no more than one of them alone. */
  readonly message: string;
  readonly related: readonly Span[];
}

/** A percentage with those of its sentence, and with the one elsewhere that narrows the bases most. */
export function joinedWith(statement: PercentageStatement, context: Context): Joint {
  const none: Joint = { bases: [], message: '', related: [] };
  const { audience } = context.standing(statement.percent);
  const limit = audience === undefined ? undefined : context.audiences.get(audience);
  if (limit === undefined || statement.base !== undefined) return none;
  const like = context.statements.filter(
    (one): one is PercentageStatement =>
      one.kind === 'percentage' && plain(one, context) && context.standing(one.percent).audience === audience,
  );
  const beside = like.filter((one) => one.sentence === statement.sentence);
  const printed = valuesOf(beside);
  const bases = commonBases(printed, limit, context.ties);
  if (bases.length === 0 || printed.length < 2)
    return {
      ...none,
      message:
        printed.length < 2
          ? ''
          : `${listed(printed.toSorted(byNumber))} fit together on no base up to ${limit}`,
    };
  const further = like
    .filter((one) => one.sentence !== statement.sentence && !printed.includes(one.percent.printed))
    .map((one) => ({ one, left: bases.filter((base) => fits(one.percent.printed, base, context.ties)) }))
    .filter(({ left }) => left.length > 0 && left.length < bases.length)
    .toSorted(
      (a, b) =>
        a.left.length - b.left.length ||
        Math.abs(a.one.start - statement.start) - Math.abs(b.one.start - statement.start),
    )[0];
  const also = further ? `; with the ${further.one.percent.printed}% only on ${listed(further.left)}` : '';
  const shown = bases.length > 8 ? `${bases.length} bases up to ${limit}` : listed(bases);
  return {
    bases: bases.slice(0, 4),
    message: `${listed(printed.toSorted(byNumber))} fit together only on ${shown}${also}`,
    related: [...beside, ...(further ? [further.one] : [])].filter((one) => one !== statement),
  };
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b);
const valuesOf = (statements: readonly PercentageStatement[]): string[] => [
  ...new Set(statements.map(({ percent }) => percent.printed)),
];

function plain({ percent, base, count, cell }: PercentageStatement, context: Context): boolean {
  const { survey, subgroup } = context.standing(percent);
  return (
    survey &&
    !subgroup &&
    percent.op === undefined &&
    !percent.range &&
    base === undefined &&
    count === undefined &&
    cell === undefined
  );
}
