import { decimalsOf } from '../../ratio.ts';
import { inUnits } from '../arithmetic.ts';
import type { FractionAtom, PercentAtom } from '../reading/atom.ts';
import { directly, inBrackets, tellsOf } from '../reading/between.ts';
import type { Sentence } from '../reading/sentence.ts';
import { phraseOf } from '../reading/words.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import { pairs } from './form.ts';
import type { Form } from './form.ts';

/** A share in words and in per cent. The percentage stays free for a base. */
export const wordsAndPercent: Form = {
  name: 'words-and-percent',
  examples: [
    'a third of providers (33%)',
    'a majority (57%)',
    'three in five (60%)',
    'almost half (47%)',
    'almost 90% of us (88%)',
  ],
  of: ['percent'],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const [a, b] of pairs(sentence, taken)) {
      const [words, percent] = a.type === 'fraction' ? [a, b] : [b, a];
      if (
        words.type !== 'fraction' ||
        percent.type !== 'percent' ||
        percent.range ||
        !tellsOf(sentence, a, b)
      )
        continue;
      // "11% half empty"
      if (a === percent && a.after === b.first) continue;
      // "almost three quarters (32% very and 42% fairly satisfied)": each is a part
      if (a === words && isParted(sentence, percent)) continue;
      // "51%, a majority": what follows a percentage must stand beside it
      if (a === percent && words.op !== undefined && words.percent === undefined && b.first - a.after > 4)
        continue;
      // "from 30% to 36% (a fifth)": by how much it grew
      if (a === percent && /\bfrom .*to$/.test(phraseOf(sentence.tokens.slice(0, a.first)))) continue;
      found.push({ kind: 'words', sentence, ...spanOf(a, b), words, percent });
      taken.add(words);
    }
    // "almost 90% (81%)": a round percentage with its own number
    for (const [round, percent] of pairs(sentence, taken)) {
      if (round.type !== 'percent' || percent.type !== 'percent' || round.range || percent.range) continue;
      if (round.op === undefined || percent.op !== undefined) continue;
      if (!inBrackets(sentence, round, percent, 8) || sentence.tokens[percent.after]?.word !== ')') continue;
      const words = asFraction(round);
      found.push({ kind: 'words', sentence, ...spanOf(round, percent), words, percent });
      taken.add(round);
    }
    // "nearly half (31, 48%)"
    sentence.atoms.forEach((words, at) => {
      const [count, percent] = [sentence.atoms[at + 1], sentence.atoms[at + 2]];
      if (
        words.type !== 'fraction' ||
        taken.has(words) ||
        count?.type !== 'count' ||
        percent?.type !== 'percent'
      )
        return;
      if (percent.range || !inBrackets(sentence, words, count) || !directly(sentence, count, percent)) return;
      found.push({ kind: 'words', sentence, ...spanOf(words, percent), words, percent });
      taken.add(words);
    });
    return found;
  },
};

/** Another percentage in its brackets, joined by "and". */
function isParted({ tokens, atoms }: Sentence, { after }: PercentAtom): boolean {
  const next = atoms.find(({ type, first }) => type === 'percent' && first >= after);
  const between = next ? tokens.slice(after, next.first).map(({ word }) => word) : [];
  return between.includes('and') && !between.some((word) => /^[)\];]$/.test(word));
}

function asFraction({ op, printed, start, end, first, after }: PercentAtom): FractionAtom {
  const decimals = decimalsOf(printed);
  const percent = { numerator: inUnits(printed, decimals), denominator: 10 ** decimals };
  return { type: 'fraction', percent, start, end, first, after, ...(op ? { op } : {}) };
}
