// "55% (n = 22)": 22 people are the base, or a count of a base that stands elsewhere. The others of its paragraph show which.

import { decimalsOf, roundPercent } from '../../ratio.ts';
import { fits, prints } from '../arithmetic.ts';
import { groupedBy } from '../grouped.ts';
import { peopleIn } from '../reading/atom.ts';
import { isSlip } from '../slips.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { PercentageStatement, Statement } from '../statement.ts';

type Either = PercentageStatement & { readonly either: number };

const isEither = (one: Statement): one is Either =>
  one.kind === 'percentage' && one.either !== undefined && one.cell === undefined;

/** The statements, with what is a count in "61% (n = 51) by post, 7% (n = 6) by telephone" as such. */
export function countsOrBases(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
): readonly Statement[] {
  const lists = groupedBy(statements.filter(isEither), ({ sentence }) => sentence.block);
  if (lists.size === 0) return statements;
  const blocks = groupedBy(sentences, ({ block }) => block);
  const counted = new Set<Statement>();
  for (const [block, list] of lists) {
    const near = [block - 2, block - 1, block].flatMap((at) => blocks.get(at) ?? []);
    for (const one of areCounts(list.slice(0, 40), near) ? list : []) counted.add(one);
  }
  return statements.map((one): Statement => {
    if (!counted.has(one) || !isEither(one)) return one;
    const { either, ...rest } = one;
    return { ...rest, count: either };
  });
}

/**
 * More of them than not are shares of one number near; or half of them, where one is no percentage of its own base; or
 * such a one is a digit away from a share of the only number near.
 */
function areCounts(list: readonly Either[], near: readonly Sentence[]): boolean {
  const own = new Set(list.map(({ either }) => either));
  const sum = list.reduce((so, { either }) => so + either, 0);
  const told = [...new Set(near.flatMap(({ atoms }) => atoms.flatMap(peopleIn)))]
    .filter((size) => !own.has(size))
    .slice(0, 60);
  const most = Math.max(
    0,
    ...[...told, ...(list.length > 2 ? [sum] : [])].map(
      (size) =>
        list.filter(({ either, percent }) => either < size && prints(percent.printed, either, size)).length,
    ),
  );
  const impossible = list.filter(({ either, percent }) => !fits(percent.printed, either));
  if (most * 2 > list.length || (most > 0 && most * 2 === list.length && impossible.length > 0)) return true;
  const larger = told.filter((size) => impossible.some(({ either }) => either < size));
  const [only = 0] = larger;
  return (
    larger.length === 1 &&
    impossible.length === list.length &&
    list.every(({ either, percent }) => either < only && isDigitOff(percent.printed, either, only))
  );
}

/** "58% (n = 47)" of 97, where it is 48%. */
const isDigitOff = (printed: string, count: number, base: number): boolean =>
  isSlip(printed, roundPercent({ numerator: count, denominator: base }, decimalsOf(printed)));
