// Denominators that can be read aloud. A base kind is a row of a table: which answer statuses it counts.

import { answerStatuses } from '../wave/status.ts';
import type { AnswerStatus } from '../wave/status.ts';

interface BaseDefinition {
  /** What the counted people did, after "22 of 40 commissioners". */
  readonly did: string;
  readonly counts: readonly AnswerStatus[];
}

const all = answerStatuses;
const asked = all.filter((status) => status !== 'not-asked');
const answered = ['answered', 'dont-know', 'not-applicable'] as const;

/** After AAPOR's item nonresponse and the usage of survey tabulation: don't know is an answer, a refusal is none. */
export const baseKinds = {
  respondents: { did: 'responded', counts: all },
  asked: { did: 'were asked', counts: asked },
  answered: { did: 'answered', counts: answered },
  valid: { did: 'gave a substantive answer', counts: ['answered'] },
  mentions: { did: 'were made', counts: answered },
} as const satisfies Record<string, BaseDefinition>;

export type BaseKind = keyof typeof baseKinds;

/** Whether a case with this status is in the base; for mentions, whether its ticks are. */
export function isInBase(kind: BaseKind, status: AnswerStatus): boolean {
  return (baseKinds[kind].counts as readonly AnswerStatus[]).includes(status);
}

/** A denominator with its kind and its words. `unweighted` counts cases, or ticks for mentions. */
export interface Base {
  readonly kind: BaseKind;
  readonly text: string;
  readonly unweighted: number;
  /** What they add up to with their weights, and as many people of equal weight would be as sure. */
  readonly weighted?: number;
  readonly effective?: number;
}

/** What the words of a base need beside its number. */
export interface Audience {
  /** The people, in the plural: "commissioners". */
  readonly people: string;
  readonly respondents: number;
}

/** A base, or those of rows that differ, smallest and largest. */
export interface BaseSize {
  readonly from: number;
  readonly to: number;
  /** What differs: rows unless said. */
  readonly by?: 'row' | 'period';
}

/**
 * @param universe who was asked, where that was not everybody
 * @example
 * describeBase('answered', { from: 22, to: 22 }, { people: 'people', respondents: 40 }).text // '22 of 40 people answered'
 */
export function describeBase(
  kind: BaseKind,
  { from, to, by = 'row' }: BaseSize,
  audience: Audience,
  universe?: string,
): Base {
  const { people, respondents } = audience;
  const size = from === to ? String(to) : `${from} to ${to}`;
  const routed = universe === undefined ? '' : `; asked of ${universe}`;
  const counted = kind === 'respondents' ? `${size} ${people}` : `${size} of ${respondents} ${people}`;
  const text = kind === 'mentions' ? `${size} mentions by ${people}` : `${counted} ${baseKinds[kind].did}`;
  const rows = from === to ? '' : `, by ${by}`;
  return { kind, text: `${text}${rows}${routed}`, unweighted: to };
}
