import { admitsEither, printings } from '../../ratio.ts';
import { decimalsOf, fits, powerOf, prints } from '../arithmetic.ts';
import type { Base } from '../bases.ts';
import { baseOf, smallerBase } from '../counted.ts';
import type { Counted } from '../counted.ts';
import type { Context } from '../context.ts';
import type { Atom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { countFirst } from '../statement.ts';
import type { PercentageStatement, RatioStatement, Statement } from '../statement.ts';
import { ofAmounts } from './amounts.ts';
import type { AuditRule, Found } from './audit-rule.ts';

/** 55 of 66 is 83%: what stands beside it must be that. */
export const ratioAndPercentage: AuditRule = {
  id: 'ratio-and-percentage',
  severity: 'error',
  about: 'A count of its base is printed as another percentage',
  breaks: { text: 'Who signs off? (55/66 – 82% response rate)' },
  keeps: { text: 'Who signs off? (55/66 – 83% response rate)' },
  check: (context) =>
    withoutUnanswered(
      context.statements.flatMap((statement) => offIn(statement, context)),
      context,
    ),
};

interface Off extends Found {
  /** A pair whose base its own words do not give. */
  readonly assumed?: Counted & { readonly base: number };
}

/** Pairs side by side that are right on one smaller base: some of the people did not answer. */
function withoutUnanswered(all: readonly Off[], { ties }: Context): Found[] {
  const alike = ({ assumed: a, start }: Off, other: Off | undefined): boolean =>
    a !== undefined &&
    other?.assumed?.base === a.base &&
    Math.abs(start - other.start) < 400 &&
    smallerBase([a, other.assumed], a.base, ties) !== undefined;
  return all.filter((one, at) => !alike(one, all[at - 1]) && !alike(one, all[at + 1]));
}

function offIn(statement: Statement, context: Context): Off[] {
  if (statement.kind === 'ratio') return ofRatio(statement, context);
  if (statement.kind === 'amounts') return ofAmounts(statement);
  if (statement.kind !== 'percentage') return [];
  const { either, count, base, percent } = statement;
  if (either !== undefined) return ofEither(statement, either, context);
  if (count === undefined) return [];
  if (base === undefined) return ofCount(statement, count, context);
  return ofCell(statement, count, base, context).map((one) => ({
    ...one,
    assumed: { count, printed: percent.printed, base },
  }));
}

function ofRatio(statement: RatioStatement, context: Context): Found[] {
  const { percent, ratio } = statement;
  if (!percent || percent.range || ratio.count > ratio.base || ratio.base === 0) return [];
  // "over 80% (40/50)" is a matter of words
  if (percent.op !== undefined && !isRoughly(percent.op)) return [];
  return mismatch(statement, percent.printed, ratio.count, ratio.base, context, percent.op !== undefined);
}

const isRoughly = (op: string): boolean => op === 'around';

function mismatch(
  span: { start: number; end: number },
  printed: string,
  count: number,
  base: number,
  context: Context,
  roughly: boolean,
): Found[] {
  const decimals = decimalsOf(printed);
  if (prints(printed, count, base, context.ties)) return [];
  const right = printings({ numerator: count, denominator: base }, decimals, context.ties);
  if (roughly && Math.abs(Number(printed) - (100 * count) / base) <= 3) return [];
  const counts = admitsEither(printed, base, context.ties);
  const others = context.sizes.filter(
    (size) => size !== base && size >= count && prints(printed, count, size, context.ties),
  );
  const repairs = [
    ...right.map((one) => `${one}%`),
    ...counts.slice(0, 3).map((one) => `${one}/${base}`),
    ...others.slice(0, 3).map((size) => `${count}/${size}`),
  ];
  const none = counts.length === 0 ? `; no count of ${base} is printed as ${printed}%` : '';
  return [
    {
      ...span,
      printed: `${printed}%`,
      expected: right.map((one) => `${one}%`),
      repairs,
      message: `${count} of ${base} is ${printings({ numerator: count, denominator: base }, decimals + 1)[0]}%, printed ${right.join('% or ')}%, not ${printed}%${none}`,
      power: powerOf(base, decimals),
    },
  ];
}

function ofCell(statement: PercentageStatement, count: number, base: number, context: Context): Found[] {
  if (context.weighted || count > base || statement.percent.range || statement.percent.op !== undefined)
    return [];
  return mismatch(statement, statement.percent.printed, count, base, context, false);
}

/** "n=18 (22.8%)": a count where the text gives a larger base. */
function ofEither(statement: PercentageStatement, size: number, context: Context): Found[] {
  if (!countFirst(statement) || fits(statement.percent.printed, size, context.ties)) return [];
  return context.basesFor(statement).some((base) => base.size > size)
    ? ofCount(statement, size, context)
    : [];
}

/** "22 (55%)": tried on every base the text gives. */
function ofCount(statement: PercentageStatement, count: number, context: Context): Off[] {
  const { percent } = statement;
  if (percent.op !== undefined || percent.range || context.weighted) return [];
  const { printed } = percent;
  const bases = context
    .basesFor(statement)
    .filter(({ size }) => size > count || (size === count && Number(printed) === 100));
  const [nearest] = bases;
  const fitting = bases.filter(({ size }) => prints(printed, count, size, context.ties));
  if (nearest && fitting.length > 0)
    return fitting.some((base) => base === nearest || !pinned(nearest, statement))
      ? []
      : elsewhere(statement, count, nearest, fitting);
  if (numbersAround(statement, context).some((size) => prints(printed, count, size, context.ties))) return [];
  const listed = baseOfList(statement, context);
  if (listed !== undefined) return mismatch(statement, printed, count, listed, context, false);
  if (!nearest) return hopeless(statement, count, printed);
  const governs =
    nearest.sentence === statement.sentence ||
    (nearest.from === 'line' && nearest.sentence?.block === statement.sentence.block);
  if (!context.standing(percent).survey && !governs) return [];
  // "618 (44%) forms" of more people than the text knows of
  if (!governs && Number(printed) * nearest.size * 1.25 < 100 * count) return [];
  return mismatch(statement, printed, count, nearest.size, context, false).map((one) => ({
    ...one,
    severity: nearest.from === 'words' && nearest.sentence !== statement.sentence ? 'warning' : 'error',
    assumed: { count, printed, base: nearest.size },
  }));
}

/** "455 (56%) …, 301 (33%) … and 56 (7%)": what the others of its list are of. */
function baseOfList(statement: PercentageStatement, context: Context): number | undefined {
  const list = context
    .around(statement.sentence, 0)
    .filter(({ index }) => Math.abs(index - statement.sentence.index) <= 1)
    .flatMap((sentence) => context.statementsIn(sentence))
    .flatMap((one) =>
      one.kind === 'percentage' &&
      one.count !== undefined &&
      one.base === undefined &&
      Math.abs(one.start - statement.start) < 250
        ? [{ count: one.count, printed: one.percent.printed }]
        : [],
    );
  return list.length < 2 ? undefined : baseOf(list, numbersAround(statement, context), context.ties);
}

/** Every number of people that its paragraph, those beside it and the bases of the text give. */
function numbersAround({ sentence }: PercentageStatement, context: Context): readonly number[] {
  const known = numbers.get(context) ?? new Map<Sentence, readonly number[]>();
  numbers.set(context, known);
  const near = known.get(sentence) ?? [
    ...new Set([
      ...context.around(sentence).flatMap(({ atoms }) => atoms.flatMap(peopleIn)),
      ...context.sizes,
    ]),
  ];
  known.set(sentence, near);
  return near;
}

/** A sentence may hold many statements, and has one neighbourhood. */
const numbers = new WeakMap<Context, Map<Sentence, readonly number[]>>();

function peopleIn(atom: Atom): number[] {
  if (atom.type === 'count') return [atom.value];
  if (atom.type === 'base') return [atom.size];
  return atom.type === 'ratio' ? [atom.base, atom.count] : [];
}

/** "Of these 63, 12 (13%)": the sentence says which base. */
function pinned(base: Base, { sentence, start }: PercentageStatement): boolean {
  if (base.sentence !== sentence || base.start > start || base.from !== 'words') return false;
  const before = sentence.tokens.findIndex((token) => token.start === base.start);
  return (
    /^(?:the|these|those)$/.test(sentence.tokens[before - 1]?.word ?? '') &&
    sentence.tokens[before - 2]?.word === 'of'
  );
}

function elsewhere(
  statement: PercentageStatement,
  count: number,
  base: Base,
  fitting: readonly Base[],
): Found[] {
  const { printed } = statement.percent;
  const right = printings({ numerator: count, denominator: base.size }, decimalsOf(printed));
  return [
    {
      start: Math.min(base.start, statement.start),
      end: statement.end,
      severity: 'warning',
      printed: `${printed}%`,
      expected: right.map((one) => `${one}%`),
      repairs: [...right.map((one) => `${one}%`), ...fitting.map(({ size }) => `of ${size}`)],
      message: `The words say of ${base.size}, where ${count} is ${right[0]}%; ${printed}% is ${count} of ${fitting[0]?.size ?? ''}`,
    },
  ];
}

/** No base at all gives this percentage to this count. */
function hopeless(statement: PercentageStatement, count: number, printed: string): Found[] {
  const share = Number(printed);
  if (share === 0 || count === 0) return [];
  const middle = Math.round((100 * count) / share);
  const near = [-2, -1, 0, 1, 2].map((step) => middle + step).filter((base) => base >= count);
  if (count > 60 || near.some((base) => base > 0 && prints(printed, count, base)) || fits(printed, count))
    return [];
  return [
    {
      ...statement,
      severity: 'warning',
      printed: `${printed}%`,
      repairs: near.map(
        (base) => `${printings({ numerator: count, denominator: base }, decimalsOf(printed))[0]}%`,
      ),
      message: `${count} is not ${printed}% of any number of people`,
    },
  ];
}
