import { prints } from '../arithmetic.ts';
import { isPercent, isPlainPercent } from '../reading/atom.ts';
import type { Atom, CountAtom, PercentAtom, RatioAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** A list of counts and a list of percentages, which belong together in their order. */
export const paired: Form = {
  name: 'paired',
  examples: [
    '41/68 in the walking arm and 33/65 in the other (60% v 51%)',
    'Awards went to 21, 14 and 7 of the 42 farms respectively (50%, 33% and 17%)',
    'split between food, clothing and other goods (42, 54 and 24 traders: 35%, 45% and 20% respectively)',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const free = sentence.atoms.filter((atom) => !taken.has(atom));
    const from = free.findIndex((atom, at) => atom.type === 'percent' && free[at + 1]?.type === 'percent');
    const percents = runFrom(free.slice(from), isPercent);
    if (from < 2 || percents.length < 2 || !listed(sentence, percents)) return [];
    const before = free.slice(Math.max(0, from - percents.length), from);
    const pairs = pairsOf(before, percents);
    if (pairs.length !== percents.length || !belongs(sentence, before, percents, pairs)) return [];
    return pairs.map(({ count, base, atom, percent }): Statement => {
      taken.add(atom).add(percent);
      const said = { sentence, ...spanOf(percent), percent } as const;
      return base === undefined
        ? { kind: 'percentage', ...said, count }
        : { kind: 'ratio', ...said, ratio: { count, base } };
    });
  },
};

interface Pair {
  readonly atom: Atom;
  readonly count: number;
  readonly base?: number;
  readonly percent: PercentAtom;
}

/** As many counts as percentages: each with a base of its own, all with that of the last, or none with any. */
function pairsOf(before: readonly Atom[], percents: readonly PercentAtom[]): Pair[] {
  const own = before.filter(
    (atom): atom is CountAtom | RatioAtom => atom.type === 'count' || atom.type === 'ratio',
  );
  const last = own.at(-1);
  const counts = own.filter(({ type }) => type === 'count').length;
  const shared = last?.type === 'ratio' && counts === own.length - 1 ? last.base : undefined;
  if (own.length !== percents.length || (counts > 0 && counts < own.length && shared === undefined))
    return [];
  return own.flatMap((atom, at): Pair[] => {
    const percent = percents[at];
    if (!percent || atom.op !== undefined || !isPlainPercent(percent)) return [];
    const count = atom.type === 'ratio' ? atom.count : atom.value;
    const base = atom.type === 'ratio' ? atom.base : shared;
    return [{ atom, count, percent, ...(base === undefined ? {} : { base }) }];
  });
}

function runFrom<T extends Atom>(atoms: readonly Atom[], is: (atom: Atom) => atom is T): T[] {
  const end = atoms.findIndex((atom) => !is(atom));
  return atoms.slice(0, end < 0 ? atoms.length : end).filter(is);
}

const between = /^(?:,|;|and|v|vs|versus|or|\/|compared|with|to|against|-)$/;

/** Nothing but commas and small words between. */
const listed = ({ tokens }: Sentence, atoms: readonly Atom[]): boolean =>
  atoms.every((atom, at) => {
    const next = atoms[at + 1];
    const gap = next ? tokens.slice(atom.after, next.first) : [];
    return gap.length <= 2 && gap.every(({ word }) => between.test(word));
  });

/** "respectively" says so; else the percentages stand in a bracket after, and one pair at least agrees. */
function belongs(
  { tokens }: Sentence,
  before: readonly Atom[],
  percents: readonly PercentAtom[],
  pairs: readonly Pair[],
): boolean {
  const from = before[0]?.first ?? 0;
  const end = percents.at(-1)?.after ?? 0;
  const told = tokens.slice(from, end + 3).some(({ word }) => word === 'respectively');
  const bracket = /^[([:]$/.test(tokens[(percents[0]?.first ?? 0) - 1]?.word ?? '');
  const agree = pairs.some(
    ({ count, base, percent }) => base !== undefined && count <= base && prints(percent.printed, count, base),
  );
  // the two of a whole: "318 had and 103 had not (76% and 24%)"
  const sum = pairs.reduce((so, { count }) => so + count, 0);
  const whole = pairs.every(
    ({ count, base, percent }) => base === undefined && prints(percent.printed, count, sum),
  );
  return told || (bracket && (agree || whole));
}
