// What an audit found: plain data, which every output prints.

import type { Severity } from '../issue.ts';

export interface Related {
  readonly line: number;
  readonly column: number;
  readonly quote: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The path of the document. */
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly quote: string;
  /** The number as it stands there. */
  readonly printed: string;
  /** What could stand there instead of it. */
  readonly expected: readonly string[];
  /** Every change of one number that makes the statement true. */
  readonly repairs: readonly string[];
  readonly message: string;
  readonly related: readonly Related[];
  /** The share of printable values that this base cannot give: how much a pass would have meant. */
  readonly power?: number;
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst first, then as a reader comes upon them. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
