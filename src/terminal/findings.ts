// Findings for a terminal: the worst first, then what was covered, and what a pass means.

import type { Finding } from '../audit/finding.ts';
import { coverageLine, whatAPassMeans, whereOf, withoutFindings } from '../audit/outputs/output.ts';
import type { Printed } from '../audit/outputs/output.ts';
import { visible } from '../visible.ts';
import type { Colour } from './colour.ts';

export interface FindingOptions {
  /** Notes in full, too. */
  readonly verbose: boolean;
}

export function printFindings(printed: Printed, colour: Colour, { verbose }: FindingOptions): string {
  const { findings, documents } = printed;
  const notes = findings.filter(({ severity }) => severity === 'info').length;
  const told = verbose ? findings : findings.filter(({ severity }) => severity !== 'info');
  const unread = documents.flatMap(({ path, unread: spots }) =>
    spots.map(({ line, column, quote }) => `  ${path}:${line}:${column} ${quote}`),
  );
  return [
    ...told.map((finding) => printFinding(finding, colour)),
    ...(notes > 0 && !verbose
      ? [
          `${colour.cyan('info')} ${notes} ${notes === 1 ? 'percentage' : 'percentages'} without a base beside ${notes === 1 ? 'it' : 'them'} (--verbose)\n\n`,
        ]
      : []),
    ...(unread.length > 0 ? [`Found and not read:\n${visibleLines(unread)}\n\n`] : []),
    ...documents.map((document) => `${visible(coverageLine(document))}\n`),
    told.length === 0 ? `${withoutFindings(printed)}\n` : '',
    `${colour.dim(whatAPassMeans)}\n`,
  ].join('');
}

function printFinding(finding: Finding, colour: Colour): string {
  const paint = { error: colour.red, warning: colour.yellow, info: colour.cyan }[finding.severity];
  const { quote, message, repairs, related, power, rule } = finding;
  return [
    `${paint(finding.severity)} ${visible(whereOf(finding))} ${colour.dim(`[${rule}]`)}\n`,
    `  ${colour.dim('says')}   ${visible(quote)}\n`,
    `  ${colour.dim('but')}    ${visible(message)}\n`,
    repairs.length === 0 ? '' : `  ${colour.dim('repair')} ${visible(repairs.join(', or '))}\n`,
    related.length === 0
      ? ''
      : `  ${colour.dim('beside')} ${visible(
          related
            .slice(0, 4)
            .map(({ line, quote: text }) => `line ${line}: ${text}`)
            .join('; '),
        )}\n`,
    power === undefined || power === 0
      ? ''
      : `  ${colour.dim(`a wrong number would be found out ${Math.round(power * 100)} times in 100`)}\n`,
    '\n',
  ].join('');
}

const visibleLines = (lines: readonly string[]): string => lines.map(visible).join('\n');
