import { admitsEither, decimalsOf } from '../../../ratio.ts';
import { fits, halfUnit, inUnits } from '../../arithmetic.ts';
import { headNoun, nounsFrom, stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import type { PercentageStatement } from '../../statement.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { small } from './small-words.ts';
import { retells, saidTwice } from './same-sentence.ts';
import { toldAgain } from './told-again.ts';
import { yearsIn } from '../../reading/words.ts';

/** The same people, the same words, another number. */
export const oneQuantityTwoValues: AuditRule = {
  id: 'one-quantity-two-values',
  severity: 'error',
  about: 'One quantity is printed as two numbers that share no count',
  breaks: {
    text: 'Of the workers surveyed, 79% felt they had “some” or “a lot” of flexibility.\n\nIn all, 78.5% of workers felt they had “some” or “a lot” of flexibility.',
    surveys: [{ name: 'worker', size: 56 }],
  },
  keeps: {
    text: 'Of the workers surveyed, 79% felt they had some or a lot of flexibility.\n\nA total of 78.6% of workers felt they had some or a lot of flexibility.',
    surveys: [{ name: 'worker', size: 56 }],
  },
  check: (context) => {
    const claims = context.statements
      .filter(
        (one): one is PercentageStatement =>
          one.kind === 'percentage' &&
          one.cell === undefined &&
          !one.percent.range &&
          one.percent.op === undefined &&
          !context.standing(one.percent).foreign,
      )
      .map((statement): Claim => ({
        statement,
        words: wordsOf(statement),
      }))
      .filter(({ words }) => words.size >= 3);
    const found = pairsAlike(claims).flatMap(([one, other]) => compared(one, other, context));
    const free = ({ start, end }: Found): boolean => !found.some((one) => one.start < end && one.end > start);
    found.push(...saidTwice(context).filter(free));
    return [...found, ...toldAgain(context).filter(free)];
  },
};

interface Claim {
  readonly statement: PercentageStatement;
  readonly words: ReadonlySet<string>;
}

/** What is alike shares most words of the shorter claim, so one of its few rarest too. */
function pairsAlike(claims: readonly Claim[]): (readonly [Claim, Claim])[] {
  const byWord = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const word of claim.words) {
      const own = byWord.get(word);
      if (own === undefined) byWord.set(word, [claim]);
      else if (own.push(claim) > 40) own.shift();
    }
  const often = (word: string): number => byWord.get(word)?.length ?? 0;
  return claims.flatMap((claim) => {
    const { statement, words } = claim;
    const rarest = [...words].toSorted((a, b) => often(a) - often(b));
    const others = new Set(
      rarest.slice(0, words.size - leastCommon(words.size) + 1).flatMap((word) => byWord.get(word) ?? []),
    );
    return [...others].flatMap((other) => {
      const follows = other.statement.start > statement.start;
      const apart = other.statement.sentence !== statement.sentence;
      const longer = other.words.size > words.size || (follows && other.words.size === words.size);
      if (!apart || !longer) return [];
      return [follows ? ([claim, other] as const) : ([other, claim] as const)];
    });
  });
}

/** How many words the shorter of two claims must share. */
const leastCommon = (size: number): number => Math.max(3, Math.ceil(0.8 * size));

function compared(a: Claim, b: Claim, context: Context): Found[] {
  if (a.statement.percent.printed === b.statement.percent.printed) return [];
  const [first, second] = [context.standing(a.statement.percent), context.standing(b.statement.percent)];
  if (first.audience !== second.audience && first.audience !== undefined && second.audience !== undefined)
    return [];
  if (first.subgroup !== second.subgroup || !areAlike(a, b)) return [];
  const [one, next] = [a.statement.sentence, b.statement.sentence];
  if (yearsIn(one.tokens) !== yearsIn(next.tokens) || isLed(a, b) || isLed(b, a)) return [];
  if (
    ofWhom(a.statement) !== undefined &&
    ofWhom(b.statement) !== undefined &&
    ofWhom(a.statement) !== ofWhom(b.statement)
  )
    return [];
  // one sentence after the other speaks of two things; so does what a list follows
  if (one.block === next.block && next.index - one.index === 1 && !retells(next)) return [];
  // items of two lists
  if (
    [one, next].every(
      ({ tokens }) => /^[\w%]/.test(tokens.at(-1)?.word ?? '') && !retells({ ...one, tokens }),
    )
  )
    return [];
  if (one.tokens.at(-1)?.word === ':' || next.tokens.at(-1)?.word === ':') return [];
  const printed = [a.statement.percent.printed, b.statement.percent.printed] as const;
  const base = first.audience === undefined ? undefined : context.audiences.get(first.audience);
  if (share(printed, base, context)) return [];
  const odd = base !== undefined && !fits(printed[0], base) ? a : b;
  const other = odd === a ? b : a;
  // the same number to other places: rounding proves one of them wrong
  const proved =
    base !== undefined &&
    decimalsOf(printed[0]) !== decimalsOf(printed[1]) &&
    !fits(odd.statement.percent.printed, base);
  return [
    {
      start: odd.statement.start,
      end: odd.statement.end,
      severity: proved ? 'error' : 'warning',
      printed: `${odd.statement.percent.printed}%`,
      expected: [`${other.statement.percent.printed}%`],
      repairs: [`${other.statement.percent.printed}%`],
      message: `${odd.statement.percent.printed}% here, ${other.statement.percent.printed}% elsewhere, in the same words${base === undefined ? '' : `; no count of ${base} is printed as both`}`,
      related: [other.statement],
    },
  ];
}

