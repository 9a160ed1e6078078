import { prints } from '../../arithmetic.ts';
import { decimalsOf, printings } from '../../../ratio.ts';
import type { Base } from '../../context/bases.ts';
import type { Context } from '../../context/context.ts';
import { isPlainPercent } from '../../reading/atom.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import type { PercentageStatement, Statement } from '../../statement.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule } from '../audit-rule.ts';
import { countsTwice } from './counts-twice.ts';

interface Printed extends Span {
  readonly ratio: { readonly count: number; readonly base: number };
  readonly percent: PercentAtom;
}

/** The same 55 of 66 cannot be 82% here and 83% there. */
export const oneFractionTwoPercentages: AuditRule = {
  id: 'one-fraction-two-percentages',
  severity: 'error',
  about: 'The same count of the same base is printed as two percentages',
  breaks: { text: 'Who pays? (55/66 – 83%)\n\nWho signs? (55/66 – 82%)' },
  keeps: { text: 'Who pays? (55/66 – 83%)\n\nWho signs? (55/66 – 83.3%)' },
  check: (context) => {
    const groups = new Map<string, Printed[]>();
    for (const statement of context.statements) {
      const printed = printedOf(statement, context);
      if (!printed) continue;
      const key = `${printed.ratio.count}/${printed.ratio.base}`;
      const own = groups.get(key);
      if (own) own.push(printed);
      else groups.set(key, [printed]);
    }
    const found = [...groups].flatMap(([fraction, members]) => {
      const forms = [...new Set(members.map(({ percent }) => percent.printed))];
      if (agree(forms, members)) return [];
      // neither is right: a mark out of ten, a date, or another mistake
      if (!members.some(({ percent, ratio }) => prints(percent.printed, ratio.count, ratio.base))) return [];
      const odd =
        members.find(({ percent, ratio }) => !prints(percent.printed, ratio.count, ratio.base)) ?? members[1];
      if (!odd) return [];
      const right = printings(
        { numerator: odd.ratio.count, denominator: odd.ratio.base },
        decimalsOf(odd.percent.printed),
      );
      // two ways to round an exact half: a matter of house style
      const tie = members.every(({ percent, ratio }) => prints(percent.printed, ratio.count, ratio.base));
      return [
        {
          start: odd.start,
          end: odd.end,
          severity: tie ? ('warning' as const) : ('error' as const),
          printed: `${odd.percent.printed}%`,
          expected: right.map((one) => `${one}%`),
          repairs: right.map((one) => `${one}%`),
          message: `${fraction} is printed as ${forms.map((form) => `${form}% (${members.filter(({ percent }) => percent.printed === form).length}×)`).join(' and ')}`,
          related: members.filter((member) => member !== odd),
        },
      ];
    });
    const told = countsTwice(context);
    return [...found, ...told.filter(({ start }) => !found.some((one) => one.start === start))];
  },
};

const modelled = /^(?:weighted|adjusted|imputed|standardised|reweighted)$/;

/** "55/66 – 83%", and "Of the 66, 55 (83%)" or a cell, where one base governs. */
function printedOf(statement: Statement, { basesIn }: Context): Printed | undefined {
  if (statement.kind !== 'ratio' && statement.kind !== 'percentage') return undefined;
  const { percent, sentence, start, end } = statement;
  if (!percent || !isPlainPercent(percent)) return undefined;
  const ratio = statement.kind === 'ratio' ? statement.ratio : ofCount(statement, basesIn(sentence));
  if (!ratio || sentence.tokens.some(({ word }) => modelled.test(word))) return undefined;
  return { start, end, ratio, percent };
}

function ofCount(
  { count, base, cell }: PercentageStatement,
  bases: readonly Base[],
): Printed['ratio'] | undefined {
  if (count === undefined) return undefined;
  if (base !== undefined) return { count, base };
  const sizes = cell ? [] : [...new Set(bases.map(({ size }) => size))].filter((size) => size > count);
  const [only, more] = sizes;
  return only === undefined || more !== undefined ? undefined : { count, base: only };
}

/** One number to more or fewer places is one number; two with as many places are two. */
function agree(forms: readonly string[], members: readonly Printed[]): boolean {
  const perPlaces = new Map<number, number>();
  for (const form of forms) perPlaces.set(decimalsOf(form), (perPlaces.get(decimalsOf(form)) ?? 0) + 1);
  if ([...perPlaces.values()].some((count) => count > 1)) return false;
  return (
    forms.length < 2 ||
    members.every(({ percent, ratio }) => prints(percent.printed, ratio.count, ratio.base))
  );
}
