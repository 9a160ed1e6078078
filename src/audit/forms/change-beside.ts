import { isPlainPercent } from '../reading/atom.ts';
import type { PercentAtom, PointsAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { wordsFrom } from '../reading/words.ts';
import { spanOf } from '../statement.ts';
import type { ChangeStatement } from '../statement.ts';
import { directionIn } from './change.ts';
import type { Form } from './form.ts';

/** Changes right beside one of their ends, of which a sentence may hold several. */
export const changeBeside: Form = {
  name: 'change-beside',
  examples: [
    'Advice 71% (68% last year; +3), courses 59% (57% last year; +2)',
    '77% (71%, +6 points)',
    'Trust stood at 52% (2021: 45%), a gain of 7 points',
    '32% of owners now call it good, down by 9 points on the 41% of the spring',
    'Older tenants (74%) trust it more than younger ones (59%): a 15-point gap',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const percents = sentence.atoms.filter(
      (atom): atom is PercentAtom => isPlainPercent(atom) && !taken.has(atom),
    );
    if (percents.length < 2) return [];
    const inBrackets = percents.flatMap(
      (to, at) => bracketed(sentence, to, percents[at + 1]) ?? dated(sentence, to, percents[at + 1]) ?? [],
    );
    const points = sentence.atoms.filter(
      (atom): atom is PointsAtom => atom.type === 'points' && !taken.has(atom),
    );
    const found =
      inBrackets.length > 0
        ? inBrackets
        : points.flatMap((by) => onLevel(sentence, by, percents) ?? gapOf(sentence, by, percents) ?? []);
    return found.map((change): ChangeStatement => {
      const { from, to, by } = change;
      taken.add(by);
      // the number of a bracket may have been read as a count
      for (const atom of sentence.atoms) if (atom.first === by.first) taken.add(atom);
      return { kind: 'change', sentence, ...spanOf(from, to, by), ...change };
    });
  },
};

type Change = Pick<ChangeStatement, 'from' | 'to' | 'direction'> & { readonly by: PointsAtom };

/** "71% (68% last year; −6)": the earlier one and the change in the bracket after the later one. */
function bracketed(sentence: Sentence, to: PercentAtom, from: PercentAtom | undefined): Change | undefined {
  const { tokens, atoms } = sentence;
  if (!from || tokens[to.after]?.word !== '(' || from.first - to.after > 5) return undefined;
  if (wordsFrom(tokens, to.after, from.first).includes(')')) return undefined;
  const close = tokens.findIndex(({ word }, at) => at >= from.after && word === ')');
  const at = tokens.findIndex(
    ({ type }, index) => index > from.after && index < close && type === 'number' && isSigned(tokens, index),
  );
  const number = tokens[at];
  const [sign] = wordsFrom(tokens, at - 1, at);
  if (close < 0 || close - from.after > 9 || !number || number.suffix !== undefined) return undefined;
  // "(68%, +3%)" is in per cent
  if (tokens[at + 1]?.word === '%' || tokens[at + 1]?.word === 'per') return undefined;
  const atom = atoms.find((one): one is PointsAtom => one.type === 'points' && one.first === at);
  const { start, end, word: printed } = number;
  const by: PointsAtom = atom ?? { type: 'points', printed, start, end, first: at, after: at + 1 };
  return { from, to, by, ...(Number(printed) === 0 ? {} : { direction: sign === '+' ? 'up' : 'down' }) };
}

/** "52% (2021: 45%), a gain of 7 points": the earlier one in the bracket, the change right after it. */
function dated(sentence: Sentence, to: PercentAtom, from: PercentAtom | undefined): Change | undefined {
  const { tokens, atoms } = sentence;
  if (!from || tokens[from.after]?.word !== ')') return undefined;
  const inside = wordsFrom(tokens, to.after, from.first).join(' ');
  const by = atoms.find((one): one is PointsAtom => one.type === 'points' && one.first > from.after);
  const led = by ? wordsFrom(tokens, from.after + 1, by.first) : [];
  const direction = directionIn(led);
  const beside = by && led.length <= 5 && !led.includes(';');
  return beside && direction && /^\( (?:19|20)\d\d :$/.test(inside) ? { from, to, by, direction } : undefined;
}

const isSigned = (tokens: Sentence['tokens'], at: number): boolean =>
  /^[+-]$/.test(tokens[at - 1]?.word ?? '') &&
  tokens[at]?.fused === true &&
  /^[,;:(]$/.test(tokens[at - 2]?.word ?? '');

const link = /^(?:on|from|than|against|below|above|over)$/;

/** "32% …, down by 9 points on the 41% of the spring" */
function onLevel(sentence: Sentence, by: PointsAtom, percents: readonly PercentAtom[]): Change | undefined {
  const { tokens } = sentence;
  const from = percents.find(({ first }) => first >= by.after);
  const to = percents.findLast(({ after }) => after <= by.first);
  if (!from || !to || by.first - to.after > 16) return undefined;
  const gap = wordsFrom(tokens, by.after, from.first);
  const at = gap.findIndex((word) => link.test(word));
  const small = gap
    .slice(at + 1)
    .every((word) => /^(?:the|last|previous|year's|time's|survey's|wave's|its|a)$/.test(word));
  const between = wordsFrom(tokens, to.after, by.first);
  const led = at === 0 || /^(?:lower|higher|up|down)$/.test(gap[0] ?? '');
  if (at < 0 || at > 1 || !led || gap.length > 6 || !small || between.includes(';')) return undefined;
  const way =
    gap[at] === 'below' || gap[0] === 'lower' || gap[0] === 'down'
      ? 'down'
      : gap[at] === 'above' || gap[0] === 'higher' || gap[0] === 'up'
        ? 'up'
        : directionIn(between);
  return way && { from, to, by, direction: way };
}

/** "…(74%) … (59%): a 15-point gap"; one that opened or closed by so much is of two gaps. */
function gapOf(sentence: Sentence, by: PointsAtom, percents: readonly PercentAtom[]): Change | undefined {
  const { tokens } = sentence;
  const [from, to, more] = percents;
  if (!from || !to || more || by.first < to.after) return undefined;
  const near = wordsFrom(tokens, by.first - 3, by.after + 3);
  const between = wordsFrom(tokens, to.after, by.first);
  const told = /\b(?:gap|difference|lead|margin|advantage)\b/.test(near.join(' '));
  const moved = [...between, ...near].some((word) =>
    /^(?:by|narrowed|widened|closed|opened|grew|grown|shrank|fell|rose|was|had|last|previous|earlier|error|from|;)$|^(?:19|20)\d\d$/.test(
      word,
    ),
  );
  return told && !moved && between.length <= 8 ? { from, to, by } : undefined;
}
