import { decimalsOf, printings } from '../../../ratio.ts';
import { inUnits } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { baseNear, scaleOf } from './means.ts';
import type { MeanStatement } from '../../statement.ts';
import type { AuditRule } from '../audit-rule.ts';

/** The mean of 22 whole numbers is a number of twenty-seconds. After Brown and Heathers (2017). */
export const impossibleMean: AuditRule = {
  id: 'impossible-mean',
  severity: 'error',
  about: 'No sum of whole-number answers gives this mean',
  breaks: { text: 'Confidence was middling (mean 3.47, n = 22).' },
  keeps: { text: 'Confidence was middling (mean 3.45, n = 22).' },
  check: (context) =>
    context.statements.flatMap((statement) => {
      if (statement.kind !== 'mean' || statement.measured || context.weighted) return [];
      const { mean } = statement;
      const { finer, whole } = scaleOf(statement, context);
      // larger scores are often made of several answers
      if (finer || (!whole && Number(mean.printed) > 10)) return [];
      const size =
        statement.size ??
        (whole ? (sentenceBase(statement, context) ?? baseNear(statement, context)) : undefined);
      if (size === undefined || size === 0) return [];
      const decimals = decimalsOf(mean.printed);
      const below = Math.floor((inUnits(mean.printed, decimals) * size) / 10 ** decimals);
      const sums = [below, below + 1].map((sum) => ({
        sum,
        forms: printings({ numerator: sum, denominator: size * 100 }, decimals),
      }));
      if (sums.some(({ forms }) => forms.includes(mean.printed))) return [];
      const right = sums.map(({ forms }) => forms[0] ?? '');
      return [
        {
          ...statement,
          // that answers were whole numbers may be a reading
          severity: statement.size !== undefined ? ('error' as const) : ('warning' as const),
          printed: mean.printed,
          expected: right,
          repairs: right,
          message: `No ${size} whole numbers have the mean ${mean.printed}: a sum of ${sums.map(({ sum, forms }) => `${sum} gives ${forms[0]}`).join(', ')}`,
          power: Math.max(0, Math.round((1 - size / 10 ** decimals) * 100) / 100),
        },
      ];
    }),
};

/** The one number of people in its sentence. */
function sentenceBase({ sentence }: MeanStatement, { basesIn }: Context): number | undefined {
  const sizes = [...new Set(basesIn(sentence).map((base) => base.size))];
  return sizes.length === 1 ? sizes[0] : undefined;
}
