import { admitsEither, decimalsOf, printings, roundPercent } from '../../../ratio.ts';
import { inUnits, nearest, powerOf, prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { pairOf, roundedSums } from './rounded-sums.ts';
import type { Pair, RoundedSum } from './rounded-sums.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { TotalStatement } from '../../statement.ts';
import type { Grid } from '../../tables/grid.ts';
import { netsOf } from '../../tables/nets.ts';
import { totalsAcross } from './totals-across.ts';
import type { AuditRule, Found } from '../audit-rule.ts';

/** 45% and 36% of 56 people are 25 and 20, together 45: 80%, not the sum of what was printed. */
export const sumOfRounded: AuditRule = {
  id: 'sum-of-rounded',
  severity: 'error',
  about: 'A total adds up the rounded parts instead of the counts',
  breaks: { text: 'Of the 56 workers surveyed, 45% said some and 36% said a lot, 81% in all.' },
  keeps: { text: 'Of the 56 workers surveyed, 45% said some and 36% said a lot, 80% in all.' },
  check: (context) => {
    if (context.weighted) return [];
    const counted = roundedSums(context).map(ofCounts);
    const pairs = new Map(
      context.statements.flatMap((one) => {
        const pair = pairOf(one);
        return pair ? [[pair.percent.start, pair] as const] : [];
      }),
    );
    const totals = [
      ...[...context.statements, ...totalsAcross(context)].flatMap((one) =>
        one.kind === 'total' ? [inProse(one, context)] : [],
      ),
      ...context.grids.flatMap((grid) => inTable(grid, pairs)),
    ];
    const told = totals.flatMap((one) => ofTotal(one, context));
    // a row of a table may be both
    return [
      ...counted,
      ...told.filter(({ start }) => !counted.some((one) => one.start <= start && start < one.end)),
    ];
  },
};

/** "31 (14%) and 57 (25%), together 88 (39%)", "31 (14%) and 57 (25%), 39% in all" */
function ofCounts({ total, count, parts, base }: RoundedSum): Found {
  const { printed } = total.percent;
  const right = printings({ numerator: count, denominator: base }, decimalsOf(printed));
  const signed = right.map((one) => `${one}%`);
  const { start, end } = total.span;
  return {
    start,
    end,
    printed: `${printed}%`,
    expected: signed,
    repairs: signed,
    message: `${printed}% is ${parts.map(({ percent }) => `${percent.printed}%`).join(' + ')} as printed; ${count} of ${base} is ${signed.join(' or ')}`,
    related: parts.map(({ statement }) => statement),
    power: powerOf(base, decimalsOf(printed)),
  };
}

/** A total and its parts, and who they are of. */
interface Sum {
  readonly total: PercentAtom;
  readonly parts: readonly PercentAtom[];
  readonly bases: readonly number[];
  /** The counts that stand beside the parts. */
  readonly counts: ReadonlyMap<PercentAtom, number>;
}

function ofTotal({ total, parts, bases, counts }: Sum, context: Context): Found[] {
  const decimals = Math.max(...[total, ...parts].map(({ printed }) => decimalsOf(printed)));
  const added = parts.reduce((all, { printed }) => all + inUnits(printed, decimals), 0);
  const [base] = bases;
  // "due to rounding the total is 101%"
  if (Number(total.printed) >= 100) return [];
  if (added !== inUnits(total.printed, decimals) || base === undefined) return [];
  const sums = (of: number): number[] => sumsOf(parts, counts, of, context);
  // past 2,000 people every whole percentage has counts to spare
  if (
    bases.some((one) => one > 2000 || sums(one).some((sum) => prints(total.printed, sum, one, context.ties)))
  )
    return [];
  const right = sums(base).map((sum) =>
    roundPercent({ numerator: sum, denominator: base }, decimalsOf(total.printed)),
  );
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
}

function inProse({ total, parts, sentence }: TotalStatement, context: Context): Sum {
  const before = context.sentences[sentence.index - 1];
  const beside = [...(before ? context.statementsIn(before) : []), ...context.statementsIn(sentence)];
  const own = beside.find((one) => one.kind === 'percentage' && one.percent === total);
  const told = own?.kind === 'percentage' ? own.base : undefined;
  const pairs = beside.flatMap((one) => pairOf(one) ?? []).filter(({ percent }) => parts.includes(percent));
  // where counts stand beside all parts, their total is of the same people
  const [like] = pairs.length === parts.length ? pairs : [];
  const of = own?.kind === 'percentage' && context.standing(total).survey ? own : like?.statement;
  const around = of?.kind === 'percentage' ? context.basesFor(of).map(({ size }) => size) : [];
  return {
    total,
    parts,
    bases: told === undefined ? [...new Set(around)] : [told],
    counts: new Map(pairs.map(({ percent, count }) => [percent, count])),
  };
}

/** A net of a table under one base, or beside counts of one. */
function inTable(grid: Grid, pairs: ReadonlyMap<number, Pair>): Sum[] {
  return netsOf(grid).flatMap(({ net, choices, base }) =>
    choices.flatMap((parts): Sum[] => {
      const own = parts.flatMap((part) => pairs.get(part.start) ?? []);
      const [like] = own;
      const of = base ?? (own.every((one) => one.base === like?.base) ? like?.base : undefined);
      const counts = new Map(own.map((one, at) => [parts[at] ?? one.percent, one.count]));
      return of === undefined
        ? []
        : [{ total: net, parts, bases: [of], counts: own.length === parts.length ? counts : new Map() }];
    }),
  );
}

/** Every count that the parts may add up to on a base. */
function sumsOf(
  parts: readonly PercentAtom[],
  counts: ReadonlyMap<PercentAtom, number>,
  base: number,
  context: Context,
): number[] {
  return parts.reduce<number[]>(
    (found, part) => {
      const own = counts.get(part);
      const may = own === undefined ? admitsEither(part.printed, base, context.ties) : [own];
      return [...new Set(found.flatMap((one) => may.map((count) => one + count)))]
        .filter((count) => count <= base)
        .slice(0, 400);
    },
    [0],
  );
}
