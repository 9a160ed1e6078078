// What a statement is about: which people, whether of the survey at all, and the bases it may be of.

import { groupedBy } from '../grouped.ts';
import { namesOf } from '../reading/audience.ts';
import { basesIn } from './bases.ts';
import type { Base, SurveySize } from './bases.ts';
import { declaredBase } from './declared.ts';
import type { Declared } from './declared.ts';
import { governingBase, rateAlone } from './governing.ts';
import type { Ties } from '../../ratio.ts';
import { isWeighted, tellsPerQuestion, tiesOf } from './manner.ts';
import { distance, grouped, nearest } from './nearest-bases.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { captionsIn } from './captions.ts';
import type { Caption } from './captions.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { PercentageStatement, Statement } from '../statement.ts';
import type { Grid } from '../tables/grid.ts';
import type { Text } from '../text/text.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

export interface Context {
  readonly text: Text;
  readonly sentences: readonly Sentence[];
  readonly captions: readonly Caption[];
  readonly grids: readonly Grid[];
  readonly statements: readonly Statement[];
  readonly surveys: readonly SurveySize[];
  readonly bases: readonly Base[];
  /** Stems of survey names and of the nouns that bases count, with the largest base of each. */
  readonly audiences: ReadonlyMap<string, number>;
  /** The rule for ties, where the text shows it. */
  readonly ties?: Ties;
  /** What all percentages are said to be of. */
  readonly declared?: Declared;
  /** "Percentages are of those who answered the question": of fewer than answered the survey. */
  readonly perQuestion: boolean;
  /** Weighted percentages are no counts over a base. */
  readonly weighted: boolean;
  readonly standing: (percent: PercentAtom) => Standing;
  /** The different sizes of them. */
  readonly sizes: readonly number[];
  readonly basesIn: (sentence: Sentence) => readonly Base[];
  readonly statementsIn: (sentence: Sentence) => readonly Statement[];
  /** The sentences of its block and of those beside it, as far as a reader still has them in mind. */
  readonly around: (sentence: Sentence, reach?: number) => readonly Sentence[];
  /** Every base that a percentage without one of its own may be of, nearest first. */
  readonly basesFor: (statement: PercentageStatement) => readonly Base[];
}

type Material = Pick<Context, 'text' | 'sentences' | 'grids' | 'statements' | 'surveys'>;

