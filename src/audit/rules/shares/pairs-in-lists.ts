// Counts with percentages that stand side by side, as a list of one base: "28 (47%) …, 36 (60%) … and 9 (15%)".

import { prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { baseOf } from '../../counted.ts';
import type { Counted } from '../../counted.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import { countFirst } from '../../statement.ts';
import type { PercentageStatement } from '../../statement.ts';
import { numbersNear } from './acquittal.ts';

/** What the lists around a sentence are of. */
interface ListBases {
  /**
   * "152 of the 211 (72%) …, 30 (14%) … and 29 (19%)": three or more that are all there are, two of them right at
   * least; but who said so may leave out a few who said nothing.
   */
  readonly whole?: number;
  /** "455 (56%) …, 301 (33%) … and 56 (7%)": what the others are of. */
  readonly base?: number;
}

const listed = new WeakMap<Sentence, ListBases>();

/** Found once for all pairs of a sentence. */
export function basesOfLists(sentence: Sentence, context: Context): ListBases {
  const known = listed.get(sentence);
  if (known) return known;
  const told = numbersNear(sentence, context);
  const lists = listsAround(sentence, context);
  const whole = first(lists, (list) => wholeOf(list, context));
  const base = first(lists, (list) => baseOf(list, told, context.ties));
  const found = { ...(whole === undefined ? {} : { whole }), ...(base === undefined ? {} : { base }) };
  listed.set(sentence, found);
  return found;
}

function first<T>(lists: readonly T[], read: (one: T) => number | undefined): number | undefined {
  for (const list of lists) {
    const found = read(list);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wholeOf(list: readonly Counted[], { ties }: Context): number | undefined {
  const sum = list.reduce((so, { count }) => so + count, 0);
  const fit = list.filter(({ count, printed }) => prints(printed, count, sum, ties)).length;
  return list.length > 2 && fit === list.length - 1 ? sum : undefined;
}

interface Pair extends Counted {
  readonly sentence: Sentence;
  readonly based: boolean;
  /** "Of these, 8 (47%)": of others than the sentences around speak of. */
  readonly ofThem: boolean;
}

/** No list is longer, so that time grows with the length. */
const longest = 24;

/** The counts with percentages of its sentence, of those beside it, and of its paragraph. */
export function listsAround(sentence: Sentence, context: Context): (readonly Pair[])[] {
  const own = pairsIn(sentence, context);
  if (own.length > longest) return [];
  const near = sentence.kind === 'item' ? itemsAround(sentence, context) : inBlock(sentence, context);
  const pairs = near.flatMap((one) => pairsIn(one, context)).filter(({ ofThem: apart }) => !apart);
  // "Of these, 140 (61%) passed, 53 (23%) failed once and 36 (16%) twice": one list of them
  const listOwn = own.length > 2 ? own : own.filter(({ ofThem: apart }) => !apart);
  return (
    [listOwn, pairs.filter((one) => Math.abs(one.sentence.index - sentence.index) <= 1), pairs]
      // those with a base of their own may be of another
      .flatMap((list) => [list.filter(({ based }) => !based), list])
      .filter(({ length }) => length > 1 && length <= longest)
  );
}

const inBlock = (sentence: Sentence, { around }: Context): readonly Sentence[] =>
  around(sentence, 0).filter(({ index }) => Math.abs(index - sentence.index) <= 8);

/** The items beside an item, one right after the other. */
function itemsAround(sentence: Sentence, { around }: Context): Sentence[] {
  const near = around(sentence, 6);
  const at = near.indexOf(sentence);
  const parts = (one: Sentence, other: Sentence | undefined): boolean =>
    one.kind !== 'item' || (other !== undefined && Math.abs(one.block - other.block) > 1);
  const from = near.findLastIndex((one, index) => index <= at && parts(one, near[index + 1])) + 1;
  const to = near.findIndex((one, index) => index > at && parts(one, near[index - 1]));
  return near.slice(from, to < 0 ? near.length : to);
}

const paired = new WeakMap<Sentence, readonly Pair[]>();

export function pairsIn(sentence: Sentence, context: Context): readonly Pair[] {
  const found =
    paired.get(sentence) ??
    context.statementsIn(sentence).flatMap((one): Pair[] => {
      if (one.kind === 'ratio' && one.percent)
        return [
          { sentence, count: one.ratio.count, printed: one.percent.printed, based: true, ofThem: false },
        ];
      if (one.kind !== 'percentage' || one.base !== undefined) return [];
      // "n=14 (25.0%), n=21 (37.5%)"
      const count = one.count ?? (countFirst(one) ? one.either : undefined);
      return count === undefined
        ? []
        : [{ sentence, count, printed: one.percent.printed, based: false, ofThem: ofThem(one) }];
    });
  paired.set(sentence, found);
  return found;
}

/** "Of these, 8 (47%)": of some that its list just counted. */
export function ofThem({ sentence: { tokens }, start }: PercentageStatement): boolean {
  const at = tokenFrom(tokens, start);
  const words = tokens.slice(Math.max(0, at - 5), at).map(({ word }) => word);
  return words.some(
    (word, index) =>
      /^(?:of|among|amongst)$/.test(word) && /^(?:these|those|them|whom|which)$/.test(words[index + 1] ?? ''),
  );
}
