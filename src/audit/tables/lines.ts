// Rows and columns of percentages as lines that may add up.

import { decimalsOf } from '../../ratio.ts';
import { halfUnit, inUnits } from '../arithmetic.ts';
import { isPlainPercent } from '../reading/atom.ts';
import type { PercentAtom } from '../reading/atom.ts';
import { printedIn } from './cells.ts';
import type { GridCell } from './cells.ts';
import type { Grid } from './grid.ts';

export type Line = readonly PercentAtom[];
type Gaps = readonly (PercentAtom | undefined)[];

/** A line without gaps and words, or nothing. */
export function full(line: Gaps): Line[] {
  const all = line.flatMap((one) => (one && isPlainPercent(one) ? [one] : []));
  return all.length === line.length && all.length > 0 ? [all] : [];
}

/** Whether what is printed of the parts may add up to what is printed of the whole. */
export function addsUp(parts: Line, whole: string, exact: boolean): boolean {
  const decimals = Math.max(decimalsOf(whole), ...parts.map(({ printed }) => decimalsOf(printed)));
  const sum = parts.reduce((so, { printed }) => so + inUnits(printed, decimals), 0);
  const drift = parts.reduce((so, { printed }) => so + halfUnit(printed, decimals), 0);
  const own = exact ? 0 : halfUnit(whole, decimals);
  return Math.abs(sum - inUnits(whole, decimals)) <= drift + own;
}

export interface Crossing {
  /** The labels of what crosses the lines. */
  readonly labels: readonly string[];
  readonly lines: readonly Gaps[];
  /** What each line is of, where that is told. */
  readonly bases: readonly (number | undefined)[];
  /** Its lines are rows. */
  readonly across: boolean;
}

/** The values of a table by its rows, and by its columns. */
export function crossings(grid: Grid): Crossing[] {
  const rows = grid.rows.filter(({ role }) => role !== 'base');
  const told = /%|\bper ?cent|\bpercentages?\b/.test(grid.words);
  const signs = grid.columns.map((_, at) => rows.some(({ cells }) => cells[at]?.percent));
  const columns = grid.columns.flatMap(({ role, base }, at) => {
    const signed = signs[at];
    // beside percentages with signs a bare number is none
    if (!signed && signs.includes(true)) return [];
    // a head such as "No" is an answer over percentages
    const own = signed
      ? /^(?:value|percent|count|total)$/.test(role)
      : (role === 'value' && base === undefined) || (told && /^(?:value|total)$/.test(role));
    return own ? [at] : [];
  });
  const values = rows.map(({ cells }) =>
    columns.map((at) => (signs[at] ? signedIn(cells[at]) : valueIn(cells[at]))),
  );
  return [
    {
      labels: columns.map((at) => grid.columns[at]?.label ?? ''),
      lines: values,
      bases: [],
      across: true,
    },
    {
      labels: rows.map(({ label }) => label),
      lines: columns.map((_, at) => values.map((row) => row[at])),
      bases: columns.map((at) => grid.columns[at]?.base ?? grid.base),
      across: false,
    },
  ];
}

/** "-20%" is a change. */
const signedIn = (cell: GridCell | undefined): PercentAtom | undefined =>
  cell && isSigned(cell) ? undefined : cell?.percent;

const isSigned = ({ sentence }: GridCell): boolean =>
  sentence.kind === 'table' && /^[-+]$/.test(sentence.tokens[0]?.word ?? '');

/** A percentage, or a number that may be one whose sign stands nowhere. */
export function valueIn(cell: GridCell | undefined): PercentAtom | undefined {
  const atom = cell?.sentence.atoms[0];
  if (cell && isSigned(cell)) return undefined;
  if (!cell || cell.percent || !atom) return cell?.percent;
  const printed = printedIn(cell);
  if (printed === undefined || Number(printed) > 100) return undefined;
  const { start, end, first, after } = atom;
  return { type: 'percent', printed, range: false, start, end, first, after };
}
