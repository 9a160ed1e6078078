import type { Atom } from '../reading/atom.ts';
import { tellsOf, wordsBetween } from '../reading/between.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A fraction in words with its count and base. */
export const ratioAndWords: Form = {
  name: 'ratio-and-words',
  examples: [
    'two-thirds (27 of 40)',
    'three in five (33/55)',
    'over half of providers (34 of 66)',
    '27 of 40 (two-thirds)',
    'half (22) of the 40 providers',
    'fewer than half of the 126 claimants, 53 in all,',
    'over two thirds of the 48 parishes (35 parishes)',
  ],
  of: ['fraction'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      const ratio = a.type === 'ratio' ? a : b;
      const words = a.type === 'fraction' ? a : b;
      if (ratio.type !== 'ratio' || words.type !== 'fraction') continue;
      if (taken.has(a) || taken.has(b) || !tellsOf(sentence, a, b)) continue;
      found.push({ kind: 'ratio', sentence, ...spanOf(a, b), ratio, words });
      taken.add(a).add(b);
    }
    return [...found, ...apart(sentence, taken)];
  },
};

/** "half (22) of the 40", "fewer than half of the 126 claimants, 71 in all". */
function apart(sentence: Sentence, taken: Set<Atom>): Statement[] {
  const { atoms } = sentence;
  return atoms.flatMap((words, at): Statement[] => {
    const [a, b] = [atoms[at + 1], atoms[at + 2]];
    if (words.type !== 'fraction' || a?.type !== 'count' || b?.type !== 'count') return [];
    if ([words, a, b].some((atom) => taken.has(atom)) || a.op !== undefined || b.op !== undefined) return [];
    const [first, second] = [wordsBetween(sentence, words, a), wordsBetween(sentence, a, b)];
    const whole = /^of(?: (?:the|all|our|those|these|its|their))*$/;
    const ratio =
      first.join(' ') === '(' && /^\) of(?: (?:the|all|our|those|these))*$/.test(second.join(' '))
        ? { count: a.value, base: b.value }
        : whole.test(first.join(' ')) &&
            second.length <= 6 &&
            // "(147, or 46%)" is read with its percentage
            atoms[at + 3]?.type !== 'percent' &&
            closes(sentence, second, b)
          ? { count: b.value, base: a.value }
          : undefined;
    if (!ratio || ratio.count > ratio.base || ratio.base < 3) return [];
    taken.add(words).add(a).add(b);
    return [{ kind: 'ratio', sentence, ...spanOf(words, b), ratio, words }];
  });
}

/** A number by itself in commas, ", 71 in all,", or in brackets with what it counts. */
function closes({ tokens }: Sentence, between: readonly string[], { after }: Atom): boolean {
  const [word = '.', next = ''] = [tokens[after]?.word, tokens[after + 1]?.word];
  const told =
    between.at(-1) === '('
      ? // without a word it may be a note's
        /^[a-z]/.test(word) && next === ')'
      : /^[,-]$/.test(between.at(-1) ?? '') &&
        /^(?:[,.);-]|(?:in (?:all|total)|altogether)\b)/.test(`${word} ${next}`);
  return told && !between.slice(0, -1).some((one) => /^[^a-z]/.test(one));
}
