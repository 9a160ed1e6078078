// Percentages in brackets after another one, and whether they are of groups of people or parts of the answer.

import type { PercentAtom } from './atom.ts';
import { isDegree, isKindOfPeople } from './kinds.ts';
import type { Sentence } from './sentence.ts';

/** The parts in the bracket after a percentage when each is of a kind of people: "36% (owners 28%, renters 49%)". */
export function groupsInBrackets(
  { tokens }: Sentence,
  total: PercentAtom,
  percents: readonly PercentAtom[],
): PercentAtom[] {
  const open = tokens.findIndex(({ word }, at) => at >= total.after && word === '(');
  const close = tokens.findIndex(({ word }, at) => at > open && word === ')');
  const inside = percents.filter(({ first }) => first > open && first < close);
  if (open < 0 || inside.length < 2 || percents.some(({ first }) => first > total.first && first < open))
    return [];
  return inside.every((part) => isKindOfPeople(labelOf(tokens, part, open))) ? inside : [];
}

/** Whether the parts of a list are degrees of one answer: "45% strongly, 36% slightly". */
export function areDegrees({ tokens }: Sentence, parts: readonly PercentAtom[], from: number): boolean {
  const told = parts.filter((part) => {
    const after = tokens.slice(part.after, part.after + 4).map(({ word }) => word);
    return isDegree(after) || isDegree(labelOf(tokens, part, from));
  });
  return told.length > 0;
}

/** Each part is a degree, and no two are the same: "28% very satisfied and 24% fairly satisfied" of who was satisfied. */
export function areDegreesOfOne(sentence: Sentence, parts: readonly PercentAtom[]): boolean {
  const degrees = parts.map((part, at) => {
    const next = parts[at + 1]?.first ?? sentence.tokens.length;
    const near = sentence.tokens.slice(part.after, Math.min(next, part.after + 7));
    return near.find(({ word }) => isDegree([word]))?.word;
  });
  return degrees.every((one) => one !== undefined) && new Set(degrees).size === parts.length;
}

/** Its words: those before it up to the comma, else those after it. */
function labelOf(tokens: Sentence['tokens'], { first, after }: PercentAtom, open: number): string[] {
  const words = (all: Sentence['tokens']): string[] => all.map(({ word }) => word);
  const parts = (word: string): boolean => /^[,;:()-]$|^and$|^%$/.test(word);
  const before = words(tokens.slice(open + 1, first));
  const own = before.slice(before.findLastIndex(parts) + 1);
  if (own.length > 0) return own;
  const next = words(tokens.slice(after, after + 6));
  const end = next.findIndex(parts);
  return end < 0 ? next : next.slice(0, end);
}
