import type { BaseAtom, CountAtom, OtherAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

const between = new Set(
  'score scores rating ratings value response answer of was is = : for a an at stood ( m - average mean overall importance confidence satisfaction agreement'.split(
    ' ',
  ),
);
const measures =
  /^(?:age|aged|years?|months?|weeks?|days?|hours?|minutes?|miles?|km|costs?|spend|spending|income|salary|pay|price|turnover|budget|million|billion|pounds?|percent|%)$/;

/** A mean of whole-number answers with its base. */
export const mean: Form = {
  name: 'mean',
  examples: [
    'mean 3.47, n = 22',
    'M = 3.47 (n = 22)',
    'a mean score of 3.47 (n=22)',
    'an average rating of 3.5 from 22 respondents',
  ],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    sentence.atoms.forEach((atom, at) => {
      if (atom.type !== 'other' || atom.what !== 'decimal' || taken.has(atom) || !isMean(sentence, atom))
        return;
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
        measured: words.some((word) => measures.test(word)),
        ...(size === undefined ? {} : { size }),
      });
      taken.add(atom);
      if (base) taken.add(base);
    });
    return found;
  },
};

function isMean({ tokens }: Sentence, atom: OtherAtom): boolean {
  if (/^(?:%|million|billion|times)$/.test(tokens[atom.after]?.word ?? '')) return false;
  for (let at = atom.first - 1; at >= 0 && atom.first - at <= 8; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (/^(?:mean|means|average|averaged|averaging)$/.test(word)) return true;
    if (word === 'm' && tokens[at + 1]?.word === '=' && at === atom.first - 2) return true;
    if (!between.has(word) && tokens[at]?.type === 'sign') return false;
  }
  return false;
}

/** The base after it before another mean, or else the one before it. */
function sizeFor({ tokens, atoms }: Sentence, at: number): BaseAtom | CountAtom | undefined {
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
      atom.type === 'count' &&
      /^(?:from|for|by|of|the|all|among|across)$/.test(tokens[atom.first - 1]?.word ?? '') &&
      /^(?:respond|people|particip|answer|commission|provid|work|organis|staff|member|repl)/.test(
        tokens[atom.after]?.word ?? '',
      )
    )
      return atom;
  }
  const before = atoms[at - 1];
  return before?.type === 'base' ? before : undefined;
}
