// The bases a text gives: survey sizes, base lines, denominators, and who is said to have answered.

import { asking, headNoun, nameIn, nounsFrom, stem } from './audience.ts';
import type { BaseAtom, CountAtom, PercentAtom } from './reading/atom.ts';
import type { Sentence } from './reading/sentence.ts';
import type { Statement } from './statement.ts';

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
    const fits = [...names].filter(([, whole]) => whole === size);
    return fits.length === 1 ? fits[0]?.[0] : undefined;
  };
  const read = statements.flatMap((statement): Base[] => {
    const { sentence, start } = statement;
    const named = nameIn(sentence.tokens, 0, sentence.tokens.length, known);
    const at = { sentence, start };
    if (statement.kind === 'ratio') {
      const { count, base } = statement.ratio;
      // a slash alone may number pages
      if (!statement.percent && !statement.words && !completes(sentence)) return [];
      if (count > base) return [];
      const after = sentence.tokens.findIndex((token) => token.start >= start);
      const audience = bySize(base) ?? named ?? nounAfter(sentence, after, base);
      const who = audience === undefined ? {} : { audience };
      const answered =
        completes(sentence) && count > 1 ? [{ size: count, from: 'answered', ...who, ...at } as const] : [];
      return [{ size: base, from: 'ratio', ...who, ...at }, ...answered];
    }
    if (statement.kind === 'base' || statement.kind === 'percentage') {
      const size = statement.kind === 'base' ? statement.size : (statement.base ?? statement.either);
      if (size === undefined || (statement.kind === 'percentage' && statement.cell)) return [];
      const audience = bySize(size) ?? named ?? nounAfter(sentence, 0, size);
      return [{ size, from: 'line', ...(audience === undefined ? {} : { audience }), ...at }];
    }
    return statement.kind === 'mean' && statement.size !== undefined
      ? [{ size: statement.size, from: 'line', ...at }]
      : [];
  });
  const words = sentences.flatMap((sentence) => inWords(sentence, known, bySize));
  const told = [...read, ...words]
    .filter(({ size }) => size > 0)
    .map((base) => (base.sentence && isIssued(base.sentence) ? { ...base, issued: true } : base));
  return [...given, ...told];
}

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

/** "The response rate was 68%", and nowhere of how many. */
export function rateAlone({ tokens, atoms }: Sentence): boolean {
  return (
    atoms.some(({ type }) => type === 'percent') &&
    !atoms.some(({ type }) => type === 'ratio' || type === 'count' || type === 'base') &&
    tokens.some(
      ({ word }, at) =>
        word === 'rate' && /^(?:response|return|completion)$/.test(tokens[at - 1]?.word ?? ''),
    )
  );
}

/**
 * "Teachers (N=13) were split: 56% for, 46% against": the one base before a percentage in its sentence, which governs up
 * to the next. Two side by side may be of either.
 */
export function governingBase({ atoms, tokens }: Sentence, percent: PercentAtom): BaseAtom | undefined {
  const at = atoms.indexOf(percent);
  const from = atoms.findLastIndex(({ type }, index) => index < at && type === 'base');
  const base = atoms[from];
  if (base?.type !== 'base' || atoms[from - 1]?.type === 'base') return undefined;
  const between = tokens.slice(base.after, percent.first).map(({ word }) => word);
  const next = tokens[percent.after]?.word ?? '';
  const last = atoms[at - 1];
  // "in the North (n = 24) 45%, in the South 33%"
  const elsewhere =
    last?.type === 'percent' &&
    tokens.slice(last.after, percent.first).some(({ word }) => /^(?:in|for|at|from|by)$/.test(word));
  return elsewhere ||
    between.some((word) => /^(?:compared|than|versus|vs|whereas|while|but|among|amongst)$/.test(word)) ||
    /^(?:of|among|amongst)$/.test(next)
    ? undefined
    : base;
}

/** Fewer than this is often no base: "three focus groups", "both councils". */
const fewest = 10;

