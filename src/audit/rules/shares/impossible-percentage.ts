import { isPlainPercent } from '../../reading/atom.ts';
import { decimalsOf } from '../../../ratio.ts';
import { basesOf, explained, isOfEarlierRatio, numbersNear } from './acquittal.ts';
import { fits, listed, nearest, powerOf, prints } from '../../arithmetic.ts';
import type { Base } from '../../context/bases.ts';
import type { Context } from '../../context/context.ts';
import { joinedWith } from './joint.ts';
import { numeralAt } from '../../reading/atoms/atom-reader.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { countFirst } from '../../statement.ts';
import type { PercentageStatement, Statement } from '../../statement.ts';
import { ofOthers } from '../../tables/governing.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { isNoShare } from './no-share.ts';

/** 81% of 56 people: 45 of them are 80%, 46 are 82%. After Brown and Heathers (2017). */
export const impossiblePercentage: AuditRule = {
  id: 'impossible-percentage',
  severity: 'error',
  about: 'No whole count of the base is printed as this percentage',
  breaks: { text: 'Of the 56 workers surveyed, 81% saw a change.' },
  keeps: { text: 'Of the 56 workers surveyed, 80% saw a change.' },
  check: (context) => {
    if (context.weighted) return [];
    const assumed = new Map<number, Assumed>();
    const found = context.statements.flatMap((statement) => tried(statement, context, assumed));
    return [...found, ...[...assumed.values()].flatMap(believed)];
  },
};

/** What was tried on a base that stands elsewhere in the text. */
interface Assumed {
  readonly from: Base['from'];
  readonly found: Found[];
  /** Sentences that contradict it. */
  readonly against: Set<Sentence>;
  tried: number;
}

/** Where sentence after sentence contradicts a base, it is not theirs; a base line is believed longer. */
function believed({ found, against, from, tried: all }: Assumed): Found[] {
  const many = from === 'words' ? 2 : 3;
  return (against.size >= many || found.length > 2) && found.length * 3 > all ? [] : found;
}

/** Of fewer people anything round is a share. */
const fewest = 4;

function tried(statement: Statement, context: Context, assumed: Map<number, Assumed>): Found[] {
  if (statement.kind === 'ratio') return onItsRatio(statement, context);
  if (statement.kind !== 'percentage') return [];
  const { percent, base, either, count, cell } = statement;
  if (!isPlainPercent(percent)) return [];
  if (Number(percent.printed) > 100) return [];
  if (base !== undefined)
    return count === undefined || cell === undefined ? onBases(statement, [base], context) : [];
  if (either !== undefined) return onEither(statement, either, context);
  const { survey, subgroup, foreign } = context.standing(percent);
  if (count === undefined && !survey && !subgroup && !foreign) return onDeclared(statement, context);
  if (count !== undefined || !survey || subgroup || isNoShare(statement) || ofSome(statement)) return [];
  const bases = context.basesFor(statement);
  const found = onBases(statement, [...new Set(bases.map(({ size }) => size))], context);
  const [closest] = bases;
  if (!closest || bases.some(({ from }) => from === 'survey')) return found;
  const own = closest.sentence === statement.sentence && closest.start <= statement.start;
  if (own && isShareOf(closest, statement)) return [];
  if (own && closest.from !== 'ratio' && (closest.from !== 'words' || isPinned(closest, statement)))
    return found;
  // a fraction beside it is of its own question, and one after it of its own clause
  const after = closest.sentence === statement.sentence && closest.start > statement.start;
  if (closest.from === 'ratio' && (after || context.sizes.length > 1)) return [];
  if (context.perQuestion) return [];
  // what is assumed is tried on every number that the section gives
  const near = numbersNear(statement.sentence, context);
  if (near.some((size) => size > fewest && fits(percent.printed, size, context.ties))) return [];
  const group = assumed.get(closest.size) ?? { from: closest.from, found: [], against: new Set(), tried: 0 };
  assumed.set(closest.size, group);
  group.tried += 1;
  if (found.length > 0) group.against.add(statement.sentence);
  group.found.push(...found.map((one) => ({ ...one, severity: severityOf(closest.from) })));
  return [];
}

/** "Percentages are of all 30 cards", and nothing nearer. */
function onDeclared(statement: PercentageStatement, context: Context): Found[] {
  const { declared } = context;
  const { cell, percent, sentence } = statement;
  if (!declared) return [];
  const told = declared.sentence;
  // a note under a paragraph is of that paragraph
  const isAbove = declared.above && sentence.block >= told.block - 1;
  if ((statement.start < told.start && !isAbove) || isNoShare(statement) || ofSome(statement)) return [];
  if (cell && ofOthers(cell.row, cell.column)) return [];
  const near = numbersNear(sentence, context);
  return near.some((size) => size > fewest && fits(percent.printed, size, context.ties))
    ? []
    : onBases(statement, [declared.size], context);
}

