// Statements: what a text says in numbers, read strictly. What was found and not read is a statement too.

import type {
  CountAtom,
  FractionAtom,
  OtherAtom,
  PercentAtom,
  PointsAtom,
  RatioAtom,
} from './reading/atom.ts';
import type { Amount } from './reading/amounts.ts';
import type { Sentence } from './reading/sentence.ts';
import type { Span } from './text/text.ts';

interface Said extends Span {
  readonly sentence: Sentence;
}

/** "22/40 = 55%", "two-thirds (27 of 40)", "22 of the 40". */
export interface RatioStatement extends Said {
  readonly kind: 'ratio';
  readonly ratio: { readonly count: number; readonly base: number };
  readonly percent?: PercentAtom;
  readonly words?: FractionAtom | RatioAtom;
}

/** "55%", "55% of the 40", "55% (n = 22)", "22 (55%)". */
export interface PercentageStatement extends Said {
  readonly kind: 'percentage';
  readonly percent: PercentAtom;
  /** The base its own words give. */
  readonly base?: number;
  /** A number of people: of whom it is the percentage, or of whom it is a part, whichever fits. */
  readonly either?: number;
  readonly count?: number;
  /** In a table: what governs the cell. */
  readonly cell?: {
    readonly row: string;
    readonly column: string;
    /** Most others of its table are right on the bases it gives. */
    readonly told?: boolean;
  };
}

/** "a majority (43%)", "a third (48%)". */
export interface WordsStatement extends Said {
  readonly kind: 'words';
  readonly words: FractionAtom;
  readonly percent?: PercentAtom;
}

/** "mean 3.47, n = 22". */
export interface MeanStatement extends Said {
  readonly kind: 'mean';
  readonly mean: OtherAtom;
  readonly size?: number;
  /** Its unit may have parts: years, hours, pounds. */
  readonly measured: boolean;
  /** The sentence that calls it a mean, where its own does not. */
  readonly after?: Sentence;
}

/** "rose from 33% to 48%, up 15 points". */
export interface ChangeStatement extends Said {
  readonly kind: 'change';
  readonly from: PercentAtom;
  readonly to: PercentAtom;
  readonly by?: PercentAtom | PointsAtom;
  readonly direction?: 'up' | 'down';
  /** People, things or money, not percentages; money may be rounded. */
  readonly counts?: 'exact' | 'rounded';
  /** "doubled" is 2, "halved" a half. */
  readonly factor?: number;
  /** "more than doubled". */
  readonly factorOp?: 'over' | 'almost';
}

/** "45% and 36%, 81% in all". */
export interface TotalStatement extends Said {
  readonly kind: 'total';
  readonly total: PercentAtom;
  readonly parts: readonly PercentAtom[];
  /** The text calls it a total; else brackets suggest it. */
  readonly named: boolean;
  /** Everybody gave one answer. */
  readonly single: boolean;
}

/** "45% agreed, 36% disagreed and the remaining 19% did not know". */
export interface WholeStatement extends Said {
  readonly kind: 'whole';
  readonly parts: readonly PercentAtom[];
  /** The text says nothing is left over. */
  readonly exhaustive: boolean;
}

/** "106 responses (40 commissioners and 66 providers)". */
export interface CountsStatement extends Said {
  readonly kind: 'counts';
  readonly total: CountAtom;
  readonly parts: readonly CountAtom[];
}

/** "58% overall (men 55%, women 61%)". */
export interface SubgroupsStatement extends Said {
  readonly kind: 'subgroups';
  readonly total: PercentAtom;
  readonly parts: readonly PercentAtom[];
  /** Nobody is in none of the groups. */
  readonly everybody: boolean;
}

/** "£3m of £68.4m (4.4%)", "£12m, a third of the £36m". */
export interface AmountsStatement extends Said {
  readonly kind: 'amounts';
  readonly part: Amount;
  /** Each amount that it may be a part of. */
  readonly wholes: readonly Amount[];
  readonly share: PercentAtom | FractionAtom;
}

/** "Base: 66 providers". */
export interface BaseStatement extends Said {
  readonly kind: 'base';
  readonly size: number;
}

/** "a gap of 7 points", whose ends are not told. */
export interface PointsStatement extends Said {
  readonly kind: 'points';
}

/** Found, and not understood. */
export interface UnreadStatement extends Said {
  readonly kind: 'unread';
}

export type Statement =
  | RatioStatement
  | PercentageStatement
  | WordsStatement
  | MeanStatement
  | ChangeStatement
  | TotalStatement
  | WholeStatement
  | CountsStatement
  | SubgroupsStatement
  | AmountsStatement
  | BaseStatement
  | PointsStatement
  | UnreadStatement;

/** "n=18 (22.8%)" begins with its number of people. */
export function countFirst({ start, percent }: PercentageStatement): boolean {
  return start < percent.start;
}

/** A statement from one atom to another. */
export function spanOf(...atoms: readonly Span[]): Span {
  return {
    start: Math.min(...atoms.map(({ start }) => start)),
    end: Math.max(...atoms.map(({ end }) => end)),
  };
}
