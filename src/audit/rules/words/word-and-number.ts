import { exactly, judge } from '../../../wording.ts';
import type { ShareRange, Wording } from '../../../wording.ts';
import { inUnits } from '../../arithmetic.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import type { FractionAtom, PercentAtom } from '../../reading/atom.ts';
import { admitsEither, decimalsOf, printings } from '../../../ratio.ts';
import type { Ratio } from '../../../ratio.ts';
import type { Context } from '../../context/context.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import type { PercentageStatement, RatioStatement, Statement, WordsStatement } from '../../statement.ts';
import { isVerb, phraseOf } from '../../reading/words.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { countsInWords } from './counts-in-words.ts';
import { isOfOther } from './other-shares.ts';
import { timesAsMany } from '../amounts/times-as-many.ts';

/** "A majority (43%)", "over 80%" of 40 in 50: the words and the number say two things. */
export const wordAndNumber: AuditRule = {
  id: 'word-and-number',
  severity: 'error',
  about: 'Words and the number beside them say two things',
  breaks: { text: 'A majority of respondents (43%) agreed.' },
  keeps: { text: 'A majority of respondents (57%) agreed.' },
  check: (context) => [
    ...context.statements.flatMap((statement) => one(statement, context)),
    ...context.sentences.flatMap((sentence) => [...timesAsMany(sentence, true), ...countsInWords(sentence)]),
  ],
};

function one(statement: Statement, context: Context): Found[] {
  const { text } = context;
  const judged = judgement(statement, context);
  if (!judged) return [];
  const { wording, share, number } = judged;
  const verdict = isExact(statement.sentence, judged) ? exact(wording, share) : judge(wording, share);
  if (verdict === 'holds') return [];
  const ofOther = judged.fraction && isOfOther(statement.sentence, judged.fraction, judged.told ?? statement);
  if (ofOther && !isOfThoseBefore(statement, context)) return [];
  const said = text.shown.slice(judged.words.start, judged.words.end);
  return [
    {
      start: statement.start,
      end: judged.end ?? statement.end,
      // how large a vast majority is, is a matter of taste
      severity:
        verdict === 'false' && !judged.assumed && judged.wording.op !== 'vast-majority' ? 'error' : 'warning',
      printed: said,
      expected: [number],
      repairs: [number],
      message:
        verdict === 'false' ? `"${said}" is not ${number}` : `"${said}" is a strained word for ${number}`,
    },
  ];
}

/** "… (33/55). Of these, three in four (14/33)": of those whom the sentence before counts. */
function isOfThoseBefore(statement: Statement, { sentences }: Context): boolean {
  if (statement.kind !== 'ratio') return false;
  const { base } = statement.ratio;
  return (sentences[statement.sentence.index - 1]?.atoms ?? []).some(
    (atom) =>
      (atom.type === 'ratio' && atom.count === base) || (atom.type === 'count' && atom.value === base),
  );
}

/** "Exactly half (31 of 64)" leaves no room. */
const isExact = ({ tokens }: Sentence, { words }: Judgement): boolean =>
  /^(?:exactly|precisely)$/.test(tokens[tokens.findIndex(({ end }) => end > words.start) - 1]?.word ?? '');

function exact({ op, percent }: Wording, { low, high }: ShareRange): 'holds' | 'false' {
  if (!percent || op !== 'around') return 'holds';
  const past = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator > b.numerator * a.denominator;
  return past(low, percent) || past(percent, high) ? 'false' : 'holds';
}

interface Judgement {
  readonly wording: Wording;
  readonly words: { readonly start: number; readonly end: number };
  readonly share: ShareRange;
  readonly number: string;
  /** Where the number ends, when it is not part of the statement. */
  readonly end?: number;
  /** The words, when they are no percentage, and where the number beside them stands. */
  readonly fraction?: FractionAtom;
  readonly told?: Span;
  /** Of which base the count is, is a reading. */
  readonly assumed?: boolean;
}

function judgement(statement: Statement, context: Context): Judgement | undefined {
  if (statement.kind === 'words' && statement.percent) {
    const wording = wordingOf(statement.words);
    const { percent } = statement;
    if (!wording || percent.op !== undefined) return undefined;
    return {
      wording,
      words: statement.words,
      fraction: statement.words,
      told: percent,
      share: onBase(percent, statement, context) ?? rangeOf(percent),
      number: `${percent.printed}%`,
    };
  }
  if (statement.kind === 'words') return inApposition(statement, context);
  if (statement.kind === 'percentage') return afterRatio(statement, context) ?? ofThem(statement, context);
  const counted = statement.kind === 'ratio' ? ofRatio(statement.ratio) : undefined;
  if (statement.kind !== 'ratio' || !counted) return undefined;
  const { words, percent } = statement;
  if (words?.type === 'fraction') {
    const wording = wordingOf(words);
    return wording && { wording, words, fraction: words, told: statement, ...counted };
  }
  return percent && ofRound(percent, counted);
}

/** The share that is counted; of nobody there is none. */
function ofRatio({ count, base }: RatioStatement['ratio']): Pick<Judgement, 'share' | 'number'> | undefined {
  if (count > base || base === 0) return undefined;
  const share = { numerator: count, denominator: base };
  return { share: exactly(share), number: `${count} of ${base}, ${printings(share, 1)[0]}%` };
}

