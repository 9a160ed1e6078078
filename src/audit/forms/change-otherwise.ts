import type { PercentAtom, PointsAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { ChangeStatement, Statement } from '../statement.ts';
import { directionIn, downs, ups } from './change.ts';
import type { Form } from './form.ts';
import { wordsFrom } from '../reading/words.ts';

type Change = Omit<ChangeStatement, 'kind' | 'sentence' | 'start' | 'end'>;

/** Changes told without "from … to …" of two percentages. */
export const changeOtherwise: Form = {
  name: 'change-otherwise',
  examples: [
    '41% in 2012 and 58% in 2014 (+17 points)',
    'rose by 6 percentage points to 37% (from 31%)',
    "up 12 points on last year's 46%, at 58%",
    'was 26% and by 2015 it had climbed to 39%',
    '53%, compared with 44% in 2016 (an increase of 9 points)',
    'fell 9 points to 44% (2016: 53%)',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const percents = sentence.atoms.filter(
      (atom): atom is PercentAtom => atom.type === 'percent' && !taken.has(atom),
    );
    const points = sentence.atoms.find(
      (atom): atom is PointsAtom => atom.type === 'points' && !taken.has(atom),
    );
    const found =
      percents.length === 2
        ? points
          ? withPoints(sentence, percents, points)
          : movedTo(sentence, percents)
        : undefined;
    if (!found) return [];
    if (found.by) taken.add(found.by);
    const atoms = [found.from, found.to, ...(found.by ? [found.by] : [])];
    const statement: Statement = { kind: 'change', sentence, ...spanOf(...atoms), ...found };
    return [statement];
  },
};

function withPoints(
  sentence: Sentence,
  percents: readonly PercentAtom[],
  by: PointsAtom,
): Change | undefined {
  const [first, second] = percents;
  if (!first || !second) return undefined;
  const sign = sentence.tokens[by.first - 1]?.word ?? '';
  // "41% in 2012 and 58% in 2014 (+17 points)"; in "57% (2022: 41%, +16 points)" the first is the later
  const later = sentence.tokens[second.first - 1]?.word === ':';
  if (!later && by.first > second.after && /^[+-]$/.test(sign) && by.first - second.after <= 5)
    return { from: first, to: second, by, direction: sign === '+' ? 'up' : 'down' };
  if (by.first > second.after) return toldAfter(sentence, first, second, by);
  if (by.after > first.first) return undefined;
  const before = wordsFrom(sentence.tokens, by.first - 4, by.first);
  const way = before.some((word) => ups.test(word))
    ? 'up'
    : before.some((word) => downs.test(word))
      ? 'down'
      : undefined;
  const between = wordsFrom(sentence.tokens, by.after, first.first);
  const gap = wordsFrom(sentence.tokens, first.after, second.first);
  if (way === undefined || between.length > 5 || gap.length > 4) return undefined;
  // "fell 9 points to 44% (2016: 53%)"
  if (between.join(' ') === 'to' && gap[0] === '(' && gap.at(-1) === ':')
    return { from: second, to: first, by, direction: way };
  // "rose by 9 points to 37% (from 31%)"; "up 8 points on last year's 46%, at 58%"
  if (between.at(-1) === 'to' && gap.at(-1) === 'from')
    return { from: second, to: first, by, direction: way };
  return between[0] === 'on' && /^(?:at|to)$/.test(gap.at(-1) ?? '')
    ? { from: first, to: second, by, direction: way }
    : undefined;
}

/** "53%, compared with 44% in 2016 (a rise of 9 points)", "53%; in 2018 it had dropped to 44%, a fall of 9 points" */
function toldAfter(
  sentence: Sentence,
  first: PercentAtom,
  second: PercentAtom,
  by: PointsAtom,
): Change | undefined {
  const told = wordsFrom(sentence.tokens, second.after, by.first);
  const gap = wordsFrom(sentence.tokens, first.after, second.first);
  const way = directionIn(told);
  if (way === undefined || told.length > 10 || told.includes(';')) return undefined;
  // "up 3 points on last year": on neither of them
  if (/^(?:on|since|than|from)$/.test(sentence.tokens[by.after]?.word ?? '')) return undefined;
  if (gap.some((word) => /^(?:compared|against)$/.test(word)) && gap.length <= 10)
    return { from: second, to: first, by, direction: way };
  const moved = directionIn(wordsFrom(sentence.tokens, second.first - 3, second.first));
  return gap.at(-1) === 'to' && moved === way ? { from: first, to: second, by, direction: way } : undefined;
}

/** "was 26% and by 2015 it had dropped to 39%" */
function movedTo(sentence: Sentence, percents: readonly PercentAtom[]): Change | undefined {
  const [from, to] = percents;
  if (!from || !to) return undefined;
  const [verb = '', preposition = ''] = wordsFrom(sentence.tokens, to.first - 2, to.first);
  const gap = wordsFrom(sentence.tokens, from.after, to.first);
  if (preposition !== 'to' || gap.length > 10 || gap.includes('from') || gap.includes(';')) return undefined;
  if (ups.test(verb)) return { from, to, direction: 'up' };
  return downs.test(verb) ? { from, to, direction: 'down' } : undefined;
}