/** "of the 40 commissioners", "66 providers replied", "a survey of 120 schools". */
function inWords(
  sentence: Sentence,
  known: ReadonlySet<string>,
  bySize: (size: number) => string | undefined,
): Base[] {
  const { tokens, atoms } = sentence;
  return atoms.flatMap((atom): Base[] => {
    if (atom.type !== 'count' || atom.value < 2 || atom.op !== undefined) return [];
    if (atom.value < 5 || (atom.value < fewest && !/^\d/.test(tokens[atom.first]?.word ?? ''))) return [];
    const nouns = nounsFrom(tokens, atom.after);
    if (isAge(sentence, atom) || !countsPeople(sentence, atom, nouns.length)) return [];
    const isKnown = nouns.some((noun) => known.has(noun) || people.has(noun));
    if (!isKnown && !ofThem(sentence, atom) && !asked(sentence, atom, nouns.length)) return [];
    const audience =
      nameIn(tokens, atom.after, atom.after + 4, known) ?? bySize(atom.value) ?? headNoun(nouns);
    return [
      {
        size: atom.value,
        from: 'words',
        sentence,
        start: atom.start,
        ...(isPart(sentence, atom, nouns.length) ? { part: true } : {}),
        ...(audience === undefined ? {} : { audience }),
      },
    ];
  });
}

const people = new Set([
  'respondent',
  'participant',
  'response',
  'reply',
  'return',
  'interviewee',
  'questionnaire',
  'completed',
]);

/** "aged 55", "55 and over". */
function isAge({ tokens }: Sentence, { first, after }: CountAtom): boolean {
  const next = [tokens[after]?.word, tokens[after + 1]?.word].join(' ');
  return (
    /^(?:aged|age|ages|under|over)$/.test(tokens[first - 1]?.word ?? '') ||
    /^(?:and|or) (?:over|above|older|under|younger|up)$|^(?:years|plus)\b/.test(next)
  );
}

/** Things that surveys have many of, and ask nothing. */
const things = new Set(
  'item question component point statement language country market specialty year week month day hour minute category page topic option factor criterion domain section table figure measure variable theme scale score answer word letter time way type kind part step reason area percent euro dollar pound'.split(
    ' ',
  ),
);

const sends =
  /^(?:repl|respon|return|answer|form|questionnaire|receiv|hear|collect|back|data|survey|result|took|came|feedback|submission|interview)/;

/** A plural of somebody or something that answers; or nothing, after "of the". */
function countsPeople({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  if (nouns === 0) return true;
  // "members of 36 committees", "in 14 schools"; but "replies from 40 schools"
  const [before, earlier] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? ''];
  if (/^(?:in|across|within|at)$/.test(before)) return false;
  if (before === 'from' && tokens[first - 2]?.type === 'word' && !sends.test(earlier)) return false;
  const own = tokens.slice(after, after + nouns).map(({ word }) => word);
  const plural = own.findLast((word) =>
    /s$|^(?:people|men|women|children|staff|police|clergy|alumni)$/.test(word),
  );
  return plural !== undefined && !things.has(stem(plural));
}

/** "Among the 12 respondents who had never": not "who answered". */
function isPart({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word);
  const [link, ...rest] = tokens.slice(after + nouns, after + nouns + 5).map(({ word }) => word);
  return (
    before.some((word) => /^(?:of|among|amongst|for)$/.test(word)) &&
    /^(?:who|that|with|whose|without|not|in|which|where)$/.test(link ?? '') &&
    !rest.some((word) => asking.has(word) || asks.test(word) || /^(?:part|our|the|this)$/.test(word))
  );
}

/** "of the 40", "all 80", "of these 63". */
function ofThem({ tokens }: Sentence, { first }: CountAtom): boolean {
  const [before, earlier] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? ''];
  if (/^(?:the|these|those|our)$/.test(before))
    return /^(?:of|among|amongst|all|from)$/.test(earlier) || first === 1 || /^[,.;:]$/.test(earlier);
  return before === 'all' || (before === 'of' && (first === 1 || (first === 2 && earlier === 'out')));
}

/** Somebody asked them or they answered: in the words right before, or right after the noun. */
function asked({ tokens }: Sentence, { first, after }: CountAtom, nouns: number): boolean {
  const near = [
    ...tokens.slice(Math.max(0, first - 5), first),
    ...tokens.slice(after + nouns, after + nouns + 4),
  ];
  return near.some(({ word }) => asking.has(word) || asks.test(word));
}

const asks =
  /^(?:took|heard|spoke|wrote|went|sent|received|invited|approached|contacted|sampled|covered|completing|drew|drawn|issued|posted|emailed|mailed|selected|gave|visited)$/;

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
