// The bases a text gives: survey sizes, base lines, denominators, and who is said to have answered.

import { fits } from '../arithmetic.ts';
import { answers, headNoun, nameIn, nounsFrom } from '../reading/audience.ts';
import { basesInWords } from './bases-in-words.ts';
import { leadingBase } from './governing.ts';
import { basesOfLists } from './list-leads.ts';
import { tokenFrom } from '../reading/tokens.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Statement } from '../statement.ts';

export interface Base {
  readonly size: number;
  /** Stem of the noun it counts; none where the text has no special one. */
  readonly audience?: string;
  /** A survey's size was given; the other bases are read in the text. */
  readonly from: 'survey' | 'line' | 'ratio' | 'answered' | 'words';
  /** Of the people who were asked; how many answered is another number. */
  readonly issued?: boolean;
  /** Some of the people only, "the 12 who …": it governs its own sentence. */
  readonly part?: boolean;
  /** It stands over all of its sentence, as a base line does. */
  readonly leads?: boolean;
  readonly sentence?: Sentence;
  readonly start: number;
}

/** The size of a survey, told beside the text. */
export interface SurveySize {
  readonly name: string;
  readonly size: number;
}

export function basesIn(
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  names: ReadonlyMap<string, number>,
): Base[] {
  const known = new Set(names.keys());
  const given = [...names].map(([audience, size]): Base => ({ size, audience, from: 'survey', start: -1 }));
  const bySize = (size: number): string | undefined => {
    const named = [...names].filter(([, whole]) => whole === size);
    return named.length === 1 ? named[0]?.[0] : undefined;
  };
  const read = statements.flatMap((statement): Base[] => {
    const { sentence, start } = statement;
    if (statement.kind === 'percentage' && statement.cell) return [];
    const named = (): string | undefined => nameIn(sentence.tokens, 0, sentence.tokens.length, known);
    const at = { sentence, start };
    if (statement.kind === 'ratio') {
      const { count, base } = statement.ratio;
      // a slash alone may number pages
      if (!statement.percent && !statement.words && !completes(sentence)) return [];
      // "a third, 1/3" is a fraction, and tells of nobody
      if (count > base || (statement.words && base < 10)) return [];
      const after = tokenFrom(sentence.tokens, start);
      const audience = bySize(base) ?? named() ?? nounAfter(sentence, after, base);
      const who = audience === undefined ? {} : { audience };
      const answered =
        completes(sentence) && count > 1 ? [{ size: count, from: 'answered', ...who, ...at } as const] : [];
      return [{ size: base, from: 'ratio', ...who, ...at }, ...answered];
    }
    // "Most had learned it (n = 362)": so many had
    if (statement.kind === 'base' && sentence.atoms.some(({ type }) => type === 'fraction')) return [];
    if (statement.kind === 'base' || statement.kind === 'percentage') {
      const size = statement.kind === 'base' ? statement.size : (statement.base ?? statement.either);
      // "the 20 largest (8%)" may be of anybody
      const told =
        statement.kind === 'base' ||
        statement.base !== undefined ||
        // "62.3% (n = 187)" may be of them only if some of them are so many
        (hasBase(sentence, size) && size !== undefined && fits(statement.percent.printed, size));
      if (size === undefined || !told) return [];
      const audience = bySize(size) ?? named() ?? nounAfter(sentence, 0, size);
      return [{ size, from: 'line', ...(audience === undefined ? {} : { audience }), ...at }];
    }
    return statement.kind === 'mean' && statement.size !== undefined
      ? [{ size: statement.size, from: 'line', ...at }]
      : [];
  });
  const counts = countsWithShares(statements);
  const words = sentences
    .flatMap((sentence) => basesInWords(sentence, known, bySize))
    .filter(({ sentence, start, size }) => !counts.has(`${sentence?.index} ${start} ${size}`));
  const leading = sentences.flatMap((sentence): Base[] => {
    const lead = leadingBase(sentence);
    return lead ? [{ size: lead.value, from: 'line', leads: true, sentence, start: lead.start }] : [];
  });
  const told = [...read, ...words, ...leading, ...basesOfLists(sentences, [...read, ...words])]
    .filter(({ size }) => size > 0)
    .map((base) => (base.sentence && isIssued(base.sentence) ? { ...base, issued: true } : base));
  return [...given, ...told];
}

/** "(57.4%, 132 respondents)": a count of somebody, and no base; but "726 (52%) responses" is one. */
function countsWithShares(statements: readonly Statement[]): Set<string> {
  return new Set(
    statements.flatMap((one) => {
      if (one.kind !== 'percentage' || one.count === undefined || one.cell) return [];
      const { sentence, start, end, count } = one;
      const { tokens } = sentence;
      const from = tokenFrom(tokens, end);
      const next = tokens.slice(from).find(({ type }) => type === 'word');
      const own = tokens.slice(tokenFrom(tokens, start), from);
      if ([...own, ...(next ? [next] : [])].some(({ word }) => answers.has(word))) return [];
      return sentence.atoms.flatMap((atom) =>
        atom.type === 'count' && atom.value === count && atom.start >= start && atom.end <= end
          ? [`${sentence.index} ${atom.start} ${count}`]
          : [],
      );
    }),
  );
}

const hasBase = ({ atoms }: Sentence, size: number | undefined): boolean =>
  atoms.some((atom) => atom.type === 'base' && atom.size === size);

/** "mailed to the entire membership (n = 930)": sent out, and nothing of who came back. */
function isIssued({ tokens, atoms }: Sentence): boolean {
  return (
    !atoms.some(({ type }) => type === 'percent' || type === 'ratio') &&
    tokens.some(({ word }) =>
      /^(?:mailed|sent|invited|emailed|issued|distributed|approached|contacted|posted|eligible|membership)$/.test(
        word,
      ),
    ) &&
    !tokens.some(({ word }) => /^(?:respon|repl|return|complet|answer|receiv|particip)/.test(word))
  );
}

function nounAfter({ tokens }: Sentence, from: number, size: number): string | undefined {
  const at = tokens.findIndex(({ word }, index) => index >= from && word === String(size));
  return at < 0 ? undefined : headNoun(nounsFrom(tokens, at + 1));
}

/** Whether a ratio tells how many answered. */
export function completes({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ word }, at) =>
      (/^(?:response|completion|return)$/.test(word) && tokens[at + 1]?.word === 'rate') ||
      /^(?:responded|answered|completed|replied|returned|respondents|responding|responses|part)$/.test(word),
  );
}
