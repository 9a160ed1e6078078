import type { AuditRule, Found } from '../audit-rule.ts';
import { headcountsTwice } from './headcounts.ts';
import { retoldIn } from './retold.ts';
import { saidTwice } from './same-sentence.ts';
import { sharesIn } from './shares.ts';
import { sharesTwice } from './shares-twice.ts';
import { inTables } from './told-in-tables.ts';
import { toldAgain } from './told-again.ts';

/** The same people, the same words, another number. */
export const oneQuantityTwoValues: AuditRule = {
  id: 'one-quantity-two-values',
  severity: 'error',
  about: 'One quantity is printed as two numbers that share no count',
  breaks: {
    text: 'Of the workers surveyed, 79% felt they had “some” or “a lot” of flexibility.\n\nIn all, 78.5% of workers felt they had “some” or “a lot” of flexibility.',
    surveys: [{ name: 'worker', size: 56 }],
  },
  keeps: {
    text: 'Of the workers surveyed, 79% felt they had some or a lot of flexibility.\n\nA total of 78.6% of workers felt they had some or a lot of flexibility.',
    surveys: [{ name: 'worker', size: 56 }],
  },
  check: (context) => {
    const retold = retoldIn(context);
    const shares = sharesIn(context);
    const all = [
      ...sharesTwice(shares, context, retold),
      ...saidTwice(context),
      ...toldAgain(context, retold),
      ...headcountsTwice(context.sentences, retold),
      ...inTables(shares, context, retold),
    ];
    // one place is told once
    const found: Found[] = [];
    for (const one of all)
      if (!found.some(({ start, end }) => start < one.end && end > one.start)) found.push(one);
    return found;
  },
};