/** "After dark, 70% of tenants feel safe": its sentence begins with what the other does not speak of. */
function isLed({ statement }: Claim, { statement: other }: Claim): boolean {
  const { sentence, percent } = statement;
  if (retells(sentence)) return false;
  const said = new Set(other.sentence.tokens.map(({ word }) => stem(word)));
  const lead = sentence.tokens.slice(0, percent.first);
  const from =
    lead.findLastIndex(({ word }) => /^(?:[;:%]|although|though|but|while|whereas)$/.test(word)) + 1;
  return lead
    .slice(from)
    .some(
      ({ type, word }) => type === 'word' && !small.has(word) && !leading.test(word) && !said.has(stem(word)),
    );
}

/** Words that only lead up to a number. */
const leading =
  /^(?:figure|table|chart|shows?|shown|found|overall|altogether|section|chapter|page|see|see|results?|findings?|people|respondents?|number|percentage|share|proportion|here|there|again|well|about|around|nearly|almost|some|half|third|quarter|six|ten|four|three|two|one|five|seven|eight|nine)$/;

/** Whether both may be of one count; without a base, whether one rounds to the other. */
function share(printed: readonly [string, string], base: number | undefined, { ties }: Context): boolean {
  const [a, b] = printed;
  if (a === b) return true;
  if (base !== undefined) {
    const counts = new Set(admitsEither(a, base, ties));
    return admitsEither(b, base, ties).some((count) => counts.has(count));
  }
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  return (
    decimalsOf(a) !== decimalsOf(b) &&
    Math.abs(inUnits(a, decimals) - inUnits(b, decimals)) <= halfUnit(a, decimals) + halfUnit(b, decimals)
  );
}

/** What a percentage is said of: the words of its clause, as stems, in order of no account. */
function wordsOf({ sentence, percent }: PercentageStatement): Set<string> {
  const { tokens, atoms } = sentence;
  const next = atoms.find((atom) => atom.type === 'percent' && atom.first >= percent.after);
  const stretch = tokens.slice(percent.after, next?.first ?? tokens.length);
  // where another percentage comes soon, it belongs to the same clause: "some (41%) and a lot (37%)"
  const all =
    next !== undefined && /[([]/.test(tokens[next.first - 1]?.word ?? '')
      ? tokens.slice(percent.after)
      : stretch;
  return new Set(
    all.flatMap(({ type, word }, at) => {
      // an answer in quotes is told by its words, however small
      const quote = all[at - 1];
      const quoted = /^["']$/.test(quote?.word ?? '') && quote?.fused === false && word.length > 1;
      return type === 'word' && (quoted || !small.has(word)) ? [stem(word)] : [];
    }),
  );
}

/** Words of answers, not of questions. */
const scale =
  /^(?:some|lot|very|great|good|deal|extent|likely|important|useful|fairly|quite|high|low|much|little|always|often|never|strongly|satisfied|confident|positive|negative|thought|there|yes)$/;

/** The people a percentage names. */
function nounsOf({ sentence, percent }: PercentageStatement): string[] {
  const { tokens } = sentence;
  const of = tokens[percent.after]?.word === 'of' ? 1 : 0;
  return nounsFrom(tokens, percent.after + of);
}

/** "25% of adults" is not of workers. */
function ofWhom({ sentence, percent }: PercentageStatement): string | undefined {
  const { tokens } = sentence;
  if (tokens[percent.after]?.word !== 'of') return undefined;
  return headNoun(nounsFrom(tokens, percent.after + 1, 1));
}

const telling =
  /^(?:not|never|no|without|strongly|slightly|very|fairly|somewhat|quite|tended|men|women|male|female|larger|smaller|large|small|before|after|last|previous|earlier|now|future|first|second|third|north|south|east|west|urban|rural|young|old|younger|older|public|private|social|increase|decrease|more|less|fewer|higher|lower|better|worse|least|often|always|sometimes|rarely|further|another|other|weekly|monthly|daily|yearly|one|two|four|five|six|seven|eight|nine|ten|twelve)$/;

/** All words of the shorter claim but one stand in the longer, and no telling word stands in one only. */
function areAlike(a: Claim, b: Claim): boolean {
  const [{ words: short }, { words: long }] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const common = [...short].filter((word) => long.has(word));
  if (common.length < leastCommon(short.size) || long.size > 4 * short.size) return false;
  const audiences = new Set([...nounsOf(a.statement), ...nounsOf(b.statement)]);
  // the same people giving the same kind of answer may be asked about many things
  if (common.every((word) => audiences.has(word) || scale.test(word))) return false;
  const only = [...short]
    .filter((word) => !long.has(word))
    .concat([...long].filter((word) => !short.has(word)));
  return !only.some((word) => telling.test(word) || /^(?:19|20)\d\d/.test(word));
}
