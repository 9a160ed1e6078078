// What a cell says of a movement: where it ended, and by how much it moved.

import type { Token } from '../reading/tokens.ts';
import type { Span } from '../text/text.ts';
import type { GridCell } from './cells.ts';

/** "412", "£1.2m", "52%", "48% (+3)": the number before its change. */
export interface Level extends GridCell {
  readonly printed: string;
}

/** "+8", "-5pp", "3 points", "▼ 4", "up 3". */
export interface Change extends Span {
  readonly printed: string;
  readonly size: number;
  readonly minus: boolean;
  readonly signed: boolean;
  /** It has a sign of per cent. */
  readonly percent: boolean;
}

const plain = /^(?:[%£$€()*,]|pp|pts|points?|per|cent|percent|million|m|bn|k)$/;

export function levelIn(cell: GridCell | undefined): Level | undefined {
  if (!cell || cell.percent?.op !== undefined) return undefined;
  const { tokens } = cell.sentence;
  const at = tokens.findIndex(({ type }) => type === 'number');
  const number = tokens[at];
  const rest = tokens.slice(at + 1, bracketAt(tokens) ?? tokens.length);
  const bare = [...tokens.slice(0, at), ...rest].every(({ word }) => plain.test(word) || word === '-');
  return number && bare ? { ...cell, printed: number.word } : undefined;
}

const ups = /^(?:\+|▲|↑|⬆|up)$/;
const downs = /^(?:-|▼|↓|⬇|down)$/;

/** @param alone its column holds nothing but changes; else a sign and brackets must tell it from a level */
export function changeIn(cell: GridCell | undefined, alone: boolean): Change | undefined {
  const tokens = cell?.sentence.tokens ?? [];
  if (alone) return amountIn(tokens);
  const from = bracketAt(tokens);
  const change = from === undefined ? undefined : amountIn(tokens.slice(from + 1, -1));
  return change?.signed ? change : undefined;
}

/** Where "(+3)" begins after a number. */
function bracketAt(tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ word }) => word === '(');
  const begins = at > 0 && /^[+▲▼↑↓-]$/.test(tokens[at + 1]?.word ?? '') && tokens.at(-1)?.word === ')';
  return begins ? at : undefined;
}

function amountIn(tokens: readonly Token[]): Change | undefined {
  const at = tokens.findIndex(({ type }) => type === 'number');
  const [number, first, last] = [tokens[at], tokens[0], tokens.at(-1)];
  if (!number || !first || !last || tokens.filter(({ type }) => type === 'number').length > 1)
    return undefined;
  // "0.7 –": a dash after it is a mark of another thing
  const others = tokens
    .filter((token, index) => token !== number && !(token.word === '-' && index > at))
    .map(({ word }) => word);
  const [up, down] = [others.some((word) => ups.test(word)), others.some((word) => downs.test(word))];
  if ((up && down) || !others.every((word) => plain.test(word) || ups.test(word) || downs.test(word)))
    return undefined;
  return {
    start: first.start,
    end: last.end,
    printed: number.word,
    size: Number(number.word),
    minus: down,
    signed: up || down,
    percent: others.some((word) => word === '%' || word === 'cent' || word === 'percent'),
  };
}
