// What stands over and around parts that may be a whole: the question, and whether the text lets people give one answer.

import { firstFrom } from '../../first-from.ts';
import type { Context } from '../../context/context.ts';
import { listed } from '../../forms/whole.ts';
import { tellsMultiple } from '../../context/manner.ts';
import { isPercent, isPlainPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Grid } from '../../tables/grid.ts';
import { hasLeft } from '../../tables/manner.ts';
import { hidesNet, sexes, tellsAll, tellsSingle } from '../../tables/parts.ts';
import { phraseOf } from '../../reading/words.ts';

/** A sentence stands near many others. */
const inWords = new WeakMap<Sentence, string>();

function wordsIn(sentence: Sentence): string {
  const words = inWords.get(sentence) ?? phraseOf(sentence.tokens);
  inWords.set(sentence, words);
  return words;
}

const wordsOf = (sentences: readonly Sentence[]): string => sentences.map(wordsIn).join(' ');

const hasPercent = ({ atoms }: Sentence): boolean => atoms.some(({ type }) => type === 'percent');

/** The words of the two sentences before a table or list, and those that lead a list in. */
export function questionOver({ start, block, rows, sentences: own }: Grid, context: Context): string {
  const { sentences } = context;
  const next = firstFrom(sentences.length, (at) => (sentences[at]?.start ?? 0) >= start);
  const before = sentences
    .slice(Math.max(0, next - 2), next)
    .filter((one) => one.block >= block - 2 && !hasPercent(one));
  const [, first] = rows[0]?.cells ?? [];
  const lead =
    own.length === 0 && first
      ? first.sentence.tokens.filter(({ end }) => end <= first.start).map(({ word }) => word)
      : [];
  return `${wordsOf(before)} ${lead.join(' ')}${singleThroughout(context) ? ' single answer' : ''}`;
}

const throughout = new WeakMap<Context, boolean>();

/** "All were asked three questions, each with a single answer." */
function singleThroughout(context: Context): boolean {
  const found =
    throughout.get(context) ??
    context.sentences.some((sentence) => {
      if (!sentence.tokens.some(({ word }) => word === 'questions')) return false;
      const words = wordsOf([sentence]);
      return tellsSingle(words) && /\b(?:each|every|all|both)\b/.test(words);
    });
  throughout.set(context, found);
  return found;
}

export interface ProseWhole {
  readonly parts: readonly PercentAtom[];
  readonly exhaustive: boolean;
}

/** No one is left over, in words of the sentence itself. */
const complete =
  /\b(?:split|divided) (?:\w+ ){0,4}ways\b|\bno other (?:cases|answers|groups|kinds|options)\b|\b(?:between|among) (?:them )?(?:everyone|everybody)\b/;

/** Three shares and more in one sentence, of people who gave one answer each. */
export function proseWholes(context: Context): ProseWhole[] {
  return context.sentences.flatMap((sentence, at): ProseWhole[] => {
    const parts = sentence.atoms.filter(isPercent);
    if (parts.length < 3 || !parts.every(isPlainPercent)) return [];
    const words = wordsOf([sentence]);
    const told = complete.test(words);
    const near = [context.sentences[at - 1], context.sentences[at + 1]].filter(
      (one) => one !== undefined && Math.abs(one.block - sentence.block) < 2,
    ) as Sentence[];
    const around = wordsOf([sentence, ...near]);
    if (tellsMultiple(around) || (!told && !listed(sentence, parts))) return [];
    const asked = tellsSingle(wordsOf([sentence, ...near.filter((one) => !hasPercent(one))]));
    // where nobody says that it is all, one may be the sum of two others
    if (hidesNet(parts, !asked)) return [];
    const single = asked || singleThroughout(context) || nothingToMuch(sentence, parts);
    if (told || single) return [{ parts, exhaustive: told || (single && tellsAll(around)) }];
    // "Profile: 48% male, 49% female and 3% other"
    const labels = labelsAfter(sentence, parts).map((label) =>
      label.join(' ').replace(/ ?(?:[^a-z ]|and\b).*/, ''),
    );
    const profile = /\b(?:profile|gender|sex)\b/.test(around) && sexes(labels);
    return profile ? [{ parts, exhaustive: hasLeft(labels) }] : [];
  });
}

/** The words after each percentage, up to the next. */
const labelsAfter = ({ tokens }: Sentence, parts: readonly PercentAtom[]): string[][] =>
  parts.map(({ after }, at) =>
    tokens.slice(after, parts[at + 1]?.first ?? after + 6).map(({ word }) => word),
  );

/** "28% had no trouble, 39% mild trouble and 16% severe trouble" */
function nothingToMuch(sentence: Sentence, parts: readonly PercentAtom[]): boolean {
  const labels = labelsAfter(sentence, parts);
  return labels.some((words, at) => {
    const no = words.indexOf('no');
    const what = words[no + 1];
    if (no < 0 || no > 2 || what === undefined) return false;
    const others = labels.filter((_, other) => other !== at);
    return others.length > 1 && others.every((other) => other.includes(what));
  });
}
