import { decimalsOf } from '../../../ratio.ts';
import { halfUnit, inUnits } from '../../arithmetic.ts';
import { tellsMultiple } from '../../context/manner.ts';
import type { PercentAtom } from '../../reading/atom.ts';
import { oddNets } from '../../tables/net-columns.ts';
import { netsOf } from '../../tables/nets.ts';
import type { NetRow } from '../../tables/nets.ts';
import { netScores } from './net-scores.ts';
import { totalsAcross } from './totals-across.ts';
import type { Span } from '../../text/text.ts';
import type { AuditRule, Found } from '../audit-rule.ts';
import { phraseOf } from '../../reading/words.ts';

/** A net lies between its largest part and the sum of its parts. */
export const netAndParts: AuditRule = {
  id: 'net-and-parts',
  severity: 'error',
  about: 'A net lies below its largest part or above the sum of its parts',
  breaks: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 85% in all.' },
  keeps: { text: 'In the survey 45% agreed strongly and 36% agreed slightly, 82% in all.' },
  check: (context) => [
    ...[...context.statements, ...totalsAcross(context)].flatMap((statement) => {
      if (statement.kind !== 'total') return [];
      const { total, parts, named, single, sentence } = statement;
      const overlap = !single && tellsMultiple(phraseOf(sentence.tokens));
      return outside(total, parts, statement, { adds: named && !overlap, single });
    }),
    ...netScores(context),
    // where the others of its line are sums, it is one
    ...context.grids.flatMap((grid) => onceEach([...netsOf(grid), ...oddNets(grid)].flatMap(ofNet))),
  ],
};

interface Reading {
  /** Called a total of parts that nobody said may overlap. */
  readonly adds: boolean;
  /** Everybody gave one answer. */
  readonly single: boolean;
}

/** No choice of its members allows it; the one that comes nearest is told. */
function ofNet({ net, choices, exclusive }: NetRow): Found[] {
  const found = choices.map((members) => outside(net, members, net, { adds: exclusive, single: exclusive }));
  const off = choices.map((members) =>
    Math.abs(members.reduce((sum, { printed }) => sum + Number(printed), 0) - Number(net.printed)),
  );
  return found.some((one) => one.length === 0) ? [] : (found[off.indexOf(Math.min(...off))] ?? []);
}

const onceEach = (found: readonly Found[]): Found[] =>
  found.filter(({ start }, at) => found.findIndex((one) => one.start === start) === at);

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
  // "doctors 36%, nurses 50% and managers 14% of the total": all of them, and no net
  const last = parts.every((part) => part.end < total.start);
  if (last && Math.abs(sum + net - 100 * 10 ** decimals) <= drift) return [];
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
