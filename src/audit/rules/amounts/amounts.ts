// Money and things: shares of an amount, so much for each, parts of an amount.

import { decimalsOf } from '../../../ratio.ts';
import type { Amount } from '../../reading/amounts.ts';
import type { AmountsStatement } from '../../statement.ts';
import { inParts } from './amounts-in-parts.ts';
import { inRows } from './amounts-in-rows.ts';
import { perPound } from './amounts-per-pound.ts';
import { perUnit, shownAmount } from './amounts-per-unit.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { timesAsMany } from './times-as-many.ts';

export const amounts: AuditRule = {
  id: 'amounts',
  severity: 'error',
  about: 'Amounts of money or things are not in the ratio that stands beside them',
  breaks: { text: 'The fund gave £84,000 to 28 groups, an average of £3,500 for each group.' },
  keeps: { text: 'The fund gave £84,000 to 28 groups, an average of £3,000 for each group.' },
  check: ({ statements, sentences, grids }) => [
    ...statements.flatMap((statement) => (statement.kind === 'amounts' ? ofAmounts(statement) : [])),
    ...sentences.flatMap((sentence, at) => {
      if (sentence.atoms.length === 0 || sentence.kind === 'heading') return [];
      const last = sentences[at - 1];
      const before = last?.block === sentence.block ? last : undefined;
      return [
        ...perUnit(sentence, before),
        ...perPound(sentence),
        ...inParts(sentence, before),
        ...timesAsMany(sentence, false),
      ];
    }),
    ...grids.flatMap(inRows),
  ],
};

/** Amounts may themselves be rounded: £3m of £68.4m is 4.4%. */
function ofAmounts({ part, wholes, share, start, end }: AmountsStatement): Found[] {
  const [whole] = wholes;
  if (!whole || wholes.some((one) => fits(part, one, share))) return [];
  const percent = (100 * part.value) / whole.value;
  const places = share.type === 'percent' ? decimalsOf(share.printed) : 0;
  const right = `${percent.toFixed(places)}%`;
  const said = share.type === 'percent' ? `${share.printed}%` : 'what the words say';
  return [
    {
      start,
      end,
      printed: said,
      expected: [right],
      repairs: [right],
      message: `${shownAmount(part)} of ${shownAmount(whole)} is ${right}, not ${said}, however the amounts were rounded`,
    },
  ];
}

function fits(part: Amount, whole: Amount, share: AmountsStatement['share']): boolean {
  const low = (100 * (part.value - part.half)) / (whole.value + whole.half);
  const high = (100 * (part.value + part.half)) / Math.max(1, whole.value - whole.half);
  if (share.type === 'percent') {
    const half = 0.5 / 10 ** decimalsOf(share.printed);
    return Number(share.printed) >= low - half && Number(share.printed) <= high + half;
  }
  const { numerator, denominator } = share.percent ?? { numerator: 0, denominator: 1 };
  // words are loose
  const middle = numerator / denominator;
  return middle >= low - 4 && middle <= high + 4;
}
