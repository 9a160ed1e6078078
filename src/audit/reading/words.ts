// What tokens say, as words.

import type { Token } from './tokens.ts';

/** Their words with a space between: what patterns of several words are tried on. */
export const phraseOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** The years that are named, in their order: what two waves found are two quantities. */
export const yearsIn = (tokens: readonly Token[]): string =>
  tokens
    .flatMap(({ type, word }) => (type === 'number' && /^(?:19|20)\d\d$/.test(word) ? [word] : []))
    .join(' ');

/** From one place up to another; none before the first. */
export const wordsFrom = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ word }) => word);
