// Shares that a text tells of somebody, each with the words it is told in: "62% of the 42 growers irrigate a field".

import { groupedBy } from '../../grouped.ts';
import { judge } from '../../../wording.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import { decimalsOf } from '../../../ratio.ts';
import { stem } from '../../reading/audience.ts';
import type { Context } from '../../context/context.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import type { FractionAtom } from '../../reading/atom.ts';
import { numberWords } from '../../reading/number-words.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import type { Token } from '../../reading/tokens.ts';
import { yearsIn } from '../../reading/words.ts';
import { wordSet } from '../../word-set.ts';
import type { Statement } from '../../statement.ts';
import type { Span } from '../../text/text.ts';
import { small } from './small-words.ts';

export interface Share extends Span {
  readonly sentence: Sentence;
  readonly shown: string;
  /** In per cent, as far as it may be rounded. */
  readonly low: number;
  readonly high: number;
  /** A percentage without its sign. */
  readonly printed?: string;
  readonly words?: FractionAtom;
  readonly base?: number;
  readonly audience?: string;
  /** What must stand in the other text too. */
  readonly core: ReadonlySet<string>;
  /** All that its clause says. */
  readonly all: ReadonlySet<string>;
  /** Other numbers it speaks of: "over four weeks". */
  readonly numbers: string;
  readonly years: string;
}

/** Words that tell where something stands, or that it is told. */
const places =
  /^(?:executive|summary|brief|glance|annex|appendix|highlight|conclusion|overview|headline|abstract|foreword|noted|stated|above|finding|message|report|section|chapter|table|figure|show|shown|key|main|text|result|page|see|overall|as|since|many|because|although|while|however|altogether|finally|asked|short|point|found|find|among|amongst|i|my|me|you|your|if|list|same|result|half|third|quarter|fifth|nearly|almost|about|around|least|slightly|under|exactly|further|per|cent)$/;

/** Two texts that differ in one of these speak of two things. */
const parting = wordSet(
  'not never no witho men women male femal befor after last previ earli now today first secon third north south east west urban rural young old older fewer targe expec aim plann anoth other onlin paper post telep stron fairl very quite somew weigh unwei day night wave',
);

/** How many of some words are not among all. */
export function missing(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  let count = 0;
  for (const word of some) if (!all.has(word)) count += 1;
  return count;
}

/** Whether one has a word that parts it from the other. */
export function isParted(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (!other.has(word) && parting.has(word)) return true;
  return false;
}

const numerals: ReadonlySet<string> = new Set(numberWords);

/** One form of a word in its uses: "irrigate", "irrigates" and "irrigation". */
function keyOf(word: string): string {
  const plain = stem(word);
  return (plain.length > 5 ? plain.replace(/(?:ing|ed|e)$/, '') : plain).slice(0, 5);
}

/** Of the words seen, as the same come again and again. */
const keys = new Map<string, { readonly key: string; readonly tells: boolean }>();

function known(word: string): { readonly key: string; readonly tells: boolean } {
  const found = keys.get(word) ?? {
    key: keyOf(word),
    tells: !small.has(word) && !places.test(stem(word)) && !numerals.has(word),
  };
  if (keys.size < 20_000) keys.set(word, found);
  return found;
}

type Word = Pick<Token, 'type' | 'word'> & { readonly fused?: boolean };