/** "over 80% (40/50)" */
function ofRound(percent: PercentAtom, counted: Pick<Judgement, 'share' | 'number'>): Judgement | undefined {
  const { op, printed } = percent;
  if (op === undefined || op === 'around') return undefined;
  const decimals = decimalsOf(printed);
  const share = { numerator: inUnits(printed, decimals), denominator: 10 ** decimals };
  return { wording: { op, percent: share }, words: percent, ...counted };
}

const again = /^(?:that is|that means|in other words|put another way|i \. e|which is to say|so|thus)\b/;

/** "Forty of the 50 had more. That is, over 80% of them …": the one count of the sentence before, told again. */
function afterRatio(statement: PercentageStatement, context: Context): Judgement | undefined {
  const { sentence, percent, base, count } = statement;
  if (percent.op === undefined || base !== undefined || count !== undefined) return undefined;
  if (sentence.atoms[0] !== percent || !again.test(phraseOf(sentence.tokens.slice(0, 5)))) return undefined;
  const before = context.sentences[sentence.index - 1];
  const [ratio, more] = before?.block === sentence.block ? context.statementsIn(before) : [];
  if (ratio?.kind !== 'ratio' || more) return undefined;
  const counted = ofRatio(ratio.ratio);
  return counted && ofRound(percent, counted);
}

/** "It drew 212 replies. Over 70% of them (134) …": the one base of its sentence and of the one before it. */
function ofThem({ sentence, percent, count }: PercentageStatement, context: Context): Judgement | undefined {
  if (count === undefined || context.weighted) return undefined;
  const before = context.sentences[sentence.index - 1];
  const bases = [
    ...(before?.block === sentence.block ? context.basesIn(before) : []),
    ...context.basesIn(sentence),
  ];
  const [base, more] = new Set(bases.filter(({ part }) => part !== true).map(({ size }) => size));
  if (base === undefined || more !== undefined || base <= count) return undefined;
  const counted = ofRatio({ count, base });
  const judged = counted && ofRound(percent, counted);
  return judged && { ...judged, assumed: true };
}

/** "More than three-quarters of wards, 90 (68%), have …": the number of a phrase in commas or brackets after it. */
function inApposition(statement: WordsStatement, { statementsIn }: Context): Judgement | undefined {
  const { sentence, words } = statement;
  const wording = wordingOf(words);
  const next = statementsIn(sentence).find(({ start }) => start >= statement.end);
  if (!wording || (next?.kind !== 'ratio' && next?.kind !== 'percentage')) return undefined;
  const { tokens } = sentence;
  // "they ate at least half of it, 48 (34%)" is half of another thing
  const lead = tokens[words.first - 1]?.word ?? ';';
  if (!/^(?:[,;:(-]|and|but|while|only|just|that|the|a)$/.test(lead) && words.first > 1) return undefined;
  const first = tokenFrom(tokens, next.start);
  const after = tokenFrom(tokens, next.end);
  const between = tokens.slice(words.after, first).map(({ word }) => word);
  const opener = between.pop();
  const isPhrase =
    between.length <= 10 &&
    between.every((word) => /^[a-z]/.test(word)) &&
    (between.includes('who') || !between.some((word) => isVerb(word)));
  if (!/^[,(-]$/.test(opener ?? '') || !isPhrase) return undefined;
  if (!/^(?:[,.;:)-]|who|that)$/.test(tokens[after]?.word ?? '.')) return undefined;
  if (next.kind === 'ratio') {
    const counted = ofRatio(next.ratio);
    return counted && { wording, words, ...counted, end: next.end, fraction: words, told: next };
  }
  const { percent } = next;
  if (next.count === undefined || !isPlainPercent(percent)) return undefined;
  return {
    wording,
    words,
    share: rangeOf(percent),
    number: `${percent.printed}%`,
    end: next.end,
    fraction: words,
    told: next,
  };
}

function wordingOf({ op, percent }: FractionAtom): Wording | undefined {
  // "over half" is said of any majority
  if (percent && op === 'over' && percent.numerator === 50 * percent.denominator) return { op: 'most' };
  if (percent) return { op: op ?? 'around', percent };
  return op === undefined ? undefined : { op };
}

/** Where the sentence has one base, the counts of it that are printed so. */
function onBase(
  { printed }: PercentAtom,
  { sentence }: Statement,
  { basesIn, ties }: Context,
): ShareRange | undefined {
  const sizes = [...new Set(basesIn(sentence).map((base) => base.size))];
  const [size] = sizes;
  const counts = size === undefined || sizes.length > 1 ? [] : admitsEither(printed, size, ties);
  const [first, last] = [counts[0], counts.at(-1)];
  if (size === undefined || first === undefined || last === undefined) return undefined;
  const share = (count: number): Ratio => ({ numerator: count * 100, denominator: size });
  return { low: share(first), high: share(last), base: size };
}

/** Whatever is printed so. */
function rangeOf({ printed }: PercentAtom): ShareRange {
  const decimals = decimalsOf(printed);
  const units = inUnits(printed, decimals) * 2;
  const denominator = 2 * 10 ** decimals;
  return { low: { numerator: units - 1, denominator }, high: { numerator: units + 1, denominator } };
}
