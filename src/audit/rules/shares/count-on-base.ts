// "22 (55%)": a count whose base stands elsewhere. It is blamed where its base is linked to it, and nothing else explains it.

import { tokenFrom } from '../../reading/tokens.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import { decimalsOf, printings } from '../../../ratio.ts';
import { explained, numbersNear, sharesUntold } from './acquittal.ts';
import { fits, prints } from '../../arithmetic.ts';
import type { Base } from '../../context/bases.ts';
import type { Counted } from '../../counted.ts';
import type { Context } from '../../context/context.ts';
import type { PercentageStatement } from '../../statement.ts';
import { isHardlyOff, mayBeMeant } from '../../slips.ts';
import type { Found } from '../audit-rule.ts';
import { mismatch } from './mismatch.ts';
import { basesOfLists, ofThem, pairsIn } from './pairs-in-lists.ts';
import { isOfReached, sentFor } from './response.ts';

/** A pair, and the base that its own words do not give. */
export interface Off extends Found {
  readonly assumed?: Counted & { readonly base: number };
}

export function countOnBase(statement: PercentageStatement, count: number, context: Context): Off[] {
  const { percent, sentence } = statement;
  if (!isPlainPercent(percent) || context.weighted || isOfReached(statement)) return [];
  const { printed } = percent;
  const pair = { count, printed };
  const told =
    context.basesIn(sentence).some(({ leads }) => leads) ||
    (ofThem(statement) && pairsIn(sentence, context).length < 3);
  const lists = told ? {} : basesOfLists(sentence, context);
  const { whole } = lists;
  if (
    whole !== undefined &&
    !fewer(statement, count, whole, context) &&
    !prints(printed, count, whole, context.ties)
  )
    return blamed(statement, count, whole, context);
  const bases = context
    .basesFor(statement)
    .filter(({ size }) => size > count || (size === count && Number(printed) === 100));
  const [nearest] = bases;
  const fitting = bases.filter(({ size }) => prints(printed, count, size, context.ties));
  if (nearest && fitting.length > 0)
    return fitting.some((base) => base === nearest || !pinned(nearest, statement))
      ? []
      : elsewhere(statement, count, nearest, fitting);
  if (numbersNear(sentence, context).some((size) => prints(printed, count, size, context.ties))) return [];
  if (lists.base !== undefined && !explained(pair, sentence, context))
    return blamed(statement, count, lists.base, context);
  const sent = sentFor(statement, count, context);
  if (sent !== undefined) return blamed(statement, count, sent, context);
  if (!nearest) return isBracketed(statement) ? hopeless(statement, count, printed) : [];
  const linked = isLinked(nearest, statement);
  if (!linked && (explained(pair, sentence, context) || sharesUntold(pair, statement, context))) return [];
  if (!linked && (!context.standing(percent).survey || context.sizes.length > 1)) return [];
  const right = printings({ numerator: count, denominator: nearest.size }, decimalsOf(printed));
  // "1,078 people (13.4%) waited longer" may be of those who waited
  if (!linked && !right.some((one) => isHardlyOff(printed, one))) return [];
  if (leadsTo(nearest, statement)) return mismatch(statement, printed, count, nearest.size, context, false);
  return blamed(statement, count, nearest.size, context).map((one) => ({
    ...one,
    severity: linked ? 'error' : 'warning',
    assumed: { count, printed, base: nearest.size },
  }));
}

/** "Of the 84 pharmacists, 79 (61%)": nothing else stands between a base and its first count. */
function leadsTo(base: Base, { sentence, start }: PercentageStatement): boolean {
  const { tokens, atoms } = sentence;
  return (
    base.sentence === sentence &&
    /^(?:of|among|amongst)$/.test(tokens[0]?.word ?? '') &&
    tokenFrom(tokens, base.start) < 4 &&
    !atoms.some((atom) => atom.start > base.start && atom.end < start)
  );
}

/** The base is assumed: what is wildly off it is of another, or no count. */
function blamed(statement: PercentageStatement, count: number, base: number, context: Context): Found[] {
  const { printed } = statement.percent;
  return mayBeMeant(printed, count, base) ? mismatch(statement, printed, count, base, context, false) : [];
}

/** In the same sentence before it, up to a semicolon; or a base line over its paragraph. */
function isLinked(base: Base, { sentence, start }: PercentageStatement): boolean {
  if (base.sentence?.block !== sentence.block || base.start > start) return false;
  if (base.sentence !== sentence) return base.from === 'line';
  return !sentence.tokens.some(
    (token) => token.word === ';' && token.start > base.start && token.end < start,
  );
}

/** A number near that is somewhat smaller than the sum makes it right. */
const fewer = (
  { sentence, percent }: PercentageStatement,
  count: number,
  sum: number,
  context: Context,
): boolean =>
  numbersNear(sentence, context).some(
    (size) => size * 4 > sum * 3 && size < sum && prints(percent.printed, count, size, context.ties),
  );

/** "Of these 63, 12 (13%)": the sentence says which base, right before the count, and the percentage no other. */
function pinned(base: Base, { sentence, start, percent }: PercentageStatement): boolean {
  if (base.sentence !== sentence || base.start > start || base.from !== 'words') return false;
  const { tokens } = sentence;
  const before = tokens.findIndex((token) => token.start === base.start);
  const at = tokenFrom(tokens, start);
  return (
    /^(?:the|these|those)$/.test(tokens[before - 1]?.word ?? '') &&
    tokens[before - 2]?.word === 'of' &&
    at - before <= 8 &&
    !tokens.slice(before, at).some(({ word }) => word === ';') &&
    tokens[percent.after]?.word !== 'of'
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

const isBracketed = ({ sentence, percent }: PercentageStatement): boolean =>
  /^[([]$/.test(sentence.tokens[percent.first - 1]?.word ?? '');

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
