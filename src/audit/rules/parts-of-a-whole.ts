import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import { tellsMultiple } from '../manner.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { spanOf } from '../statement.ts';
import { rowsOf100, tellsAll, wholesOf } from '../tables/parts.ts';
import { oddWholes } from '../tables/wholes.ts';
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
      const near = around(sentence);
      if (near.some(({ tokens }) => tellsMultiple(tokens.map(({ word }) => word).join(' ')))) return [];
      const before = around(sentence, 0)
        .filter(({ index }) => index < sentence.index)
        .flatMap(({ atoms }) => atoms.filter((atom): atom is PercentAtom => atom.type === 'percent'));
      return unlike100(parts, statement, exhaustive && !begunBefore(parts, before));
    }),
    ...grids.flatMap((grid) =>
      tellsMultiple(grid.words)
        ? []
        : wholesOf(grid).flatMap(({ parts, total }) =>
            unlike100(parts, total ?? parts.at(-1) ?? grid, total !== undefined || tellsAll(grid.words)),
          ),
    ),
    ...grids.flatMap((grid) =>
      rowsOf100(grid).flatMap((parts) => unlike100(parts, parts.at(-1) ?? grid, true)),
    ),
    ...grids.flatMap((grid) => oddWholes(grid).flatMap((parts) => unlike100(parts, spanOf(...parts), true))),
  ],
};

/** "29% … none. 60% had some, the remainder (12%) …": a list may have begun in the sentences before. */
function begunBefore(parts: readonly PercentAtom[], before: readonly PercentAtom[]): boolean {
  let sum = parts.reduce((so, { printed }) => so + Number(printed), 0);
  return before.toReversed().some(({ printed }, at) => {
    sum += Number(printed);
    return Math.abs(sum - 100) <= 0.5 * (parts.length + at + 1);
  });
}

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
