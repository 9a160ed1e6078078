// Net scores: who is for it less who is against it. "52% promoters and 17% detractors" are a score of +35.

import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Found } from '../audit-rule.ts';

const sides = [/^promoters?$/, /^detractors?$/] as const;

const leading = /^(?:score|nps|[()=:+-]|of|is|was|at|a|therefore|thus|stands|stood|came|to|out)$/;

/** In a sentence, or in it and the one before. */
export function netScores({ sentences }: Context): Found[] {
  return sentences.flatMap((sentence, at) => {
    const score = scoreIn(sentence);
    const before = sentences[at - 1];
    if (!score) return [];
    const near = before?.block === sentence.block ? [sentence, before] : [sentence];
    const [[up, ...ups], [down, ...downs]] = sides.map((side) =>
      near.flatMap((one) => beside(one, side)),
    ) as [PercentAtom[], PercentAtom[]];
    return up && down && ups.length + downs.length === 0 ? off(score, up, down) : [];
  });
}

/** "an NPS of +31", "a net promoter score of 31" */
function scoreIn({ tokens, atoms }: Sentence): Token | undefined {
  if (atoms.length === 0 || !tokens.some(({ word }) => word === 'nps' || word === 'promoter'))
    return undefined;
  const number = tokens.findIndex(({ type }, at) => {
    if (type !== 'number' || /^(?:%|per.*)$/.test(tokens[at + 1]?.word ?? '')) return false;
    const lead = tokens.slice(Math.max(0, at - 7), at).map(({ word }) => word);
    const named = lead.findLastIndex((word) => word === 'nps' || word === 'promoter');
    return named >= 0 && lead.slice(named + 1).every((word) => leading.test(word));
  });
  const other = tokens.some(({ word }) => /^(?:last|previous|previously|target|earlier|ago)$/.test(word));
  return other ? undefined : tokens[number];
}

/** The percentages whose next or last word is such a side: "52% promoters", "promoters: 52%", "promoters (52%)". */
const beside = ({ tokens, atoms }: Sentence, side: RegExp): PercentAtom[] =>
  atoms.filter((atom): atom is PercentAtom => {
    if (!isPlainPercent(atom)) return false;
    const next = tokens
      .slice(atom.after, atom.after + 3)
      .find(({ word }) => /^[a-z]/.test(word) && !/^(?:are|were|of|being)$/.test(word));
    const [label, sign] = tokens.slice(Math.max(0, atom.first - 2), atom.first).map(({ word }) => word);
    const before = /^[(:]$/.test(sign ?? '') ? label : sign;
    return side.test(next?.word ?? '') || side.test(before ?? '');
  });

function off({ word, start, end }: Token, up: PercentAtom, down: PercentAtom): Found[] {
  const all = [word, up.printed, down.printed];
  const decimals = Math.max(...all.map(decimalsOf));
  const difference = inUnits(up.printed, decimals) - inUnits(down.printed, decimals);
  const drift = all.reduce((sum, one) => sum + halfUnit(one, decimals), 0);
  // the sign of a score that is below nought may be a dash
  if (Math.abs(Math.abs(difference) - inUnits(word, decimals)) < drift) return [];
  const right = (difference / 10 ** decimals).toFixed(decimals);
  return [
    {
      start,
      end,
      printed: word,
      expected: [right],
      repairs: [right],
      message: `${up.printed}% less ${down.printed}% is ${right}, not ${word}`,
      related: [up, down],
    },
  ];
}
