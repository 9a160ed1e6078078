import { peopleIn } from '../../reading/atom.ts';
import { decimalsOf, printings } from '../../../ratio.ts';
import { inUnits } from '../../arithmetic.ts';
import type { Context } from '../../context/context.ts';
import { unitOfParts } from '../../forms/mean.ts';
import { basesNear, scaleOf } from './means.ts';
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
      if (statement.kind !== 'mean' || context.weighted || isTheirs(statement)) return [];
      const { mean } = statement;
      const { finer, whole } = scaleOf(statement, context);
      // "reading a budget averaged 4.13" of marks from 1 to 5, and no pounds
      if (statement.measured && (!whole || Number(mean.printed) > 10 || hasUnit(statement))) return [];
      // larger scores are often made of several answers
      if (finer || (!whole && Number(mean.printed) > 10)) return [];
      const own = statement.size ?? sentenceBase(statement, context);
      const sizes = own === undefined || (statement.size === undefined && !whole) ? [] : [own];
      const [size, ...others] = sizes.length > 0 ? sizes : whole ? basesNear(statement, context) : [];
      if (size === undefined || size === 0 || others.some((one) => isMean(mean.printed, one))) return [];
      if (isMean(mean.printed, size)) return [];
      // "the other, taken by 12, had a mean of 8.58"
      const before = statement.sentence.atoms.filter((atom) => atom.start < mean.start);
      const told = statement.size === undefined ? before.flatMap(peopleIn) : [];
      if (told.some((one) => one > 0 && isMean(mean.printed, one))) return [];
      const decimals = decimalsOf(mean.printed);
      const sums = sumsOf(mean.printed, size);
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

/** "a national mean of 7.45 published by the ONS" */
const isTheirs = ({ sentence: { tokens }, mean: { first, after } }: MeanStatement): boolean =>
  tokens
    .slice(Math.max(0, first - 5), after + 5)
    .some(({ word }) => /^(?:national|nationally|ons|published|norm|norms|benchmark|census)$/.test(word));

/** "4.2 hours" */
const hasUnit = ({ sentence: { tokens, kind }, mean: { after } }: MeanStatement): boolean =>
  kind === 'table' || unitOfParts.test(tokens[after]?.word ?? '');

/** The sums of whole numbers next to a mean, and how their means are printed. */
function sumsOf(printed: string, size: number): { sum: number; forms: string[] }[] {
  const decimals = decimalsOf(printed);
  const below = Math.floor((inUnits(printed, decimals) * size) / 10 ** decimals);
  return [below, below + 1].map((sum) => ({
    sum,
    forms: printings({ numerator: sum, denominator: size * 100 }, decimals),
  }));
}

const isMean = (printed: string, size: number): boolean =>
  sumsOf(printed, size).some(({ forms }) => forms.includes(printed));

/** The one number of people in its sentence. */
function sentenceBase({ sentence }: MeanStatement, { basesIn }: Context): number | undefined {
  const sizes = [...new Set(basesIn(sentence).map((base) => base.size))];
  return sizes.length === 1 ? sizes[0] : undefined;
}
