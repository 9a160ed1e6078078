// A column of changes after two columns of percentages: in each row it is their difference.

import { decimalsOf, halfUnit, inUnits } from '../arithmetic.ts';
import type { Grid, GridCell } from '../tables/grid.ts';
import type { Found } from './audit-rule.ts';

export function inColumns({ columns, rows }: Grid): Found[] {
  const at = columns.findIndex(({ role }) => role === 'change');
  const ends = columns.flatMap((_, column) =>
    column < at && rows.some(({ cells }) => cells[column]?.percent) ? [column] : [],
  );
  const [before, after, third] = ends;
  if (before === undefined || after === undefined || third !== undefined) return [];
  // in per cent, or from the later to the earlier, when no row is a difference
  const found = rows.map(({ cells }) => difference(cells[before], cells[after], cells[at]));
  const right = found.filter((one) => one === 'right').length;
  const wrong = found.flatMap((one) => (one === undefined || one === 'right' ? [] : [one]));
  return right > 0 || (right + wrong.length === 1 && columns[at]?.label.includes('point')) ? wrong : [];
}

function difference(
  from: GridCell | undefined,
  to: GridCell | undefined,
  cell: GridCell | undefined,
): Found | 'right' | undefined {
  const printed = amountIn(cell);
  const [a, b] = [from?.percent, to?.percent];
  if (!cell || printed === undefined || !a || !b || a.op !== undefined || b.op !== undefined)
    return undefined;
  const decimals = Math.max(...[a, b].map((one) => decimalsOf(one.printed)), decimalsOf(printed.digits));
  const moved = inUnits(b.printed, decimals) - inUnits(a.printed, decimals);
  const said = inUnits(printed.digits, decimals) * (printed.minus ? -1 : 1);
  const drift = [a.printed, b.printed, printed.digits].reduce((sum, one) => sum + halfUnit(one, decimals), 0);
  if (Math.abs(moved - said) < drift || moved === said) return 'right';
  const right = `${moved > 0 ? '+' : ''}${(moved / 10 ** decimals).toFixed(decimals)}`;
  return {
    start: cell.start,
    end: cell.end,
    printed: `${printed.minus ? '-' : ''}${printed.digits}`,
    expected: [right],
    repairs: [right],
    message: `From ${a.printed}% to ${b.printed}% is ${right} points`,
    related: [a, b],
  };
}

/** "+8", "-5pp", "3 points" */
function amountIn(cell: GridCell | undefined): { digits: string; minus: boolean } | undefined {
  const tokens = cell?.sentence.tokens ?? [];
  const at = tokens.findIndex(({ type }) => type === 'number');
  const number = tokens[at];
  if (!number || at > 1 || tokens.filter(({ type }) => type === 'number').length > 1) return undefined;
  return { digits: number.word, minus: tokens[0]?.word === '-' };
}
