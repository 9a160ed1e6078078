// What tokens say, as words.

import type { Token } from './tokens.ts';

/** Their words with a space between: what patterns of several words are tried on. */
export const phraseOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join(' ');

/** The years that are named, in their order: what two waves found are two quantities. */
export const yearsIn = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ type, word }) => type === 'number' && word.length === 4 && /^(?:19|20)/.test(word))
    .map(({ word }) => word)
    .join(' ');

/** From one place up to another; none before the first. */
export const wordsFrom = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ word }) => word);

const verb =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|say|says|said|feel|felt|think|thought|want|wants|went|go|goes|came|come|live|lived|took|take|use|used|would|could|can|may|might|will|chose|gave|got|left|made|told|saw|knew|agree|disagree|support|oppose|\w+ed)$/;

/** Something is said of somebody: what follows is no part of a name. */
export const isVerb = (word: string): boolean => verb.test(word);
