// Totals told in the sentence after their parts: "38% agreed strongly, a further 29% slightly. In total, 67% agreed."

import { prints } from '../../arithmetic.ts';
import { tellsMultiple } from '../../context/manner.ts';
import type { Context } from '../../context/context.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import { isDegree, isKindOfPeople } from '../../reading/kinds.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { spanOf } from '../../statement.ts';
import type { TotalStatement } from '../../statement.ts';
import { phraseOf } from '../../reading/words.ts';

const known = new WeakMap<Context, readonly TotalStatement[]>();

export function totalsAcross(context: Context): readonly TotalStatement[] {
  const found =
    known.get(context) ?? context.sentences.flatMap((one, at) => after(context.sentences[at - 1], one));
  known.set(context, found);
  return found;
}

const sums =
  /^(?:so |thus |therefore )?(?:in (?:total|all|sum)|altogether|together|combined|taken together|added together|either|any)\b|^(?:this|that|which|these|the two|both|they) (?:together )?(?:make|makes|gives?|adds? up to|comes? to|totals?)\b|^(?:the )?(?:combined|total|net)\b/;

/** These draw something from what was said, which is a total where it is the sum. */
const concludes = /^(?:so|thus|therefore|hence|that is|put together|in other words|accordingly)\b/;

/** Words that set groups or times beside each other, or say that a part is of a part. */
const parted =
  /\b(?:compared|than|versus|whereas|respectively|rose|fell|men|women|among|amongst|against|lowest|highest|whom|(?:of|for) (?:these|them|those)|from \d+|(?:19|20)\d\d)\b/;

function after(before: Sentence | undefined, sentence: Sentence): TotalStatement[] {
  if (!before || before.block !== sentence.block || sentence.kind === 'table') return [];
  const [total, more] = percentsIn(sentence);
  const parts = percentsIn(before);
  if (!total || more || parts.length < 2 || parts.length > 4) return [];
  if (![total, ...parts].every(({ op, range }) => op === undefined && !range)) return [];
  const [told, said] = [phraseOf(sentence.tokens), phraseOf(before.tokens)];
  const added = parts.reduce((sum, { printed }) => sum + Number(printed), 0);
  const drawn = concludes.test(told) && Math.abs(added - Number(total.printed)) < 0.001;
  if (!(sums.test(told) || drawn) || parted.test(said) || parted.test(told)) return [];
  // "In all, 23 of the 33 (70%)": right by itself, and perhaps of more than the sentence before it
  const own = sentence.atoms[sentence.atoms.indexOf(total) - 1];
  if (own?.type === 'ratio' && prints(total.printed, own.count, own.base)) return [];
  const ownGroups = parts.filter((part) => isGroup(before, part)).length;
  if (ownGroups > 1) return [];
  const bases = before.atoms.flatMap((atom) =>
    atom.type === 'ratio' ? [atom.base] : atom.type === 'base' ? [atom.size] : [],
  );
  if (new Set(bases).size > 1 || added > 102) return [];
  const overlap = tellsMultiple(`${said} ${told}`);
  return [
    {
      kind: 'total',
      sentence,
      ...spanOf(total),
      total,
      parts,
      named: !overlap && exclude(said, before, parts),
      single: false,
    },
  ];
}

const percentsIn = ({ atoms }: Sentence): PercentAtom[] =>
  atoms.filter((atom): atom is PercentAtom => atom.type === 'percent');

/** "45% of men": a share of one group. */
const isGroup = ({ tokens }: Sentence, { after: at }: PercentAtom): boolean =>
  /^(?:of|in|for)$/.test(tokens[at]?.word ?? '') &&
  isKindOfPeople(tokens.slice(at + 1, at + 4).map(({ word }) => word)) &&
  !/^(?:respondents|participants)$/.test(tokens[at + 1]?.word ?? '');

/** Nobody is in two parts: "a further 29%", or degrees of one answer. */
function exclude(said: string, { tokens }: Sentence, parts: readonly PercentAtom[]): boolean {
  return (
    /\b(?:further|another|additional)\b/.test(said) ||
    parts.every(({ after: at }) => isDegree(tokens.slice(at, at + 4).map(({ word }) => word)))
  );
}
