// How a text prints its percentages: which way exact halves go, whether they are weighted, whether one may give several answers.

import { decimalsOf } from '../../ratio.ts';
import { isTie, printings } from '../../ratio.ts';
import type { Ties } from '../../ratio.ts';
import { phraseOf } from '../reading/words.ts';
import { wordSet } from '../word-set.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Statement } from '../statement.ts';

/** What exact halves of whole counts were rounded to, when all agree. */
export function tiesOf(statements: readonly Statement[]): Ties | undefined {
  const seen = new Set<Ties>();
  for (const statement of statements) {
    if (statement.kind !== 'ratio' || !statement.percent || statement.ratio.count > statement.ratio.base)
      continue;
    const ratio = { numerator: statement.ratio.count, denominator: statement.ratio.base };
    const { printed } = statement.percent;
    const decimals = decimalsOf(printed);
    if (!isTie(ratio, decimals)) continue;
    const [up, even] = printings(ratio, decimals);
    if (even !== undefined)
      for (const [form, ties] of [
        [up, 'up'],
        [even, 'even'],
      ] as const)
        if (printed === form) seen.add(ties);
  }
  return seen.size === 1 ? [...seen][0] : undefined;
}

const weighting = new Set(['weighted', 'weighting', 'weights', 'reweighted']);

export function isWeighted(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some(
      ({ word }, at) =>
        weighting.has(word) &&
        !tokens
          .slice(Math.max(0, at - 4), at)
          .some((before) => /^(?:not|un|no|never|neither|nor|nothing|without|none)$/.test(before.word)),
    ),
  );
}

const calculated = wordSet('calculated based percentage percentages proportions results');
const ofThoseAnswering =
  /\b(?:who|that) (?:answered|responded to|replied to) (?:the|that|this|each|every|any) (?:\w+ )?question|\banswering (?:the|that|this|each|every|any) (?:\w+ )?question|\b(?:excluding|excludes?|without) (?:the )?(?:blanks?|missing|non-?respon\w+)/;

/** "Results are calculated on those who answered the specific question." */
export function tellsPerQuestion({ tokens }: Sentence): boolean {
  return tokens.some(({ word }) => calculated.has(word)) && ofThoseAnswering.test(phraseOf(tokens));
}

export function tellsMultiple(words: string): boolean {
  return /more than one|multiple[- ](?:response|answers?|choice|options?)|multi-?response|as many as|all that appl|up to (?:two|three|four|five|\d) (?:answers|options|responses|choices)|several answers|select(?:ed)? (?:more|several|up to)|choose (?:more|several|up to)|tick(?:ed)? (?:all|more|several|up to)|(?:do|may|might|will) not (?:sum|add)|(?:exceed|more than|over|above) (?:100|one hundred)/.test(
    words,
  );
}
