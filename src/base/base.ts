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
}

/** What the words of a base need beside its number. */
export interface Audience {
  /** The people, in the plural: "commissioners". */
  readonly people: string;
  readonly respondents: number;
}

/**
 * @param universe who was asked, where that was not everybody
 * @example
 * describeBase('answered', 22, { people: 'commissioners', respondents: 40 }).text // '22 of 40 commissioners answered'
 */
export function describeBase(kind: BaseKind, unweighted: number, audience: Audience, universe?: string): Base {
  const { people, respondents } = audience;
  const routed = universe === undefined ? '' : `; asked of ${universe}`;
  const counted = kind === 'respondents' ? `${unweighted} ${people}` : `${unweighted} of ${respondents} ${people}`;
  const text = kind === 'mentions' ? `${unweighted} mentions by ${people}` : `${counted} ${baseKinds[kind].did}`;
  return { kind, text: `${text}${routed}`, unweighted };
}
