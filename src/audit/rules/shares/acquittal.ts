// What else a number may be of: before a count with its percentage is blamed, every number that may be their base is tried.

import { prints } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import type { Counted } from '../../counted.ts';
import { peopleIn } from '../../reading/atom.ts';
import type { Atom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { RatioStatement } from '../../statement.ts';

/** Blocks on either side that may tell a base: about a section. */
const section = 5;

/** Whether a number of people in the section, or a base of the text, makes the percentage right. */
export function explained({ count, printed }: Counted, sentence: Sentence, context: Context): boolean {
  return numbersNear(sentence, context, section).some(
    (size) => size > count && prints(printed, count, size, context.ties),
  );
}

/**
 * Whether others beside it, which no number of the text explains either, have a base in common with it that the text
 * does not tell: "28 (47%) were threatened, 36 (60%) hurt and 9 (15%) off work" are of 60.
 */
export function sharesUntold(
  pair: Counted,
  { sentence, start }: { sentence: Sentence; start: number },
  context: Context,
): boolean {
  const others = untold(sentence, context).filter((one) => one.start !== start);
  return (
    others.length > 0 &&
    basesOf(pair).some((size) => others.some(({ count, printed }) => prints(printed, count, size)))
  );
}

type Untold = readonly (Counted & { readonly start: number })[];

const unexplained = new WeakMap<Sentence, Untold>();

/** The pairs near a sentence that no number of the section explains; found once for all of its own. */
function untold(sentence: Sentence, context: Context): Untold {
  const known = unexplained.get(sentence);
  if (known) return known;
  const told = numbersNear(sentence, context, section);
  const found = context
    .around(sentence, 2)
    .flatMap((one) => context.statementsIn(one).slice(0, 20))
    .flatMap((one) =>
      one.kind === 'percentage' && one.count !== undefined && one.base === undefined
        ? [{ count: one.count, printed: one.percent.printed, start: one.start }]
        : [],
    )
    .slice(0, 40)
    .filter(({ count, printed }) => !told.some((size) => size > count && prints(printed, count, size)));
  unexplained.set(sentence, found);
  return found;
}

/** Every base that would make it right. */
export function basesOf({ count, printed }: Counted): number[] {
  const share = Number(printed);
  if (share === 0) return [];
  const middle = Math.round((100 * count) / share);
  const reach = Math.min(200, Math.ceil(middle / share) + 1);
  return Array.from({ length: 2 * reach + 1 }, (_, at) => middle - reach + at).filter(
    (size) => size >= count && size > 0 && prints(printed, count, size),
  );
}

/** "Nineteen of 25 came to three of the four (76%)": the percentage is of a ratio before it. */
export const isOfEarlierRatio = ({ sentence, ratio, start, percent }: RatioStatement): boolean =>
  percent !== undefined &&
  !sentence.atoms.some((atom) => atom.type === 'percent' && atom.start < start) &&
  sentence.atoms.some(
    (atom) =>
      atom.type === 'ratio' &&
      atom.start < start &&
      atom.base !== ratio.base &&
      prints(percent.printed, atom.count, atom.base),
  );

const known = new WeakMap<Context, Map<string, readonly number[]>>();

/** Every number of people that the blocks around a sentence and the bases of the text give, and who did not answer less. */
export function numbersNear(sentence: Sentence, context: Context, reach = 1): readonly number[] {
  const own = known.get(context) ?? new Map<string, readonly number[]>();
  known.set(context, own);
  const key = `${sentence.block} ${sentence.index} ${reach}`;
  const found = own.get(key) ?? [
    ...numbers(context.around(sentence, reach), context),
    ...inTables(sentence.block, reach, context),
  ];
  own.set(key, found);
  return found;
}

function numbers(sentences: readonly Sentence[], { sizes }: Context): number[] {
  const own = sentences.map(saidIn);
  const told = [...new Set([...own.flatMap((one) => one.told), ...sizes])];
  const missing = own.flatMap((one) => one.missing);
  const rest = missing.slice(0, 20).flatMap((few) => told.slice(0, 200).map((all) => all - few));
  return [...new Set([...told, ...rest])].filter((size) => size > 0);
}

/** What the tables beside it count. */
const inTables = (block: number, reach: number, { grids }: Context): number[] =>
  grids
    .filter((grid) => grid.sentences.length > 0 && Math.abs(grid.block - block) <= reach)
    .slice(0, 2 * reach)
    .flatMap(({ rows, columns }) => [
      ...rows.slice(0, 60).flatMap(({ cells }) => cells.flatMap((cell) => cell?.count ?? [])),
      ...columns.flatMap(({ base }) => base ?? []),
    ]);

interface Said {
  readonly told: readonly number[];
  readonly missing: readonly number[];
}

const said = new WeakMap<Sentence, Said>();

/** A sentence is near many others. */
function saidIn(sentence: Sentence): Said {
  const found = said.get(sentence) ?? {
    told: [...new Set(sentence.atoms.flatMap(numbersIn))],
    missing: missingIn(sentence),
  };
  said.set(sentence, found);
  return found;
}

/** "Three did not answer", "excluding 14 who were not sure": who they were stands near the number. */
function missingIn({ tokens, atoms }: Sentence): number[] {
  const told = tokens.flatMap(({ word }, at) =>
    left.test(word) ||
    (/^(?:not|no)$/.test(word) &&
      /^(?:answer|reply|respond|state|say|know|response)/.test(tokens[at + 1]?.word ?? ''))
      ? [at]
      : [],
  );
  return told.length === 0
    ? []
    : atoms
        .filter(({ first, after }) => told.some((at) => at >= first - 7 && at < after + 7))
        .flatMap(numbersIn);
}

const left =
  /^(?:missing|excluded|excluding|excludes|unanswered|blank|skipped|invalid|ineligible|omitted|left|without|undelivered|undeliverable|bounced|closed|duplicates?|unusable|died|moved|withdrew|declined|refused|proved)$/;

const numbersIn = (atom: Atom): number[] =>
  atom.type === 'ratio' ? [atom.base, atom.count] : peopleIn(atom);
