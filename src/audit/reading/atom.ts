// Atoms: the numbers of a sentence, each with what its sign makes of it. Forms are made of them.

import type { WordingOp } from '../../wording.ts';
import type { Ratio } from '../../ratio.ts';
import type { Span } from '../text/text.ts';

interface InTokens extends Span {
  /** The tokens it is made of: from `first` up to but not with `after`. */
  readonly first: number;
  readonly after: number;
}

/** Words before a number: "over", "almost", "about". */
interface Worded {
  readonly op?: WordingOp;
}

export interface PercentAtom extends InTokens, Worded {
  readonly type: 'percent';
  /** As printed, without the sign; a string, because "37.50" says more than "37.5". */
  readonly printed: string;
  /** One end of "40% to 45%". */
  readonly range: boolean;
}

export interface PointsAtom extends InTokens {
  readonly type: 'points';
  readonly printed: string;
}

export interface CountAtom extends InTokens, Worded {
  readonly type: 'count';
  readonly value: number;
  readonly printed: string;
}

/** A count of a base: "22/40", "22 of the 40". */
export interface RatioAtom extends InTokens, Worded {
  readonly type: 'ratio';
  readonly count: number;
  readonly base: number;
  /** With a stroke, which writes dates and marks too. */
  readonly slash?: boolean;
  /** In figures; words such as "two of the four" are often no statistics. */
  readonly figures: boolean;
}

/** "n = 22", "Base: 66", "sample size 40". */
export interface BaseAtom extends InTokens {
  readonly type: 'base';
  readonly size: number;
  /** Just "n": it may be a count. */
  readonly bare: boolean;
}

/** "two-thirds", "three in five", "most". */
export interface FractionAtom extends InTokens, Worded {
  readonly type: 'fraction';
  /** In per cent; none for words such as "most". */
  readonly percent?: Ratio;
}

/** A number that is no count of people: money, a year, an age, a number of decimals. */
export interface OtherAtom extends InTokens {
  readonly type: 'other';
  readonly printed: string;
  readonly what: 'money' | 'year' | 'decimal' | 'measure' | 'label';
}

export type Atom = PercentAtom | PointsAtom | CountAtom | RatioAtom | BaseAtom | FractionAtom | OtherAtom;

export const isPercent = (atom: Atom): atom is PercentAtom => atom.type === 'percent';

/** One number and said outright: neither "over 40%" nor an end of "40% to 45%". */
export const isPlainPercent = (atom: Atom): atom is PercentAtom =>
  atom.type === 'percent' && atom.op === undefined && !atom.range;

export const isPlainCount = (atom: Atom): atom is CountAtom => atom.type === 'count' && atom.op === undefined;

/** How many people it counts, of a ratio all of them. */
export function peopleIn(atom: Atom): number[] {
  if (atom.type === 'count') return [atom.value];
  if (atom.type === 'base') return [atom.size];
  return atom.type === 'ratio' ? [atom.base] : [];
}

/** A number of another kind read as a percentage, so that one arithmetic does for both. */
export function asPercent(
  { start, end, first, after }: Pick<PercentAtom, 'start' | 'end' | 'first' | 'after'>,
  printed: string,
): PercentAtom {
  return { type: 'percent', range: false, start, end, first, after, printed };
}
