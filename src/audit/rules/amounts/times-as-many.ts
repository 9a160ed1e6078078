// "Three times as many students (212) as last year (104)": two numbers of a sentence, and how often one goes into the other.

import type { Sentence } from '../../reading/sentence.ts';
import { spanOf } from '../../statement.ts';
import type { Found } from '../audit-rule.ts';
import { levelsIn } from '../changes/change-levels.ts';
import { phraseOf } from '../../reading/words.ts';

const times: readonly (readonly [RegExp, number])[] = [
  [/\b(?:twice|double|two times) (?:as|the (?:number|share|proportion|rate|level|figure))\b/, 2],
  [/\bthree times (?:as|the (?:number|share|proportion|rate|level|figure))\b/, 3],
  [/\bfour times (?:as|the (?:number|share|proportion|rate|level|figure))\b/, 4],
  [/\bfive times (?:as|the (?:number|share|proportion|rate|level|figure))\b/, 5],
];

/** Words are loose: a fifth more or less than said is still about so many times. */
const loose = 0.2;

export function timesAsMany(sentence: Sentence, ofPercents: boolean): Found[] {
  // a sentence with many numbers is a list
  if (sentence.atoms.length < 2 || sentence.atoms.length > 12) return [];
  const words = phraseOf(sentence.tokens);
  if (!words.includes('times') && !words.includes('twice') && !words.includes('double')) return [];
  const said = times.filter(([pattern]) => pattern.test(words));
  const [one, more] = said;
  if (!one || more || /[;]| (?:while|whereas|but) /.test(words)) return [];
  const levels = levelsIn([sentence], new Set()).filter(({ unit }) => (unit === '%') === ofPercents);
  const [a, b, third] = levels;
  if (!a || !b || third || a.unit !== b.unit || !bracketedOrCompared(sentence, words)) return [];
  const [low, high] = [Number(a.atom.printed), Number(b.atom.printed)].toSorted((x, y) => x - y);
  if (low === undefined || high === undefined || low < 5) return [];
  const factor = high / low;
  const [pattern, wanted] = one;
  const before = words.slice(0, words.search(pattern)).split(' ').filter(Boolean).slice(-2).join(' ');
  const fits = /\b(?:more than|over|least)$/.test(before)
    ? factor >= wanted * 0.97
    : /\b(?:nearly|almost)$/.test(before)
      ? factor <= wanted * 1.03 && factor >= wanted * (1 - loose)
      : Math.abs(factor - wanted) <= wanted * loose;
  if (fits) return [];
  return [
    {
      ...spanOf(a.atom, b.atom, sentence.tokens[tokenOf(sentence, pattern)] ?? a.atom),
      severity: 'warning',
      printed: `${wanted} times`,
      expected: [`${factor.toFixed(1)} times`],
      repairs: [`${factor.toFixed(1)} times`],
      message: `${high} is ${factor.toFixed(1)} times ${low}, not ${wanted} times`,
    },
  ];
}

/** Both stand in brackets, or one is set against the other. */
function bracketedOrCompared({ tokens, atoms }: Sentence, words: string): boolean {
  const inBrackets = atoms.filter(({ first }) => tokens[first - 1]?.word === '(').length;
  return inBrackets >= 2 || /\b(?:compared|against|than|versus)\b/.test(words);
}

function tokenOf({ tokens }: Sentence, pattern: RegExp): number {
  return tokens.findIndex((_, at) =>
    pattern.test(
      tokens
        .slice(at, at + 4)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
}
