// The words around a table that are about it: its caption, its question, its base line and its notes.

import type { Sentence } from '../reading/sentence.ts';
import type { Block } from '../text/text.ts';

/** A caption, a question or a base line; of a long paragraph, its last sentence. */
export function nearby(
  sentences: readonly Sentence[] = [],
  block: Block | undefined,
  far?: 'far',
): readonly Sentence[] {
  if (
    !block ||
    (far &&
      block.kind !== 'caption' &&
      !sentences.some(({ atoms }) => atoms.some(({ type }) => type === 'base')))
  )
    return [];
  return sentences.slice(-4);
}

/** What follows a table belongs to it when it says so. */
export function notes(sentences: readonly Sentence[] = []): readonly Sentence[] {
  const [first] = sentences;
  const begins =
    first?.tokens
      .slice(0, 2)
      .map(({ word }) => word)
      .join(' ') ?? '';
  const tells =
    /^[(*]?\s?(?:base|n|n =|note|source|all|every|\*|more|percentages|respondents|figures|unweighted|row|column|numbers|cells|entries|values)\b/.test(
      begins,
    );
  return tells ||
    sentences.some(({ atoms, tokens }) => tokens.length < 14 && atoms.some(({ type }) => type === 'base'))
    ? sentences
    : [];
}
