import { halfUnit, decimalsOf, inUnits } from '../arithmetic.ts';
import { tellsMultiple } from '../context.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { oddNets } from '../tables/net-columns.ts';
import { netsOf, tellsSingle } from '../tables/parts.ts';
import type { Span } from '../text/text.ts';
import type { AuditRule, Found } from './audit-rule.ts';

/** A net lies between its largest part and the sum of its parts. */
export const netAndParts: AuditRule = {
  id: 'net-and-parts',
  severity: 'error',
  about: 'A net lies below its largest part or above the sum of its parts',
  breaks: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 85% in all.' },
  keeps: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 82% in all.' },
  check: ({ statements, grids }) => [
    ...statements.flatMap((statement) => {
      if (statement.kind !== 'total') return [];
      const { total, parts, named, single, sentence } = statement;
      const overlap = !single && tellsMultiple(sentence.tokens.map(({ word }) => word).join(' '));
      return outside(total, parts, statement, { adds: named && !overlap, single });
    }),
    ...grids.flatMap((grid) =>
      netsOf(grid).flatMap(({ net, members }) =>
        outside(net, members, net, { adds: false, single: tellsSingle(grid.words) }),
      ),
    ),
    // where the others of its line are sums, it is one
    ...grids.flatMap((grid) =>
      oddNets(grid).flatMap(({ net, members }) => outside(net, members, net, { adds: true, single: true })),
    ),
  ],
};

interface Reading {
  /** Called a total of parts that nobody said may overlap. */
  readonly adds: boolean;
  /** Everybody gave one answer. */
  readonly single: boolean;
}

function outside(
  total: PercentAtom,
  parts: readonly PercentAtom[],
  { start, end }: Span,
  { adds, single }: Reading,
): Found[] {
  const all = [total, ...parts];
  const decimals = Math.max(...all.map(({ printed }) => decimalsOf(printed)));
  const units = (printed: string): number => inUnits(printed, decimals);
  const sum = parts.reduce((so, { printed }) => so + units(printed), 0);
  const drift = all.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
  const largest = Math.max(...parts.map(({ printed }) => units(printed)));
  const net = units(total.printed);
  const above = net > sum + drift;
  const below = net < largest - 2 * halfUnit(total.printed, decimals);
  const apart = (adds || single) && net < sum - drift;
  if (!above && !below && !apart) return [];
  const right = (sum / 10 ** decimals).toFixed(decimals);
  const what = above ? 'above the sum' : below ? 'below the largest' : 'below the sum';
  return [
    {
      start,
      end,
      printed: `${total.printed}%`,
      expected: [`${right}%`],
      repairs: [`${right}%`],
      message: `${total.printed}% lies ${what} of its parts: ${parts.map(({ printed }) => `${printed}%`).join(' + ')} is ${right}%${apart && !below && !single ? ', if nobody is counted twice' : ''}`,
      related: [...parts],
    },
  ];
}