export function contextOf({ text, sentences, grids, statements, surveys }: Material): Context {
  const names = new Map(
    surveys.flatMap(({ name, size }) => namesOf(name).map((one) => [one, size] as const)),
  );
  // of nobody there is no share
  const bases = basesIn(sentences, statements, names).filter(({ size }) => size > 0);
  const audiences = new Map(names);
  for (const { audience, size } of bases) {
    if (audience === undefined || names.has(audience)) continue;
    audiences.set(audience, Math.max(size, audiences.get(audience) ?? 0));
  }
  const known = new Set(audiences.keys());
  const bySentence = groupedBy(bases, ({ sentence }) => sentence);
  const inSentenceOf = (sentence: Sentence): readonly Base[] => bySentence.get(sentence) ?? [];
  const byBlock = groupedBy(sentences, ({ block }) => block);
  const bySaid = groupedBy(statements, ({ sentence }) => sentence);
  const standings = new Map<PercentAtom, Standing>();
  let before: Standing | undefined;
  let block = -1;
  let last: Sentence | undefined;
  const wanted = leadingToPercents(sentences);
  for (const sentence of sentences) {
    const begins = sentence.block !== block && !carries(last, sentence, before);
    last = sentence;
    block = sentence.block;
    if (!wanted.has(sentence)) continue;
    if (begins) before = basedAfter(sentence, byBlock);
    const inSentence = standingOf(sentence, known, inSentenceOf(sentence), before);
    for (const [percent, standing] of inSentence.percents) standings.set(percent, standing);
    before = inSentence.after;
  }
  const unknown: Standing = { survey: false, foreign: false, subgroup: false };
  const standing = (percent: PercentAtom): Standing => standings.get(percent) ?? unknown;
  const groups = grouped(bases);
  const rated = sentences.some(rateAlone);
  const ties = tiesOf(statements);
  const declared = declaredBase(sentences);
  return {
    text,
    sentences,
    captions: captionsIn(sentences, (start) => text.place(start).line),
    grids,
    statements,
    surveys,
    bases,
    audiences,
    ...(ties ? { ties } : {}),
    ...(declared ? { declared } : {}),
    perQuestion: sentences.some(tellsPerQuestion),
    weighted: /weight/i.test(text.clean) && isWeighted(sentences),
    sizes: [...new Set(bases.map(({ size }) => size))],
    basesIn: inSentenceOf,
    statementsIn: (sentence) => bySaid.get(sentence) ?? [],
    around: ({ block: middle, index }, reach = 1) =>
      Array.from({ length: 2 * reach + 1 }, (_, at) => {
        const own = byBlock.get(middle - reach + at) ?? [];
        const from = index - (own[0]?.index ?? 0);
        return at === reach
          ? own.slice(Math.max(0, from - inMind), from + inMind)
          : at < reach
            ? own.slice(-inMind)
            : own.slice(0, inMind);
      }).flat(),
    standing,
    basesFor: (statement) => {
      const { audience } = standing(statement.percent);
      const leading = inSentenceOf(statement.sentence).filter(({ leads }) => leads);
      if (leading.length > 0) return leading;
      const governing = governingBase(statement.sentence, statement.percent);
      // one that stands with a percentage of its own may be a count
      const alone = (bySaid.get(statement.sentence) ?? []).some(
        ({ kind, start }) => kind === 'base' && start === governing?.start,
      );
      if (governing && alone)
        return inSentenceOf(statement.sentence).filter(({ size }) => size === governing.size);
      const limit = audience === undefined ? undefined : audiences.get(audience);
      const fits = nearest(groups, statement).filter(
        (base) =>
          (base.part !== true || base.sentence === statement.sentence) &&
          (base.issued !== true || !rated) &&
          ((base.from === 'line' && base.sentence === statement.sentence) ||
            ((audience === undefined || base.audience === undefined || base.audience === audience) &&
              (limit === undefined || base.size <= limit))),
      );
      return fits.toSorted((a, b) => distance(a, statement) - distance(b, statement));
    },
  };
}

/** "Yes 55%, no 45%" with "Base: 34" in a line of its own after it, and nothing after that which it may belong to. */
function basedAfter(
  { block, kind }: Sentence,
  byBlock: ReadonlyMap<number, readonly Sentence[]>,
): Standing | undefined {
  let next = block + 1;
  if (kind === 'item') while (byBlock.get(next)?.[0]?.kind === 'item') next += 1;
  const [line] = byBlock.get(next) ?? [];
  const base = line?.atoms.find(({ type }) => type === 'base');
  const ownBase = byBlock.get(block)?.some(({ atoms }) => atoms.some(({ type }) => type === 'base'));
  const later = byBlock.get(next + 1)?.some(({ atoms }) => atoms.some(({ type }) => type === 'percent'));
  if (!line || !base || base.first > 1 || line.tokens.length > 10 || ownBase || later) return undefined;
  return { survey: true, foreign: false, subgroup: false, line: true };
}

/** Sentences on either side; so that time grows with the length, whatever a block holds. */
const inMind = 20;

/** A base line by itself governs the block after it; what ends in a colon, or an item, the items after it. */
function carries(last: Sentence | undefined, next: Sentence, before: Standing | undefined): boolean {
  if (!last || next.block !== last.block + 1 || next.kind === 'heading' || next.kind === 'caption')
    return false;
  const leads = last.kind === 'item' || last.tokens.at(-1)?.word === ':' || before?.survey === true;
  const list = next.kind === 'item' && leads;
  const baseLine =
    before?.line === true && last.tokens.length <= 14 && last.atoms.some(({ type }) => type === 'base');
  return list || baseLine;
}

/** The sentences with percentages, and those before them that they may go on from. */
function leadingToPercents(sentences: readonly Sentence[]): Set<Sentence> {
  const leading = new Set<Sentence>();
  const line: Standing = { survey: true, foreign: false, subgroup: false, line: true };
  let next: Sentence | undefined;
  for (const sentence of sentences.toReversed()) {
    const goesOn = next && (next.block === sentence.block || carries(sentence, next, line));
    if ((next && goesOn && leading.has(next)) || sentence.atoms.some(({ type }) => type === 'percent'))
      leading.add(sentence);
    next = sentence;
  }
  return leading;
}
