import type { Sentence } from '../reading/sentence.ts';
import { spanOf } from '../statement.ts';
import type { Statement } from '../statement.ts';
import type { Form } from './form.ts';

/** What stands by itself: a percentage, a ratio, a fraction in words, a base line. */
export const alone: Form = {
  name: 'alone',
  examples: ['55% agreed', '22 of the 40 commissioners agreed', 'two-thirds agreed', 'Base: 66 providers'],
  of: [],
  read: (sentence, taken) => {
    const found: Statement[] = [];
    for (const atom of sentence.atoms) {
      if (taken.has(atom)) continue;
      const said = { sentence, ...spanOf(atom) };
      if (atom.type === 'percent') found.push({ kind: 'percentage', ...said, percent: atom });
      else if (atom.type === 'ratio') found.push({ kind: 'ratio', ...said, ratio: atom });
      else if (atom.type === 'fraction') found.push({ kind: 'words', ...said, words: atom });
      else if (atom.type === 'base') found.push({ kind: 'base', ...said, size: atom.size });
      else if (atom.type === 'points') found.push({ kind: 'points', ...said });
      else continue;
      taken.add(atom);
    }
    return [...found, ...garbled(sentence)];
  },
};

/** A sign of per cent on what is no number ("XX%", "8o%"), and "n =" before none: found, and not read. */
export function garbled(sentence: Sentence): Statement[] {
  const { tokens } = sentence;
  if (!tokens.some(({ word }) => word === '%' || word === 'n')) return [];
  return tokens.flatMap((token, at): Statement[] => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const noNumber =
      before?.type === 'word' || before?.suffix !== undefined || /^[\]?_]$/.test(before?.word ?? '');
    if (token.word === '%' && token.fused && before && noNumber)
      return [{ kind: 'unread', sentence, start: before.start, end: token.end }];
    const empty = after?.word === '=' && !/^\d/.test(tokens[at + 2]?.word ?? '');
    if (token.word === 'n' && token.type === 'word' && empty)
      return [{ kind: 'unread', sentence, start: token.start, end: after?.end ?? token.end }];
    return [];
  });
}
