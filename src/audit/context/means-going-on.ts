// Means whose word stands in a sentence or a line before: "The average was 4.86. For the others it was 3.29."

import type { OtherAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import { anotherStatistic, meanWord, unitOfParts } from '../forms/mean.ts';
import { spanOf } from '../statement.ts';
import type { MeanStatement, Statement } from '../statement.ts';

/** The means that go on from one in the sentence before, or from a line over a list of them. */
export function meansGoingOn(
  statements: readonly Statement[],
  sentences: readonly Sentence[],
): MeanStatement[] {
  const bySentence = new Map<Sentence, MeanStatement>();
  for (const one of statements) if (one.kind === 'mean') bySentence.set(one.sentence, one);
  const found: MeanStatement[] = [];
  // the sentence with the word, and how long its numbers are; nothing where the sentence before may only be a head
  let head: Sentence | undefined;
  let places: number | undefined;
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    const own = bySentence.get(sentence);
    const mean = last && !own ? meanIn(sentence, last, places) : undefined;
    const leads = mean && (head ?? (last && isHead(last) ? last : undefined));
    if (own && !own.measured) [head, places] = [sentence, own.mean.printed.length];
    else if (leads && mean) {
      found.push({ kind: 'mean', sentence, ...spanOf(mean), mean, measured: false, after: leads });
      [head, places] = [leads, mean.printed.length];
    } else [head, places] = [undefined, undefined];
    last = sentence;
  }
  return found;
}

/** "Mean scores from 1 to 5 (22 replies)" over a list */
const isHead = ({ tokens, atoms, kind }: Sentence): boolean =>
  tokens.length < 30 &&
  (kind !== 'paragraph' || !/^[.,;!?]$/.test(tokens.at(-1)?.word ?? '')) &&
  tokens.some(({ word }) => meanWord.test(word)) &&
  !tokens.some(({ word }) => anotherStatistic.test(word) || unitOfParts.test(word)) &&
  !atoms.some((atom) => atom.type === 'percent' || (atom.type === 'other' && atom.what !== 'label'));

/** The one decimal number of the next sentence, or of a short line, printed like the one before. */
function meanIn(sentence: Sentence, last: Sentence, places: number | undefined): OtherAtom | undefined {
  const { tokens, atoms } = sentence;
  const [mean, more] = atoms.filter(
    (atom): atom is OtherAtom => atom.type === 'other' && atom.what === 'decimal',
  );
  if (!mean || more || (places !== undefined && mean.printed.length !== places)) return undefined;
  const goesOn =
    sentence.block === last.block &&
    /^(?:was|is|only|just|of|at|to|averaged|:)$/.test(tokens[mean.first - 1]?.word ?? '');
  const line = sentence.block !== last.block && tokens.length <= 10 && mean.after >= tokens.length - 1;
  const clean = !tokens.some(
    ({ word }) => /^[%£$€±+<>]$/.test(word) || anotherStatistic.test(word) || unitOfParts.test(word),
  );
  return (goesOn || line) && clean ? mean : undefined;
}
