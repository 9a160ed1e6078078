// How many were asked, for a number of people who answered: "The survey went to all 80 staff; 62 replied (78%)".

import { answers } from '../../reading/audience.ts';
import { tokenFrom } from '../../reading/tokens.ts';
import type { Context } from '../../context/context.ts';
import { isPlainCount } from '../../reading/atom.ts';
import type { CountAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Token } from '../../reading/tokens.ts';
import type { PercentageStatement } from '../../statement.ts';

/** Words of asking people to answer. */
export const sends =
  /^(?:mailed|sent|invited|emailed|e-mailed|issued|distributed|approached|contacted|posted|went|wrote|eligible|handed|invitations?|surveyed|asked|drawn|sampled)$/;

/** The one number that was sent out, in its sentence or in the one or two before. */
export function sentFor(
  { sentence, start, end }: PercentageStatement,
  count: number,
  context: Context,
): number | undefined {
  if (!answered(sentence, start, end)) return undefined;
  const before = context
    .around(sentence, 0)
    .filter(({ index }) => index <= sentence.index && index >= sentence.index - 2)
    .toReversed();
  for (const one of before) {
    const sizes = new Set(sentIn(one, start).filter((size) => size > count));
    const [size] = sizes;
    if (sizes.size > 1) return undefined;
    if (size !== undefined) return size;
  }
  return undefined;
}

/** "16%, excluding messages that came back": of those whom it reached, and how many these were is not said. */
export function isOfReached({ sentence: { tokens }, end }: PercentageStatement): boolean {
  const after = tokenFrom(tokens, end);
  return tokens
    .slice(after, after + 10)
    .some(({ word }) =>
      /^(?:excluding|excludes|undeliverable|undelivered|delivered|bounced|reached)$/.test(word),
    );
}

const answering = new WeakMap<Sentence, readonly Token[]>();

/** A word of answering among the words of the pair, or right before it. */
function answered(sentence: Sentence, start: number, end: number): boolean {
  const { tokens } = sentence;
  const told = answering.get(sentence) ?? tokens.filter(({ word }) => answers.has(word));
  answering.set(sentence, told);
  if (told.length === 0) return false;
  const first = tokenFrom(tokens, start);
  const from = tokens[Math.max(0, first - 2)]?.start ?? start;
  return told.some((token) => token.start >= from && token.start < end);
}

/** Numbers of people with a word of sending in the words around them. */
function sentIn({ tokens, atoms }: Sentence, limit: number): number[] {
  return atoms
    .filter((atom): atom is CountAtom => isPlainCount(atom) && atom.start < limit)
    .filter(({ first, after }) =>
      tokens.slice(Math.max(0, first - 6), after + 5).some(({ word }) => sends.test(word)),
    )
    .map(({ value }) => value);
}
