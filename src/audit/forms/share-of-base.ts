import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';
import { isVerb } from '../reading/words.ts';

/** People, and in brackets how many of them with the percentage: the base stands before the bracket. */
export const shareOfBase: Form = {
  name: 'share-of-base',
  examples: [
    'More than half of those 317 (174, or 55%)',
    'most of the 80 nurses we asked (52; 65%)',
    'of the 40 commissioners (22, 55%)',
    'half of the 44 schools and colleges from the north (22, or 50%)',
  ],
  of: ['count', 'percent'],
  read: (sentence, taken) => {
    const { atoms } = sentence;
    return atoms.flatMap((base, at): Statement[] => {
      const [count, percent] = [atoms[at + 1], atoms[at + 2]];
      if (base.type !== 'count' || count?.type !== 'count' || percent?.type !== 'percent') return [];
      if ([base, count, percent].some((atom) => taken.has(atom) || atom.op !== undefined)) return [];
      if (count.value > base.value || percent.range || !bracketed(sentence, base, count, percent)) return [];
      taken.add(base).add(count).add(percent);
      const ratio = { count: count.value, base: base.value };
      const share: Statement = { kind: 'ratio', sentence, ...spanOf(count, percent), ratio, percent };
      const words = atoms[at - 1];
      if (words?.type !== 'fraction' || taken.has(words) || !leadsTo(sentence, words.after, base.first))
        return [share];
      taken.add(words);
      return [share, { kind: 'ratio', sentence, ...spanOf(words, percent), ratio, words }];
    });
  },
};

const determiners = /^(?:of|the|those|these|all|our|their)$/;

const leadsTo = ({ tokens }: Sentence, from: number, to: number): boolean =>
  to - from <= 3 && tokens.slice(from, to).every(({ word }) => determiners.test(word));

/** "of those 317 (174, or 55%)" */
function bracketed(
  { tokens }: Sentence,
  base: { first: number; after: number },
  count: { first: number; after: number },
  percent: { first: number; after: number },
): boolean {
  const words = (from: number, to: number): string[] => tokens.slice(from, to).map(({ word }) => word);
  const gap = words(base.after, count.first);
  return (
    determiners.test(tokens[base.first - 1]?.word ?? '') &&
    gap.at(-1) === '(' &&
    isName(gap.slice(0, -1)) &&
    words(count.after, percent.first).every((word) => /^[,;]$|^or$/.test(word)) &&
    tokens[percent.after]?.word === ')'
  );
}

/** A name may be long, "fire and rescue services from the north"; what says something is short. */
const isName = (words: readonly string[]): boolean =>
  words.every((word) => /^[a-z]/.test(word)) &&
  (words.some(isVerb)
    ? words.length < 5 && !words.some((word) => /^(?:and|or)$/.test(word))
    : words.length < 10);
