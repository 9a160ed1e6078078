// A verification for a terminal: the worst first, then what stands and why, what was covered, what a pass means.

import { entriesOf } from '../claims/outputs/entries.ts';
import type { Entry } from '../claims/outputs/entries.ts';
import { coverageLines, verdictOf, whatAPassMeans } from '../claims/outputs/output.ts';
import type { Verification } from '../claims/verification.ts';
import { visible } from '../visible.ts';
import type { Colour } from './colour.ts';

export interface VerificationOptions {
  /** What is waived in full, too. */
  readonly verbose: boolean;
}

export function printVerification(
  verification: Verification,
  colour: Colour,
  { verbose }: VerificationOptions,
): string {
  const entries = entriesOf(verification);
  const standing = [
    ...verification.claims
      .filter((claim) => claim.standing === 'waived')
      .map(({ id, printed, waiver }) => `${id}${printed === null ? '' : ` ${printed}`}: ${waiver ?? ''}`),
    ...verification.relations
      .filter((relation) => relation.standing === 'waived')
      .map(({ id, message, waiver }) => `${id} ${message}: ${waiver ?? ''}`),
  ];
  return [
    ...entries.map((entry) => printEntry(entry, colour)),
    ...(standing.length === 0
      ? []
      : verbose
        ? [`Let stand:\n${standing.map((line) => `  ${visible(line)}\n`).join('')}\n`]
        : [`${colour.dim(`${standing.length} let stand, with reasons (--verbose)`)}\n`]),
    ...coverageLines(verification).map((line) => `${visible(line)}\n`),
    `${verdictOf(verification)}\n`,
    `${colour.dim(whatAPassMeans)}\n`,
  ].join('');
}

function printEntry(
  { severity, kind, id, rule, spot, says, data, address, repairs }: Entry,
  colour: Colour,
): string {
  const paint = { error: colour.red, warning: colour.yellow, info: colour.cyan }[severity];
  const where = `${spot.file}:${spot.line}:${spot.column}`;
  return [
    `${paint(kind === 'finding' ? 'wrong' : kind)} ${visible(id ?? rule)} ${colour.dim(`[${visible(rule)}]`)}\n`,
    `  ${colour.dim('where ')} ${visible(where)}\n`,
    `  ${colour.dim('says  ')} ${visible(says)}\n`,
    `  ${colour.dim('data  ')} ${visible(data)}\n`,
    address === undefined ? '' : `  ${colour.dim('at    ')} ${visible(address)}\n`,
    repairs.length === 0 ? '' : `  ${colour.dim('repair')} ${visible(repairs.join(', or '))}\n`,
    '\n',
  ].join('');
}
