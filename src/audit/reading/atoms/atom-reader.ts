// What a reader of atoms is, and the words they share.

import type { WordingOp } from '../../../wording.ts';
import type { Atom } from '../atom.ts';
import { numberInWords } from '../number-words.ts';
import type { Token } from '../tokens.ts';

/** Reads an atom that begins at a token, or nothing. Looks at a few tokens only. */
export type AtomReader = (tokens: readonly Token[], at: number) => Atom | undefined;

export interface Numeral {
  readonly printed: string;
  readonly value: number;
  readonly after: number;
  readonly figures: boolean;
}

/** A number in figures or words. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.type === 'number') {
    if (token.suffix !== undefined) return undefined;
    return { printed: token.word, value: Number(token.word), after: at + 1, figures: true };
  }
  const words = token.type === 'word' ? numberInWords(tokens, at) : undefined;
  return (
    words && { printed: String(words.value), value: words.value, after: at + words.length, figures: false }
  );
}

export const isWhole = ({ printed }: Numeral): boolean => !printed.includes('.');

/** The words before a number, nearest first in each row; the longest that fits counts. */
const openings: readonly (readonly [string, WordingOp])[] = [
  ['just over', 'just-over'],
  ['slightly over', 'just-over'],
  ['a little over', 'just-over'],
  ['slightly more than', 'just-over'],
  ['just above', 'just-over'],
  ['just more than', 'just-over'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['more than', 'over'],
  ['greater than', 'over'],
  // how far, nobody says
  ['well over', 'well-over'],
  ['well above', 'well-over'],
  ['in excess of', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['>', 'over'],
  ['at least', 'at-least'],
  ['just under', 'almost'],
  ['just below', 'almost'],
  ['slightly under', 'almost'],
  ['slightly less than', 'almost'],
  ['just less than', 'almost'],
  ['just short of', 'almost'],
  ['almost', 'almost'],
  ['nearly', 'almost'],
  ['close to', 'around'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['under', 'under'],
  ['below', 'under'],
  ['<', 'under'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['around', 'around'],
  ['about', 'around'],
  ['roughly', 'around'],
  ['approximately', 'around'],
  ['approx', 'around'],
  ['circa', 'around'],
  ['~', 'around'],
];
/** By their last word, which stands right before the number. */
const byLast = new Map<string, { readonly words: readonly string[]; readonly op: WordingOp }[]>();
for (const [written, op] of openings) {
  const words = written.split(' ');
  const last = words.at(-1) ?? '';
  byLast.set(last, [...(byLast.get(last) ?? []), { words, op }]);
}

/** The words that qualify the number at a token, and where they begin. */
export function openingBefore(
  tokens: readonly Token[],
  at: number,
): { op: WordingOp; first: number } | undefined {
  for (const { words, op } of byLast.get(tokens[at - 1]?.word ?? '') ?? []) {
    if (words.every((word, index) => tokens[at - words.length + index]?.word === word))
      return { op, first: at - words.length };
  }
  return undefined;
}
