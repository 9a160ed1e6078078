import { prints } from '../arithmetic.ts';
import { directly, inBrackets, joint, ofOthers, tellsOf, wordsBetween } from '../reading/between.ts';
import type { Atom, PercentAtom, RatioAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A count, its base and the percentage they make. */
export const ratioAndPercent: Form = {
  name: 'ratio-and-percent',
  examples: [
    '22/40 = 55%',
    '(55/66 – 83%)',
    '(27/40 =68% response rate)',
    '22 of 40 respondents (55%)',
    '55% (22/40)',
    '83% of providers (55 of 66)',
    '55 out of 66 (83 percent)',
    '83% [55/66]',
    'twenty-two of the 40 commissioners (55 per cent)',
    '28 of 64 applicants to the summer course – 44 percent',
    '552 of the 1,104 came back, for a net return rate of 50.0 percent',
    '(40/44 answered; 91% response rate)',
    '18% (n/N = 9/50)',
  ],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      if (taken.has(a) || taken.has(b)) continue;
      const forward =
        a.type === 'ratio' &&
        b.type === 'percent' &&
        tellsOf(sentence, a, b) &&
        !ofOthers(sentence, b) &&
        (endsThere(sentence, a, b) || prints(b.printed, a.count, a.base));
      const back =
        a.type === 'percent' &&
        b.type === 'ratio' &&
        ((directly(sentence, a, b) &&
          (wordsBetween(sentence, a, b).join(' ') !== ',' || enclosed(sentence, a, b))) ||
          inBrackets(sentence, a, b));
      const ratio = a.type === 'ratio' ? a : b;
      const percent = a.type === 'percent' ? a : b;
      if (ratio.type !== 'ratio' || percent.type !== 'percent') continue;
      if (!forward && !back && !loosely(sentence, ratio, percent, joint(sentence, a, b))) continue;
      // "over 80% (40/50)" is judged as words
      found.push({ kind: 'ratio', sentence, ...spanOf(a, b), ratio, percent });
      taken.add(a).add(b);
      // "a majority of nurses (31 of 80, 39%)": the words are judged too
      const words = sentence.atoms[sentence.atoms.indexOf(a) - 1];
      if (words?.type === 'fraction' && !taken.has(words) && tellsOf(sentence, words, a)) {
        found.push({ kind: 'ratio', sentence, ...spanOf(words, b), ratio, words });
        taken.add(words);
      }
    }
    return found;
  },
};

/** Over more words a ratio and a percentage belong together where the joint is strong, or where they agree. */
function loosely(
  { atoms }: Sentence,
  ratio: RatioAtom,
  percent: PercentAtom,
  joined: ReturnType<typeof joint>,
): boolean {
  if (joined === undefined || atoms.indexOf(percent) < atoms.indexOf(ratio)) return false;
  return joined === 'strong' || prints(percent.printed, ratio.count, ratio.base);
}

/** What follows is another thing: "(60% v 51%)", "(60% of turnover)", "(60% in 2019)"; a wrong number is not theirs. */
function endsThere(sentence: Sentence, a: Atom, b: Atom): boolean {
  const { tokens } = sentence;
  if (wordsBetween(sentence, a, b).includes('=')) return true;
  const [next = '.', second = ''] = tokens.slice(b.after, b.after + 2).map(({ word }) => word);
  if (next === 'of')
    return !/^(?:men|women|boys|girls|males|females|turnover|income|budgets?|spending|sales|costs|revenue|time)$/.test(
      second,
    );
  return !/^(?:v|vs|versus|in|at|for|up|down|compared|against|than|before|previously|nationally|last|among|amongst|target|more|less|higher|lower)$/.test(
    next,
  );
}

/** "(67%, 56/84)": between brackets a comma parts nothing else. */
function enclosed({ tokens }: Sentence, a: Atom, b: Atom): boolean {
  return /^[([]$/.test(tokens[a.first - 1]?.word ?? '') && /^[)\]]$/.test(tokens[b.after]?.word ?? '');
}
