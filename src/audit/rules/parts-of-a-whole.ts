import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import { tellsMultiple } from '../context.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { tellsAll, wholesOf } from '../tables/parts.ts';
import type { Span } from '../text/text.ts';
import type { AuditRule, Found } from './audit-rule.ts';

/** Yes, no and don't know are everybody. */
export const partsOfAWhole: AuditRule = {
  id: 'parts-of-a-whole',
  severity: 'error',
  about: 'Parts of one whole cannot add up to 100',
  breaks: { text: 'In the survey 45% said yes, 36% said no and the remaining 29% did not know.' },
  keeps: { text: 'In the survey 45% said yes, 36% said no and the remaining 20% did not know.' },
  check: ({ statements, around, grids }) => [
    ...statements.flatMap((statement) => {
      if (statement.kind !== 'whole') return [];
      const { parts, exhaustive, sentence } = statement;
      const near = around(sentence.block);
      if (near.some(({ tokens }) => tellsMultiple(tokens.map(({ word }) => word).join(' ')))) return [];
      return unlike100(parts, statement, exhaustive);
    }),
    ...grids.flatMap((grid) =>
      tellsMultiple(grid.words)
        ? []
        : wholesOf(grid).flatMap(({ parts, total }) =>
            unlike100(parts, total ?? parts.at(-1) ?? grid, total !== undefined || tellsAll(grid.words)),
          ),
    ),
  ],
};

function unlike100(parts: readonly PercentAtom[], { start, end }: Span, exhaustive: boolean): Found[] {
  const decimals = Math.max(...parts.map(({ printed }) => decimalsOf(printed)));
  const sum = parts.reduce((so, { printed }) => so + inUnits(printed, decimals), 0);
  const drift = parts.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
  const hundred = 100 * 10 ** decimals;
  if (parts.some(({ op }) => op !== undefined)) return [];
  if (sum - drift <= hundred && !(exhaustive && sum + drift < hundred)) return [];
  const show = (units: number): string => (units / 10 ** decimals).toFixed(decimals);
  const repairs = parts.flatMap(({ printed }) => {
    const right = inUnits(printed, decimals) + hundred - sum;
    return right >= 0 && right <= hundred ? [`${show(right)}% for ${printed}%`] : [];
  });
  return [
    {
      start,
      end,
      printed: `${show(sum)}%`,
      expected: ['100%'],
      repairs,
      message: `${parts.map((part) => `${part.printed}%`).join(' + ')} is ${show(sum)}%; parts of a whole are 100%, give or take ${(drift / 10 ** decimals).toFixed(decimals + 1)}`,
      related: [...parts],
    },
  ];
}
