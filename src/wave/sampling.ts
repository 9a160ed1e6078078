// How the people of a survey were chosen, which decides what chance has to do with its numbers.

export const samplings = ['probability', 'census', 'purposive', 'self-selected'] as const;

export type Sampling = (typeof samplings)[number];

export interface Sampled {
  readonly sampling: Sampling;
  /** How many people the survey is about, where the wave says it. */
  readonly population?: number;
}

/**
 * Whether chance chose them, so that intervals, tests and letters belong into every table: in a census only where it is
 * known how many there are, for else nobody knows how many are missing.
 *
 * @example
 * isByChance({ sampling: 'probability' }) // true
 * isByChance({ sampling: 'census' }) // false
 * isByChance({ sampling: 'census', population: 40 }) // true
 */
export function isByChance({ sampling, population }: Sampled): boolean {
  return sampling === 'probability' || (sampling === 'census' && population !== undefined);
}
