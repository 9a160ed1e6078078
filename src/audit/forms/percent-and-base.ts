import { isPlainCount } from '../reading/atom.ts';
import type { Atom } from '../reading/atom.ts';
import { mayAnswer } from '../context/bases-in-words.ts';
import { directly, inBrackets, tellsOf, wordsBetween } from '../reading/between.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { PercentageStatement, Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';
import { wordSet } from '../word-set.ts';

const ofThe = wordSet('of the all our these those its their total some');

/** A percentage and the people it is of. */
export const percentAndBase: Form = {
  name: 'percent-and-base',
  examples: [
    '55% of the 40 commissioners',
    '55% (n = 22)',
    'n=22 (55.0%)',
    '83% (base: 66)',
    '83% of providers (N=66)',
    'Thirty-one landlords (65% of the 48 interviewed)',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      if (taken.has(a) || taken.has(b)) continue;
      const read = ofNumber(sentence, a, b) ?? withBase(sentence, a, b);
      const counted = read && (countBefore(sentence, read, a, taken) ?? countOf(sentence, read, b));
      if (counted) {
        found.push(counted.statement);
        taken.add(a).add(b).add(counted.atom);
        continue;
      }
      if (!read) continue;
      found.push(read);
      taken.add(a).add(b);
    }
    return found;
  },
};

/** "Thirty-one landlords (65% of the 48 interviewed)" */
function countBefore(
  sentence: Sentence,
  { base, start, end, percent }: PercentageStatement,
  a: Atom,
  taken: ReadonlySet<Atom>,
): { statement: Statement; atom: Atom } | undefined {
  const count = sentence.atoms[sentence.atoms.indexOf(a) - 1];
  if (count?.type !== 'count' || taken.has(count) || count.op !== undefined || a !== percent)
    return undefined;
  const words = wordsBetween(sentence, count, percent);
  if (base === undefined || count.value > base || words.at(-1) !== '(' || words.length > 5) return undefined;
  if (words.slice(0, -1).some((word) => !/^[a-z]/.test(word))) return undefined;
  const span = { start: Math.min(start, count.start), end };
  return {
    statement: { kind: 'ratio', sentence, ...span, percent, ratio: { count: count.value, base } },
    atom: count,
  };
}

/** "17% (n = 7) of the 52", "65 per cent of the 55 crews (33)": a count, its base and the percentage in three places. */
function countOf(
  sentence: Sentence,
  read: PercentageStatement,
  b: Atom,
): { statement: Statement; atom: Atom } | undefined {
  const { atoms, tokens } = sentence;
  const next = atoms[atoms.indexOf(b) + 1];
  if (!next || !isPlainCount(next)) return undefined;
  const words = wordsBetween(sentence, b, next);
  const span = { sentence, ...spanOf(read, next), percent: read.percent };
  if (
    read.either !== undefined &&
    next.value >= read.either &&
    words[0] === ')' &&
    words[1] === 'of' &&
    words.slice(2).every((word) => ofThe.has(word))
  )
    return {
      statement: { kind: 'ratio', ...span, ratio: { count: read.either, base: next.value } },
      atom: next,
    };
  // "65% of the 55 crews (33)", "42% of the 56, or 24 councils"
  const bracketed =
    (words.at(-1) === '(' &&
      words.length <= 5 &&
      // "(9)", "(9 choirs)"
      [next.after, next.after + 1].some((at) => tokens[at]?.word === ')')) ||
    (words.at(-1) === 'or' && words.at(-2) === ',' && words.length <= 4);
  if (read.base !== undefined && bracketed && next.value <= read.base)
    return {
      statement: { kind: 'ratio', ...span, ratio: { count: next.value, base: read.base } },
      atom: next,
    };
  return undefined;
}

/** "55% of the 40 commissioners" */
function ofNumber(sentence: Sentence, a: Atom, b: Atom): PercentageStatement | undefined {
  if (a.type !== 'percent' || !isPlainCount(b) || b.value < 2) return undefined;
  const words = wordsBetween(sentence, a, b);
  const among = /^(?:of|among|amongst)$/.test(words[0] ?? '');
  if (!among || !words.slice(1).every((word) => ofThe.has(word))) return undefined;
  // "58 percent of the 24, and 69 percent of the 18"
  const bare = /^[,;.)]$|^(?:and|but)$/.test(sentence.tokens[b.after]?.word ?? '.') && words.at(-1) !== 'of';
  if (!bare && (sentence.tokens[b.after]?.type !== 'word' || !mayAnswer(sentence, b))) return undefined;
  return { kind: 'percentage', sentence, ...spanOf(a, b), percent: a, base: b.value };
}

/** "55% (n = 22)", "n=22 (55.0%)" */
function withBase(sentence: Sentence, a: Atom, b: Atom): PercentageStatement | undefined {
  const [base, percent] = a.type === 'base' ? [a, b] : [b, a];
  if (base.type !== 'base' || percent.type !== 'percent') return undefined;
  const between = wordsBetween(sentence, a, b).join('');
  const near =
    a === percent
      ? between === ';' || tellsOf(sentence, a, b)
      : // "Yes (n = 30) 47%", "women (n = 460; 65%)"
        /^[);]$/.test(between) || directly(sentence, a, b) || inBrackets(sentence, a, b, 0);
  if (!near) return undefined;
  const size = base.bare ? { either: base.size } : { base: base.size };
  return { kind: 'percentage', sentence, ...spanOf(a, b), percent, ...size };
}