/** "The 16 largest grants are 18% of all grants": they are the count. */
function isShareOf(
  { start }: Base,
  { sentence: { tokens }, percent: { first, after } }: PercentageStatement,
): boolean {
  const from = tokens.findIndex((token) => token.start === start);
  return (
    tokens[after]?.word === 'of' &&
    tokens
      .slice(from, first)
      .some(({ word }) =>
        /^(?:are|is|were|was|make|made|account|accounted|represent|represented|form|formed)$/.test(word),
      )
  );
}

/** "92% in the 26 who finished and 61% in the 5 who did not": of others than all. */
const ofSome = ({ sentence: { tokens }, percent: { after } }: PercentageStatement): boolean =>
  /^(?:in|for|at|from|by|with)$/.test(tokens[after]?.word ?? '') &&
  /^(?:the|those|these)$/.test(tokens[after + 1]?.word ?? '') &&
  numeralAt(tokens, after + 2) !== undefined;

/** "Of the 56 workers", "all 40": the words say of whom. */
function isPinned({ start }: Base, { sentence: { tokens } }: PercentageStatement): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return tokens.slice(Math.max(0, at - 3), at).some(({ word }) => /^(?:of|among|amongst|all)$/.test(word));
}

/** A base line is the text's own word; a number of people in a sentence is a reading. */
const severityOf = (from: Base['from']): 'error' | 'warning' => (from === 'words' ? 'warning' : 'error');

function onBases(statement: PercentageStatement, told: readonly number[], context: Context): Found[] {
  const { printed } = statement.percent;
  // of nobody there is no share
  const sizes = told.filter((size) => size > 0);
  const [size] = sizes;
  if (size === undefined || sizes.some((base) => fits(printed, base, context.ties))) return [];
  const near = nearest(printed, size);
  const joint = joinedWith(statement, context);
  const others = sizes.slice(1, 6);
  const alsoTried =
    others.length === 0
      ? ''
      : `; nor does ${others.length === 1 ? 'the base' : 'any of the bases'} ${listed(others, 'or')}`;
  return [
    {
      ...statement,
      printed: `${printed}%`,
      expected: near.map((one) => `${one.printed}%`),
      repairs: [
        ...near.map((one) => `${one.printed}% (${one.count} of ${size})`),
        ...joint.bases.map((base) => `a base of ${base}`),
      ].slice(0, 6),
      message: `No count of ${size} is printed as ${printed}%: ${near.map((one) => `${one.count} is ${one.printed}%`).join(', ')}${alsoTried}${joint.message === '' ? '' : `. ${joint.message}`}`,
      related: joint.related,
      power: powerOf(size, decimalsOf(printed)),
    },
  ];
}

/** "55% (n = 22)": of 22 people, or 22 people of a base that stands elsewhere. */
function onEither(statement: PercentageStatement, size: number, context: Context): Found[] {
  const { printed } = statement.percent;
  if (fits(printed, size, context.ties)) return [];
  if (explained({ count: size, printed }, statement.sentence, context)) return [];
  // "n=18 (22.8%)" may be a count, of whatever the base is
  const larger = context.sizes.some((base) => base > size);
  // so many are not two shares of one base
  const twice = sharesOf(context).get(size)?.size !== 1;
  return (countFirst(statement) && larger) || (!twice && basesOf({ count: size, printed }).length > 0)
    ? []
    : onBases(statement, [size], context);
}

const shares = new WeakMap<Context, ReadonlyMap<number, ReadonlySet<string>>>();

/** By what may be a count or a base, the percentages that stand with it. */
function sharesOf(context: Context): ReadonlyMap<number, ReadonlySet<string>> {
  const known = shares.get(context);
  if (known) return known;
  const found = new Map<number, Set<string>>();
  for (const one of context.statements) {
    if (one.kind !== 'percentage' || one.either === undefined) continue;
    found.set(one.either, (found.get(one.either) ?? new Set()).add(one.percent.printed));
  }
  shares.set(context, found);
  return found;
}

/** "55/61 – 83%": not only is it another percentage, no count of 61 is. */
function onItsRatio(statement: Extract<Statement, { kind: 'ratio' }>, context: Context): Found[] {
  const { percent, ratio } = statement;
  if (!percent || !isPlainPercent(percent) || Number(percent.printed) > 100) return [];
  if (ratio.count > ratio.base || ratio.base === 0 || isOfEarlierRatio(statement)) return [];
  if (fits(percent.printed, ratio.base, context.ties)) return [];
  const near = nearest(percent.printed, ratio.base);
  const bases = context.sizes.filter(
    (size) => size !== ratio.base && prints(percent.printed, ratio.count, size, context.ties),
  );
  return [
    {
      ...statement,
      printed: `${percent.printed}%`,
      expected: near.map((one) => `${one.printed}%`),
      repairs: [...near.map((one) => `${one.printed}%`), ...bases.map((size) => `${ratio.count}/${size}`)],
      message: `No count of ${ratio.base} is printed as ${percent.printed}%: ${near.map((one) => `${one.count} is ${one.printed}%`).join(', ')}`,
      power: powerOf(ratio.base, decimalsOf(percent.printed)),
    },
  ];
}
