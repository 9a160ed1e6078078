// What stands in one cell of a table.

import type { Atom, PercentAtom } from '../reading/atom.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Cell, Span } from '../text/text.ts';
import { columnRole } from './roles.ts';

export interface GridCell extends Span {
  readonly sentence: Sentence;
  readonly percent?: PercentAtom;
  /** A whole number by itself. */
  readonly count?: number;
  /** A number with decimals by itself. */
  readonly decimal?: Extract<Atom, { type: 'other' }>;
}

export function valueOf(sentence: Sentence, cell: Cell, asPercent: boolean): GridCell {
  const [only, more] = sentence.atoms;
  const span = { sentence, start: cell.start, end: cell.end };
  if (only?.type === 'percent' && !more) return { ...span, percent: only };
  if (more || !only) return span;
  const bare = sentence.tokens.every(({ type, word }) => type === 'number' || /^[()]$/.test(word));
  const number =
    only.type === 'count' || (only.type === 'other' && only.what === 'decimal') ? only : undefined;
  if (asPercent && number && bare && Number(number.printed) <= 100) {
    const { start, end, first, after, printed } = number;
    return { ...span, percent: { type: 'percent', printed, range: false, start, end, first, after } };
  }
  if (only.type === 'count' && bare) return { ...span, count: only.value };
  if (only.type === 'other' && only.what === 'year' && bare) return { ...span, count: Number(only.printed) };
  return only.type === 'other' && only.what === 'decimal' && bare ? { ...span, decimal: only } : span;
}

/** A head with a sign of per cent and no count beside it. */
export function percentColumn(head: readonly Sentence[], around: string): boolean {
  const words = head.flatMap(({ tokens }) => tokens.map(({ word }) => word));
  if (
    words.some((word) => /^(?:%|percent|percentage|percentages)$/.test(word)) ||
    words.join(' ').includes('per cent')
  )
    return true;
  const role = columnRole(words.join(' '));
  return (
    role === 'value' &&
    /\( ?(?:%|per cent|percentages?) ?\)|(?:%|per cent|percentages?) of (?:all|those|respondents)|\b(?:row|column) percentages\b|\b(?:figures|numbers|cells|entries|values|results) (?:\w+ ){0,7}percentages\b/.test(
      around,
    )
  );
}

/** A number by itself, of whatever kind, as printed. */
export function printedIn(cell: GridCell | undefined): string | undefined {
  if (cell?.percent) return cell.percent.printed;
  if (cell?.count !== undefined) return String(cell.count);
  return cell?.decimal?.printed;
}
