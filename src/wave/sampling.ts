// How the people of a survey were chosen, which decides what chance has to do with its numbers.

export const samplings = ['probability', 'census', 'purposive', 'self-selected'] as const;

export type Sampling = (typeof samplings)[number];

export interface Sampled {
  readonly sampling: Sampling;
  /** How many people the survey is about, where the wave says it. */
  readonly population?: number;
}

/**
 * Whether chance decided who is in the responses, so that intervals, tests and letters belong into every table: who was
 * drawn, or, where everybody was asked, who answered.
 *
 * @example
 * isByChance({ sampling: 'census' }) // true
 * isByChance({ sampling: 'purposive' }) // false
 */
export function isByChance({ sampling }: Sampled): boolean {
  return sampling === 'probability' || sampling === 'census';
}
