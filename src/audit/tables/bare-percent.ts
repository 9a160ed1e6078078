// "68 (86)" under a head such as "n (%)": a count with its percentage, whose sign stands once for all.

import type { PercentAtom } from '../reading/atom.ts';
import type { GridCell } from './cells.ts';
import type { Grid, GridRow } from './grid.ts';

export interface CountAndPercent {
  readonly count: number;
  readonly percent: PercentAtom;
}

const signed = /\( ?(?:%|per ?cent|percentages?) ?\)/;

/** Nothing where neither the head, the row nor the caption tells of percentages in brackets. */
export function countAndPercentIn(
  { columns, words }: Grid,
  { label }: GridRow,
  { sentence }: GridCell,
  column: number,
): CountAndPercent | undefined {
  const [count, share, more] = sentence.atoms;
  const { tokens } = sentence;
  if (count?.type !== 'count' || !share || more || tokens.length !== 4) return undefined;
  if (share.type !== 'count' && !(share.type === 'other' && share.what === 'decimal')) return undefined;
  if (tokens[1]?.word !== '(' || tokens[3]?.word !== ')' || Number(share.printed) > 100) return undefined;
  // "65.5 (12.4)" may be a deviation
  if (/\b(?:mean|median|average|sd|iqr|range)\b/.test(label)) return undefined;
  const told = [columns[column]?.label ?? '', label, words];
  if (!told.some((one) => signed.test(one))) return undefined;
  const { start, end, first, after, printed } = share;
  return {
    count: count.value,
    percent: { type: 'percent', printed, range: false, start, end, first, after },
  };
}
