// One count of one thing with two percentages, whose base neither place gives: "28 rangers (47%)", "the 28 rangers (43%)".

import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits, prints } from '../../arithmetic.ts';
import { generic, stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import type { CountAtom } from '../../reading/atom.ts';
import type { PercentageStatement } from '../../statement.ts';
import type { Found } from '../audit-rule.ts';
import { small } from './small-words.ts';

interface Counted {
  readonly statement: PercentageStatement;
  readonly count: number;
  readonly atom: CountAtom;
}

export function countsTwice(context: Context): Found[] {
  const byCount = new Map<number, Counted[]>();
  return context.statements.flatMap((statement): Found[] => {
    if (statement.kind !== 'percentage' || statement.cell || statement.base !== undefined) return [];
    const { percent } = statement;
    const atom = countBefore(statement);
    // a few people are often the same few
    if (!atom || atom.value < 5 || !isPlainPercent(percent)) return [];
    const count = atom.value;
    const counted = { statement, count, atom };
    const before = byCount.get(count) ?? [];
    byCount.set(count, [...before, counted].slice(-8));
    const other = isKnown(counted) ? before.find((one) => isSame(one, counted, context)) : undefined;
    return other ? [finding(other, counted)] : [];
  });
}

function isSame(a: Counted, b: Counted, { sizes }: Context): boolean {
  const [one, two] = [a.statement, b.statement].map(({ percent }) => percent.printed);
  if (one === undefined || two === undefined || a.statement.sentence === b.statement.sentence) return false;
  const decimals = Math.max(decimalsOf(one), decimalsOf(two));
  const apart = Math.abs(inUnits(one, decimals) - inUnits(two, decimals));
  if (apart === 0) return false;
  if (decimalsOf(one) !== decimalsOf(two) && apart <= halfUnit(one, decimals) + halfUnit(two, decimals))
    return false;
  if ([a, b].some(({ statement: { sentence, percent } }) => sentence.tokens[percent.after]?.word === 'of'))
    return false;
  const words = wordsOf(b);
  const common = [...wordsOf(a)].filter((word) => words.has(word));
  if (common.length < 2 || common.every((word) => generic.has(word))) return false;
  // of all in one place, of those who answered in the other
  const explained = (printed: string): boolean => sizes.some((size) => prints(printed, a.count, size));
  return !(explained(one) && explained(two));
}

/** "the 28 rangers (43%)", "28 (43%)" */
function countBefore({ sentence, percent }: PercentageStatement): CountAtom | undefined {
  const { tokens, atoms } = sentence;
  const before = atoms[atoms.indexOf(percent) - 1];
  const between = tokens.slice(before?.after ?? 0, percent.first).map(({ word }) => word);
  const beside =
    between.length <= 6 &&
    between.at(-1) === '(' &&
    between.slice(0, -1).every((word) => /^[a-z]/.test(word));
  return before?.type === 'count' && before.op === undefined && beside ? before : undefined;
}

/** The later speaks of them as known: "the 28 rangers (43%) who …". */
const isKnown = ({ statement, atom }: Counted): boolean =>
  /^(?:the|these|those|our)$/.test(statement.sentence.tokens[atom.first - 1]?.word ?? '');

/** What was counted, and what is said of it. */
function wordsOf({ statement: { sentence, percent }, atom }: Counted): Set<string> {
  const { tokens, atoms } = sentence;
  const next = atoms.find(({ first }) => first >= percent.after)?.first ?? tokens.length;
  const own = tokens.slice(atom.first, next);
  return new Set(own.flatMap(({ type, word }) => (type === 'word' && !small.has(word) ? [stem(word)] : [])));
}

function finding({ statement: first }: Counted, { statement, count }: Counted): Found {
  const [one, two] = [first.percent.printed, statement.percent.printed];
  return {
    start: statement.start,
    end: statement.end,
    severity: 'warning',
    printed: `${two}%`,
    expected: [`${one}%`],
    repairs: [`${one}%`],
    message: `${count} is ${two}% here, ${one}% elsewhere, in the same words`,
    related: [first],
  };
}
