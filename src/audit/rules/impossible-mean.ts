import { printings } from '../../ratio.ts';
import { decimalsOf, inUnits } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { MeanStatement } from '../statement.ts';
import type { AuditRule } from './audit-rule.ts';

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
      if (finer) return [];
      const size =
        statement.size ??
        sentenceBase(statement, context) ??
        (whole ? baseNear(statement, context) : undefined);
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
          severity: whole || statement.size !== undefined ? ('error' as const) : ('warning' as const),
          printed: mean.printed,
          expected: right,
          repairs: right,
          message: `No ${size} whole numbers have the mean ${mean.printed}: a sum of ${sums.map(({ sum, forms }) => `${sum} gives ${forms[0]}`).join(', ')}`,
          power: Math.max(0, Math.round((1 - size / 10 ** decimals) * 100) / 100),
        },
      ];
    }),
};

/** Its sentence and the two before it, where a scale is told. */
function nearby({ sentence }: MeanStatement, context: Context): Sentence[] {
  const before = context
    .around(sentence, 0)
    .filter(({ index }) => index < sentence.index && index >= sentence.index - 2);
  return [...before, sentence];
}

const wordsOf = (sentences: readonly Sentence[]): string =>
  sentences.flatMap(({ tokens }) => tokens.map(({ word }) => word)).join(' ');

interface Scale {
  readonly finer: boolean;
  readonly whole: boolean;
}
/** A sentence may hold many means, and has one scale. */
const scales = new WeakMap<Sentence, Scale>();

function scaleOf(statement: MeanStatement, context: Context): Scale {
  const { sentence } = statement;
  const near = scales.get(sentence) ? [] : nearby(statement, context);
  const scale = scales.get(sentence) ?? { finer: tellsFiner(near), whole: tellsWhole(near) };
  scales.set(sentence, scale);
  return scale;
}

/** Answers with decimals, "from 0.0 to 10.0", or means of several items. */
const tellsFiner = (sentences: readonly Sentence[]): boolean =>
  /\b\d+\.0+\b|\b(?:sliders?|slid|visual analogue|vas|continuous|composites?|averaged|averaging|sub-?scales?|scale scores?|index|indices|decimals?|half (?:points?|marks?|stars?)|items?|mean of (?:the|their|all|these) \w+)\b/.test(
    wordsOf(sentences),
  );

/** "in whole numbers", "from 1 to 5", "out of 10", "how many times". */
const tellsWhole = (sentences: readonly Sentence[]): boolean =>
  /\bwhole\b|\blikert\b|\bpoint scale\b|-point\b|\b[01] ?(?:to|-) ?(?:[3-9]|10)\b|\bout of (?:[3-9]|10|five|seven|ten)\b|\bhow many\b|\bnumber of\b|\bstars?\b/.test(
    wordsOf(sentences),
  );

/** The one number of people that the sentences before give. */
function baseNear({ sentence }: MeanStatement, context: Context): number | undefined {
  const sizes = new Set(
    context
      .around(sentence, 0)
      .filter(({ index }) => index < sentence.index && index >= sentence.index - 2)
      .flatMap((one) => context.basesIn(one).map((base) => base.size)),
  );
  const [size] = sizes;
  return sizes.size === 1 ? size : undefined;
}

/** The one number of people in its sentence. */
function sentenceBase({ sentence }: MeanStatement, { basesIn }: Context): number | undefined {
  const sizes = [...new Set(basesIn(sentence).map((base) => base.size))];
  return sizes.length === 1 ? sizes[0] : undefined;
}
