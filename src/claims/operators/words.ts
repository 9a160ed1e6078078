// Vague words as windows on the exact ratio: "over 80%", "almost a third", "most".

import { printPercent } from '../../ratio.ts';
import { exactly, judge } from '../../wording.ts';
import type { WordingOp } from '../../wording.ts';
import type { Operator, Says } from './operator.ts';
import { countList, percentOf, percentUnit, share, shareWords } from './numbers.ts';

interface Wording {
  readonly name: string;
  readonly op: WordingOp;
  /** How it reads, with a number in the place of the mark. */
  readonly words: string;
  /** Whether a number belongs to it, and how far it reaches. */
  readonly window: string;
  readonly bare?: true;
}

const wordings: readonly Wording[] = [
  { name: 'over', op: 'over', words: 'over #', window: 'above #, up to 5 points' },
  { name: 'at-least', op: 'at-least', words: 'at least #', window: 'from #' },
  { name: 'under', op: 'under', words: 'under #', window: 'below #' },
  { name: 'just-under', op: 'almost', words: 'just under #', window: 'below #, up to 3 points' },
  { name: 'almost', op: 'almost', words: 'almost #', window: 'below #, up to 3 points' },
  { name: 'around', op: 'around', words: 'around #', window: '3 points on either side of #' },
  { name: 'fraction', op: 'around', words: '#', window: '3 points on either side of #' },
  { name: 'most', op: 'most', words: 'most', window: 'above 50%', bare: true },
  { name: 'almost-all', op: 'almost-all', words: 'almost all', window: 'from 90%', bare: true },
  { name: 'few', op: 'few', words: 'few', window: 'up to 10%, and somebody', bare: true },
];

export const words: readonly Operator[] = wordings.map(operatorFor);

function operatorFor({ name, op, words: phrase, window, bare }: Wording): Operator {
  const filled = (text: string, { value = '' }: Says): string => text.replaceAll('#', shareWords(value));
  const fits = ({ value }: Says, count: number, base: number): ReturnType<typeof judge> => {
    if (base === 0 || (op === 'few' && count === 0)) return 'false';
    const percent = value === undefined ? {} : { percent: percentOf(value) };
    return judge({ op, ...percent }, exactly({ numerator: count, denominator: base }));
  };
  const allowed = (says: Says, base: number): number[] =>
    Array.from({ length: base + 1 }, (_, count) => count).filter(
      (count) => fits(says, count, base) === 'holds',
    );
  return {
    name,
    keys: bare ? {} : { value: share, unit: percentUnit },
    printed: (says) => filled(phrase, says),
    observed: (_, { value: { count, base } }) =>
      base > 0 ? printPercent({ numerator: count, denominator: base }, 1) : 'nobody',
    allows: allowed,
    judge: (says, seen) => {
      const { count, base } = seen.value;
      if (base === 0) return { result: 'unattainable', rule: 'no-base', message: 'nobody is in the base' };
      const found = `${count} of ${base} is ${printPercent({ numerator: count, denominator: base }, 1)}`;
      const reach = `${filled(phrase, says)}: ${filled(window, says)}`;
      const verdict = fits(says, count, base);
      if (verdict === 'holds') return { result: 'holds', message: `${found} (${reach})` };
      const counts = allowed(says, base);
      const others = counts.length === 0 ? '' : `, which is ${countList(counts)} of ${base}`;
      return {
        result: verdict === 'strained' ? 'strained' : 'differs',
        rule: verdict === 'strained' ? 'words-strained' : 'words-differ',
        message: `${found}; ${reach}${others}`,
        repairs: [printPercent({ numerator: count, denominator: base })],
      };
    },
  };
}
