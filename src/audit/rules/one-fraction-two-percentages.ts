import { decimalsOf, prints } from '../arithmetic.ts';
import { printings } from '../../ratio.ts';
import type { RatioStatement } from '../statement.ts';
import type { PercentAtom } from '../reading/atom.ts';
import type { AuditRule } from './audit-rule.ts';

type Printed = RatioStatement & { readonly percent: PercentAtom };

/** The same 55 of 66 cannot be 82% here and 83% there. */
export const oneFractionTwoPercentages: AuditRule = {
  id: 'one-fraction-two-percentages',
  severity: 'error',
  about: 'The same count of the same base is printed as two percentages',
  breaks: { text: 'Who pays? (55/66 – 83%)\n\nWho signs? (55/66 – 82%)' },
  keeps: { text: 'Who pays? (55/66 – 83%)\n\nWho signs? (55/66 – 83.3%)' },
  check: ({ statements }) => {
    const groups = new Map<string, Printed[]>();
    for (const statement of statements) {
      if (statement.kind !== 'ratio' || !isPrinted(statement)) continue;
      const key = `${statement.ratio.count}/${statement.ratio.base}`;
      groups.set(key, [...(groups.get(key) ?? []), statement]);
    }
    return [...groups].flatMap(([fraction, members]) => {
      const forms = [...new Set(members.map(({ percent }) => percent.printed))];
      if (agree(forms, members)) return [];
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
  },
};

function isPrinted(statement: RatioStatement): statement is Printed {
  return statement.percent !== undefined && statement.percent.op === undefined && !statement.percent.range;
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
