// Words that say a percentage sums others up: "81% in all", "so that 81%", "either of them: 58%".

import type { PercentAtom } from './atom.ts';
import type { Sentence } from './sentence.ts';
import { wordsFrom } from './words.ts';

/**
 * - `sum`: it is called a total
 * - `union`: it is of who is in any of the parts, who may be in several
 * - `drawn`: it is drawn from what was said, which is a total where it is the sum
 */
export type Summing = 'sum' | 'union' | 'drawn';

const sums =
  /\b(?:total of|combined total|in (?:total|all|sum)|altogether|all told|combined|together|total|totall?(?:s|ed|ing)|(?:adds?|adding) (?:up|the (?:two|three|four))|sum|summing up|sum of|net of|net)\b/;
const unions =
  /\b(?:either(?! way| case| side| end)|or both|at least one of|one or (?:the )?other|one or more of|any (?:of|kind|form|sort)|(?:of|in) (?:some|any) (?:kind|sort|form|degree|way))\b/;
const draws =
  /\b(?:so|therefore|thus|hence|then|meaning|means|making|makes|giving|gives|bringing|accordingly|consequently|that is|i e|in other words|put another way|overall|any)\b|\bor (?:better|worse|more|above|very|both)\b|\b\w+ or \w+\b/;

/** What the clause of a percentage says of it; its words reach back to the percentage before it. */
export function summingOf({ tokens, atoms }: Sentence, percent: PercentAtom): Summing | undefined {
  const before = atoms.findLast(({ type, after }) => type === 'percent' && after <= percent.first);
  const from = Math.max(before?.after ?? 0, percent.first - 14);
  const lead = wordsFrom(tokens, from, percent.first);
  // the words of the part before it end with its clause: "…, so that 81%"
  const closed = lead[0] === ')' ? lead.slice(1) : lead;
  const own = closed.slice(before ? closed.findIndex((word) => /^[,;:.-]$/.test(word)) + 1 : 0);
  const after = atoms.find(({ type, first }) => type === 'percent' && first >= percent.after);
  const to = Math.min(after?.first ?? tokens.length, percent.after + 12);
  const next = wordsFrom(tokens, percent.after, to);
  const end = next.findIndex((word) => /^[,;:.()?!]$/.test(word));
  // "print 17% any of them: 96%": the words before another percentage are its own
  const label = end < 0 ? after?.first === to : next[end] === ':';
  const rest = label ? [] : next.slice(0, end < 0 ? undefined : end);
  const said = [...own, '|', ...rest].filter((word) => !/^["']$/.test(word)).join(' ');
  if (unions.test(said)) return 'union';
  if (sums.test(said)) return 'sum';
  return draws.test(said) ? 'drawn' : undefined;
}