export function keysOf(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (const [at, { type, word }] of words.entries()) {
    if (type !== 'word' || word.length < 2) continue;
    const { key, tells } = known(word);
    // an answer in quotes is told by its words, however small
    const quote = words[at - 1];
    if (tells || (quote?.fused === false && /^["']$/.test(quote.word))) found.add(key);
  }
  return found;
}

/** The shares in prose that are the survey's own. */
export function sharesIn(context: Context): Share[] {
  const own = context.statements.filter((statement) => isShare(statement, context));
  const bySentence = groupedBy(own, ({ sentence }) => sentence);
  return [...bySentence].flatMap(([sentence, statements]) =>
    // many are a list
    (statements.length > 8 ? [] : statements).flatMap(
      (statement) => shareOf(sentence, statement, statements, context) ?? [],
    ),
  );
}

function isShare(statement: Statement, { standing }: Context): boolean {
  if (statement.sentence.kind === 'heading' || statement.sentence.kind === 'caption') return false;
  if (statement.kind === 'percentage')
    return !statement.cell && isPlainPercent(statement.percent) && !standing(statement.percent).foreign;
  if (statement.kind === 'ratio')
    return statement.ratio.base > 0 && statement.ratio.count <= statement.ratio.base;
  return statement.kind === 'words' && statement.words.percent !== undefined && !statement.percent;
}

function shareOf(
  sentence: Sentence,
  statement: Statement,
  others: readonly Statement[],
  context: Context,
): Share | undefined {
  const value = valueOf(statement);
  if (!value) return undefined;
  const { tokens } = sentence;
  const first = tokenFrom(tokens, statement.start);
  const after = tokenFrom(tokens, statement.end);
  const from = clauseFrom(
    tokens,
    first,
    others.findLast((one) => one.end <= statement.start),
  );
  // "said some (41%) or a lot (37%) had it": what stands in brackets ends nothing
  const next = others.find((one) => one.start >= statement.end && !bracketed(tokens, one));
  const to = clauseTo(tokens, after, next);
  const comma = tokens.findIndex(
    ({ word }, at) => at >= after && at < to && word === ',' && keysOf(tokens.slice(from, at)).size > 2,
  );
  const until = comma < 0 ? to : comma;
  const lead = tokens.slice(from, first);
  // "Of the 1,511 passengers interviewed, …" is who was asked
  const asked = lead.at(-1)?.word === ',' && lead.some(({ type }) => type === 'number');
  // "On the first, 46% …": of several questions
  const numbered =
    lead.at(-1)?.word === ',' && lead.length < 6 && lead.some(({ word }) => ordinal.test(word));
  const told = tokens.slice(asked || numbered ? first : from, until);
  const goesOn = isElliptic(tokens) ? context.sentences[sentence.index - 1] : undefined;
  const audience = statement.kind === 'percentage' ? context.standing(statement.percent).audience : undefined;
  const before = goesOn?.block === sentence.block ? goesOn.tokens : [];
  return {
    sentence,
    start: statement.start,
    end: statement.end,
    ...value,
    ...(audience === undefined ? {} : { audience }),
    core: keysOf(told),
    all: keysOf([...before, ...tokens.slice(numbered ? first : from, to)]),
    numbers: sentence.atoms
      .filter((atom) => atom.first >= after && atom.after <= until && /^(?:count|other)$/.test(atom.type))
      .map((atom) => ('printed' in atom ? atom.printed : ''))
      .join(' '),
    years: yearsIn(tokens),
  };
}

const ordinal = /^(?:first|second|third|fourth|last|former|latter|other)$/;

/** "Sixty-seven per cent had." of what was asked before it. */
const isElliptic = (tokens: Sentence['tokens']): boolean =>
  /^(?:had|have|did|do|does|was|were|are|is|would|could|can|so|yes|it|this)$/.test(
    tokens.findLast(({ type }) => type === 'word')?.word ?? '',
  );

function valueOf(
  statement: Statement,
): Pick<Share, 'low' | 'high' | 'shown' | 'printed' | 'base' | 'words'> | undefined {
  if (statement.kind === 'percentage') {
    const { printed } = statement.percent;
    const half = halfUnit(printed, decimalsOf(printed)) / 10 ** decimalsOf(printed);
    const middle = inUnits(printed, decimalsOf(printed)) / 10 ** decimalsOf(printed);
    const { base } = statement;
    return {
      low: middle - half,
      high: middle + half,
      shown: `${printed}%`,
      printed,
      ...(base === undefined ? {} : { base }),
    };
  }
  if (statement.kind === 'ratio') {
    const { count, base } = statement.ratio;
    const value = (100 * count) / base;
    return { low: value, high: value, shown: `${count} of ${base}`, base };
  }
  return statement.kind === 'words'
    ? { low: 0, high: 100, shown: 'this share', words: statement.words }
    : undefined;
}

const bracketed = (tokens: Sentence['tokens'], { start }: Span): boolean =>
  /^[([]$/.test(tokens[tokenFrom(tokens, start) - 1]?.word ?? '');

const clauses = wordSet('; : although though but while whereas');

/** From the last stop before it, or from what parts it from another share. */
function clauseFrom(tokens: Sentence['tokens'], to: number, before: Span | undefined): number {
  const from = before ? tokenFrom(tokens, before.end) : 0;
  const at = tokens.findLastIndex(
    ({ word }, index) =>
      index >= from &&
      index < to &&
      (clauses.has(word) || (before !== undefined && (word === ',' || word === 'and'))),
  );
  return at < 0 ? from : at + 1;
}

function clauseTo(tokens: Sentence['tokens'], from: number, next: Span | undefined): number {
  const at = tokens.findIndex(({ word }, index) => index >= from && /^[;:]$/.test(word));
  const stop = at < 0 ? tokens.length : at;
  if (!next) return stop;
  const other = tokenFrom(tokens, next.start);
  if (other > stop) return stop;
  const cut = tokens.findLastIndex(
    ({ word }, index) => index >= from && index < other && /^(?:[,(]|and|but|while|whereas|or)$/.test(word),
  );
  return cut < 0 ? other : cut;
}

/** Whether both may be one number, rounded in two ways. */
export function agree(a: Share, b: Share): boolean {
  if (a.words && b.words) return true;
  const [worded, other] = a.words ? [a, b] : [b, a];
  if (!worded.words) return a.low <= b.high + 1e-9 && b.low <= a.high + 1e-9;
  const { percent, op = 'around' } = worded.words;
  const [low, high] = [other.low, other.high].map((one) => ({
    numerator: Math.round(one * 1000),
    denominator: 1000,
  }));
  return !percent || !low || !high || judge({ op, percent }, { low, high }) !== 'false';
}
