// Which base of a sentence governs a percentage in it, and sentences that give a rate and no base.

import { isPlainCount } from '../reading/atom.ts';
import type { BaseAtom, CountAtom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';

/** "The response rate was 68%", and nowhere of how many. */
export function rateAlone({ tokens, atoms }: Sentence): boolean {
  return (
    atoms.some(({ type }) => type === 'percent') &&
    !atoms.some(({ type }) => type === 'ratio' || type === 'count' || type === 'base') &&
    tokens.some(
      ({ word }, at) =>
        word === 'rate' && /^(?:response|return|completion)$/.test(tokens[at - 1]?.word ?? ''),
    )
  );
}

/**
 * "Teachers (N=13) were split: 56% for, 46% against": the one base before a percentage in its sentence, which governs up
 * to the next. Two side by side may be of either.
 */
export function governingBase({ atoms, tokens }: Sentence, percent: PercentAtom): BaseAtom | undefined {
  const at = atoms.indexOf(percent);
  const from = atoms.findLastIndex(({ type }, index) => index < at && type === 'base');
  const base = atoms[from];
  if (base?.type !== 'base' || atoms[from - 1]?.type === 'base') return undefined;
  // of a list of bases it may be of any
  const sizes = atoms.slice(0, at).flatMap((atom) => (atom.type === 'base' ? [atom.size] : []));
  if (new Set(sizes).size > 2) return undefined;
  const between = tokens.slice(base.after, percent.first).map(({ word }) => word);
  const next = tokens[percent.after]?.word ?? '';
  const last = atoms[at - 1];
  // "in the North (n = 24) 45%, in the South 33%"
  const elsewhere =
    last?.type === 'percent' &&
    tokens.slice(last.after, percent.first).some(({ word }) => /^(?:in|for|at|from|by)$/.test(word));
  return elsewhere ||
    between.some((word) => /^(?:compared|than|versus|vs|whereas|while|but|among|amongst)$/.test(word)) ||
    /^(?:of|among|amongst)$/.test(next)
    ? undefined
    : base;
}

/** "Residential schools (21 heads): 43% full, 38% nearly full": in brackets before a list of percentages. */
export function leadingBase({ atoms, tokens }: Sentence): CountAtom | undefined {
  const [lead, ...rest] = atoms;
  if (!lead || !isPlainCount(lead) || lead.value < 5 || lead.first > 8 || rest.length < 2) return undefined;
  const after = tokens.slice(lead.after, lead.after + 5).map(({ word }) => word);
  const close = after.indexOf(')');
  return tokens[lead.first - 1]?.word === '(' &&
    close > 0 &&
    /^[-:]$/.test(after[close + 1] ?? '') &&
    rest.every(({ type }) => type === 'percent' || type === 'fraction')
    ? lead
    : undefined;
}
