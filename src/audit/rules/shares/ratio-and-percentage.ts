import { fits } from '../../arithmetic.ts';
import { completes } from '../../context/bases.ts';
import { explained, isOfEarlierRatio } from './acquittal.ts';
import { smallerBase } from '../../counted.ts';
import type { Context } from '../../context/context.ts';
import { countFirst } from '../../statement.ts';
import type { PercentageStatement, RatioStatement, Statement } from '../../statement.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { countOnBase } from './count-on-base.ts';
import { basesOfLists } from './pairs-in-lists.ts';
import type { Off } from './count-on-base.ts';
import { mismatch } from './mismatch.ts';
import { isOfAnotherCount, isOfSome } from './other-counts.ts';
import { isRate, ofWhatWasSaid } from './said-before.ts';

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
  if (statement.kind !== 'percentage') return [];
  const { either, count, base, percent } = statement;
  if (either !== undefined && !isRate(statement))
    return isOfSome(statement) ? [] : ofEither(statement, either, context);
  if (count === undefined) return base === undefined ? ofWhatWasSaid(statement, context) : [];
  if (base === undefined) {
    const off = countOnBase(statement, count, context);
    return off.length > 0 && (isOfAnotherCount(statement, context) || isOfSome(statement)) ? [] : off;
  }
  const pair = { count, printed: percent.printed };
  const off = ofCell(statement, count, base, context);
  // a table that is right elsewhere says itself what it is of
  const told = statement.cell === undefined || statement.cell.told === true;
  if (off.length === 0 || (!told && explained(pair, statement.sentence, context))) return [];
  return off.map((one) => ({ ...one, assumed: { ...pair, base } }));
}

function ofRatio(statement: RatioStatement, context: Context): Found[] {
  const { percent, ratio } = statement;
  if (!percent || percent.range || ratio.count > ratio.base || ratio.base === 0) return [];
  // who answered is counted without weights
  if (context.weighted && !completes(statement.sentence)) return [];
  if (isOfEarlierRatio(statement)) return [];
  if (
    statement.sentence.tokens.some(({ word }) => /^(?:weighted|adjusted|imputed|standardi[sz]ed)$/.test(word))
  )
    return [];
  // "over 80% (40/50)" is a matter of words
  if (percent.op !== undefined && !isRoughly(percent.op)) return [];
  const { printed, op } = percent;
  const off = mismatch(statement, printed, ratio.count, ratio.base, context, op !== undefined);
  return off.length > 0 && !isPrinted(statement) && mayBeOthers(statement, printed, context) ? [] : off;
}

/** "22/40", "22 of the 40": one number right after the other. */
const isPrinted = ({ sentence, ratio }: RatioStatement): boolean =>
  sentence.atoms.some(
    (atom) => atom.type === 'ratio' && atom.count === ratio.count && atom.base === ratio.base,
  );

/** "5 staff from 12 schools (40%)": what stands apart may each be of another number of the text. */
const mayBeOthers = ({ ratio, sentence }: RatioStatement, printed: string, context: Context): boolean =>
  explained({ count: ratio.count, printed }, sentence, context) ||
  explained({ count: ratio.base, printed }, sentence, context);

const isRoughly = (op: string): boolean => op === 'around';

function ofCell(statement: PercentageStatement, count: number, base: number, context: Context): Found[] {
  if (context.weighted || count > base || statement.percent.range || statement.percent.op !== undefined)
    return [];
  return mismatch(statement, statement.percent.printed, count, base, context, false);
}

/** "n=18 (22.8%)": a count where the text gives a larger base. */
function ofEither(statement: PercentageStatement, size: number, context: Context): Found[] {
  if (!countFirst(statement) || fits(statement.percent.printed, size, context.ties)) return [];
  return context.basesFor(statement).some((base) => base.size > size) ||
    basesOfLists(statement.sentence, context).base !== undefined
    ? countOnBase(statement, size, context)
    : [];
}
