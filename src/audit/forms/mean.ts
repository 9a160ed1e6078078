import { nounsFrom } from '../reading/audience.ts';
import { isPlainCount } from '../reading/atom.ts';
import type { BaseAtom, CountAtom, OtherAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** What may have parts. */
export const unitOfParts =
  /^(?:age|aged|years?|months?|weeks?|days?|hours?|minutes?|miles?|km|costs?|spend|spending|income|salary|pay|price|turnover|budget|million|billion|pounds?|percent|%|index|composite|subscales?|items|gpa|weight|height|distance|temperature|rainfall)$/;

/** A mean of whole-number answers with its base. */
export const mean: Form = {
  name: 'mean',
  examples: [
    'mean 3.47, n = 22',
    'M = 3.47 (n = 22)',
    'a mean score of 3.47 (n=22)',
    'an average rating of 3.5 from 22 respondents',
    'Average usefulness (whole scores, 1-5) for the talk was 2.88 (n = 8)',
    'Mean score (five-point scale, N = 17): tone 3.29, length 2.47',
  ],
  of: ['other'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    sentence.atoms.forEach((atom, at) => {
      if (atom.type !== 'other' || atom.what !== 'decimal' || taken.has(atom)) return;
      if (!isMean(sentence, atom) && !goesOn(sentence, found.at(-1), atom)) return;
      const base = sizeFor(sentence, at);
      const words = sentence.tokens
        .slice(Math.max(0, atom.first - 8), atom.after + 4)
        .map(({ word }) => word);
      const size = base && (base.type === 'base' ? base.size : base.value);
      found.push({
        kind: 'mean',
        sentence,
        ...spanOf(atom, ...(base ? [base] : [])),
        mean: atom,
        measured: words.some((word) => unitOfParts.test(word)) || hasUnit(sentence, atom),
        ...(size === undefined ? {} : { size }),
      });
      taken.add(atom);
      if (base) taken.add(base);
    });
    return found;
  },
};

/** Words with which another statistic begins. */
export const anotherStatistic =
  /^(?:sd|deviation|variance|range|median|ci|interval|p|r|t|f|se|odds|ratio|alpha|whereas|while)$/;
export const meanWord = /^(?:mean|means|average|averages|averaged|averaging|x̄)$/;

/** A word for a mean earlier in the clause, in brackets or not, and nothing between that begins another thing. */
function isMean({ tokens }: Sentence, atom: OtherAtom): boolean {
  const [next, more] = [tokens[atom.after]?.word ?? '', tokens[atom.after + 1]?.word];
  if (/^(?:%|percent|per|million|billion|times)$/.test(next)) return false;
  if (next === 'on' && more === 'average' && !/^[£$€]$/.test(tokens[atom.first - 1]?.word ?? '')) return true;
  for (let at = atom.first - 1; at >= 0 && atom.first - at <= 26; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (meanWord.test(word)) return true;
    if (word === 'm' && tokens[at + 1]?.word === '=' && at === atom.first - 2) return true;
    // "ease of use 3.88; speed 3.47"
    if (word === ';' && /^\d+\.\d/.test(tokens[at - 1]?.word ?? '')) continue;
    if (word === ';' || word === '%' || /^[£$€]$/.test(word) || anotherStatistic.test(word)) return false;
    // "the average given by the 40, who used whole marks, was 3.95"
    const aside = word === ',' ? asideBefore(tokens, at) : undefined;
    // a comma parts what is not a list
    if (word === ',' && aside === undefined && !isList(tokens, at, atom.first)) return false;
    at = aside ?? at;
  }
  return false;
}

/** Where ", who used whole marks," begins that ends with this comma, and a verb after it. */
function asideBefore(tokens: Sentence['tokens'], comma: number): number | undefined {
  if (!/^(?:is|was)$/.test(tokens[comma + 1]?.word ?? '')) return undefined;
  const from = tokens.findLastIndex(({ word }, at) => at < comma && word === ',');
  return /^(?:who|which|whose)$/.test(tokens[from + 1]?.word ?? '') ? from : undefined;
}

/** "The mean was 3.53 in spring and, among the same 17, 3.29 in autumn": no other statistic between. */
function goesOn({ tokens, atoms }: Sentence, before: Statement | undefined, atom: OtherAtom): boolean {
  if (before?.kind !== 'mean' || before.mean.printed.length !== atom.printed.length) return false;
  // "of 2.61 (n=28), of 2.46 (n=26)"
  const sizes = atoms.filter(({ type }) => type === 'base');
  const between = tokens
    .slice(before.mean.after, atom.first)
    .filter(
      (_, at) =>
        !sizes.some(
          ({ first, after }) => at + before.mean.after >= first - 1 && at + before.mean.after <= after,
        ),
    );
  return (
    between.length < 24 &&
    !/^[%±]$/.test(tokens[atom.after]?.word ?? '') &&
    !between.some(({ word }) => /^[;%£$€<>±+(=]$/.test(word) || anotherStatistic.test(word))
  );
}

/** "tone 3.29, length 2.44": a number, a comma, a word or two and the next. */
function isList(tokens: Sentence['tokens'], comma: number, to: number): boolean {
  return (
    (/^\d+\.\d/.test(tokens[comma - 1]?.word ?? '') && to - comma <= 4) ||
    // "their average, 4.2 stars, is"
    (to === comma + 1 && meanWord.test(tokens[comma - 1]?.word ?? '')) ||
    inBrackets(tokens, comma) ||
    /^(?:mean|means|average)$/.test(tokens[comma + 1]?.word ?? '')
  );
}

function inBrackets(tokens: Sentence['tokens'], at: number): boolean {
  for (let next = at; next < at + 12; next += 1) {
    if (tokens[next]?.word === ')') return true;
    if (tokens[next]?.word === '(') return false;
  }
  return false;
}

/** "3.47 mm" */
function hasUnit({ tokens }: Sentence, { after }: OtherAtom): boolean {
  const next = tokens[after];
  return (
    next?.type === 'word' &&
    next.word.length < 4 &&
    !/^(?:n|on|out|for|in|to|and|or|of|at|by|as|but|was|is|vs|sd|the|all|per)$/.test(next.word)
  );
}

/** The base after it before another mean, or else the one before it. */
function sizeFor({ tokens, atoms }: Sentence, at: number): BaseAtom | CountAtom | undefined {
  // "Podiatry (n = 28): mean 3.61", line after line
  const [base, own] = [atoms[at - 1], atoms[at]];
  const led =
    base?.type === 'base' &&
    own !== undefined &&
    !/^[([,;]$/.test(tokens[own.after]?.word ?? '') &&
    tokens.slice(base.after, Math.min(base.after + 2, own.first)).some(({ word }) => word === ':');
  if (led) return base;
  const next = atoms.slice(at + 1, at + 4);
  for (const atom of next) {
    if (
      atom.type === 'other' &&
      atom.what === 'decimal' &&
      !/^(?:sd|=|deviation)$/.test(tokens[atom.first - 1]?.word ?? '')
    )
      break;
    if (atom.type === 'base') return atom;
    if (
      isPlainCount(atom) &&
      /^(?:from|for|by|of|the|all|among|across)$/.test(tokens[atom.first - 1]?.word ?? '') &&
      // "a mean of 4.13 and the 11 porters one of 4.36"
      !/^(?:and|but|while|whereas)$/.test(tokens[atom.first - 2]?.word ?? '') &&
      nounsFrom(tokens, atom.after).length > 0 &&
      !unitOfParts.test(tokens[atom.after]?.word ?? '')
    )
      return atom;
  }
  // one base for a list of means
  const before = atoms.slice(0, at).findLast(({ type }) => type === 'base' || type === 'percent');
  return before?.type === 'base' ? before : undefined;
}
