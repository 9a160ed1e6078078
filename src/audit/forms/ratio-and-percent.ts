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
  of: ['ratio', 'percent'],
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
      if (ratio.type !== 'ratio' || percent.type !== 'percent' || isNoCount(sentence, ratio, percent))
        continue;
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

/** "rated 4/5: 41%", "on 12/10: 34%", "a 50/50 share (22%)", "120/80 (52%)": marks, dates and pairs, with a share of their own. */
function isNoCount({ tokens }: Sentence, ratio: RatioAtom, { printed }: PercentAtom): boolean {
  const { count, base, slash, first, after } = ratio;
  if (slash !== true || (count <= base && prints(printed, count, base))) return false;
  const next = [tokens[after]?.word, tokens[after + 1]?.word].join(' ');
  const lead = tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word);
  const apart = Math.abs(Number(printed) - (100 * count) / base);
  if (/^(?:or|and) (?:more|over|above|better|less|below|lower|higher|fewer)$/.test(next)) return true;
  if (lead.some((word) => /^(?:rated|rating|ratings|scored|score|scores|mark|marks|marked)$/.test(word)))
    return true;
  if (lead.at(-1) === 'on' && base <= 12 && count <= 31) return true;
  // a typing error is near, or turns the two round
  if (count > base) return Number(printed) <= 100 && !prints(printed, base, count);
  return count === base || (base <= 10 && apart > 15);
}

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
