// Percentages printed of one base, taken together: the bases that make all of them possible.

import { isPlainPercent } from '../../reading/atom.ts';
import { commonBases, fits, listed } from '../../arithmetic.ts';
import { firstFrom } from '../../first-from.ts';
import { groupedBy } from '../../grouped.ts';
import type { Context } from '../../context/context.ts';
import type { PercentageStatement } from '../../statement.ts';
import type { Span } from '../../text/text.ts';

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
  const like = likeOnes(context).get(audience) ?? new Map<string, PercentageStatement[]>();
  const beside = context
    .statementsIn(statement.sentence)
    .filter(
      (one): one is PercentageStatement =>
        one.kind === 'percentage' &&
        plain(one, context) &&
        context.standing(one.percent).audience === audience,
    );
  // the one that cannot be stands last: "45, 36 and 81 fit together only on …"
  const printed = valuesOf([...beside.filter((one) => one !== statement), statement]);
  const bases = commonBases(printed, limit, context.ties);
  if (bases.length === 0 || printed.length < 2)
    return {
      ...none,
      message: printed.length < 2 ? '' : `${listed(printed)} fit together on no base up to ${limit}`,
    };
  const further = [...like.values()]
    .flatMap((list) => nearestOf(list, statement.start) ?? [])
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => one.sentence !== statement.sentence && !printed.includes(one.percent.printed))
    .map((one) => ({ one, left: bases.filter((base) => fits(one.percent.printed, base, context.ties)) }))
    .filter(({ left }) => left.length > 0 && left.length < bases.length);
  const fewest = Math.min(...further.map(({ left }) => left.length));
  const best = further.filter(({ left }) => left.length === fewest);
  const alike = best.filter(({ left }) => left.join(' ') === best[0]?.left.join(' ')).slice(0, 3);
  const named = [...new Set(alike.map(({ one }) => `the ${one.percent.printed}%`))];
  const few = (some: readonly number[]): string =>
    some.length > 8 ? `${some.length} bases up to ${limit}` : some.join(', ');
  const also = alike.length === 0 ? '' : `; with ${listed(named, 'or')} only on ${few(best[0]?.left ?? [])}`;
  return {
    bases: bases.slice(0, 4),
    message: `${listed(printed)} fit together only on ${few(bases)}${also}`,
    related: [...beside, ...alike.map(({ one }) => one)].filter((one) => one !== statement),
  };
}

/** By audience and by what is printed, in the order of the text. */
type Like = ReadonlyMap<string | undefined, ReadonlyMap<string, readonly PercentageStatement[]>>;

const likes = new WeakMap<Context, Like>();

function likeOnes(context: Context): Like {
  const known = likes.get(context);
  if (known) return known;
  const all = context.statements.filter(
    (one): one is PercentageStatement => one.kind === 'percentage' && plain(one, context),
  );
  const found = new Map(
    [...groupedBy(all, ({ percent }) => context.standing(percent).audience)].map(([audience, list]) => [
      audience,
      groupedBy(list, ({ percent }) => percent.printed),
    ]),
  );
  likes.set(context, found);
  return found;
}

function nearestOf(list: readonly PercentageStatement[], start: number): PercentageStatement | undefined {
  const next = firstFrom(list.length, (at) => (list[at]?.start ?? start) >= start);
  const [before, after] = [list[next - 1], list[next]];
  return before && (!after || start - before.start <= after.start - start) ? before : after;
}

const valuesOf = (statements: readonly PercentageStatement[]): string[] => [
  ...new Set(statements.map(({ percent }) => percent.printed)),
];

function plain({ percent, base, count, cell }: PercentageStatement, context: Context): boolean {
  const { survey, subgroup } = context.standing(percent);
  return (
    survey &&
    !subgroup &&
    isPlainPercent(percent) &&
    base === undefined &&
    count === undefined &&
    cell === undefined
  );
}
