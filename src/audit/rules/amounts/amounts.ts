// Money and things: shares of an amount, so much for each, parts of an amount.

import { inParts } from './amounts-in-parts.ts';
import { inRows } from './amounts-in-rows.ts';
import { perPound } from './amounts-per-pound.ts';
import { perUnit } from './amounts-per-unit.ts';
import type { AuditRule } from '../audit-rule.ts';
import { inLists, ofAmounts } from './shares-of-amounts.ts';
import { timesAsMany } from './times-as-many.ts';

export const amounts: AuditRule = {
  id: 'amounts',
  severity: 'error',
  about: 'Amounts of money or things are not in the ratio that stands beside them',
  breaks: { text: 'The fund gave £84,000 to 28 groups, an average of £3,500 for each group.' },
  keeps: { text: 'The fund gave £84,000 to 28 groups, an average of £3,000 for each group.' },
  check: (context) => [
    ...context.statements.flatMap((statement) => (statement.kind === 'amounts' ? ofAmounts(statement) : [])),
    ...context.sentences.flatMap((sentence, at) => {
      if (sentence.atoms.length === 0 || sentence.kind === 'heading') return [];
      const last = context.sentences[at - 1];
      const before = last?.block === sentence.block ? last : undefined;
      return [
        ...perUnit(sentence, before),
        ...perPound(sentence),
        ...inParts(sentence, before),
        ...timesAsMany(sentence, false),
      ];
    }),
    ...inLists(context),
    ...context.grids.flatMap(inRows),
  ],
};
