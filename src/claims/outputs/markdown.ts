import { escapeMarkdown } from '../../escape-markdown.ts';
import type { CheckedClaim, Verification } from '../verification.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entries.ts';
import { coverageLines, verdictOf, whatAPassMeans } from './output.ts';
import type { Output } from './output.ts';

/** For a job's summary or a comment: what is wrong, a note of corrections to paste, what stands and why. */
export const markdown: Output = {
  name: 'md',
  print: (verification) => {
    const entries = entriesOf(verification);
    const wrong = entries.filter(({ kind }) => kind === 'finding');
    return [
      '# Verification\n',
      `${verdictOf(verification)}\n`,
      `${coverageLines(verification)
        .map((line) => `- ${escapeMarkdown(line)}`)
        .join('\n')}\n`,
      ...section('Wrong', wrong),
      ...(wrong.length > 0 ? ['## Corrections\n', `${wrong.map(correction).join('\n')}\n`] : []),
      ...section(
        'Not checked',
        entries.filter(({ kind }) => kind === 'unchecked'),
      ),
      ...section(
        'Warnings',
        entries.filter(({ kind }) => kind === 'warning'),
      ),
      ...standing(verification),
      `${whatAPassMeans}\n`,
    ].join('\n');
  },
};

function section(title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  const rows = entries.map(
    ({ spot, id, says, data, address, repairs, rule }) =>
      `| ${escapeMarkdown(`${spot.file}:${spot.line}`)} | ${escapeMarkdown(id ?? '')} | “${escapeMarkdown(says)}” | ${escapeMarkdown(data)} | ${escapeMarkdown(address ?? '')} | ${escapeMarkdown(repairs.join(', or '))} | ${escapeMarkdown(rule)} |`,
  );
  return [
    `## ${title}\n`,
    [
      '| where | claim | says | data | counted at | do | rule |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    '',
  ];
}

function correction({ spot, says, data, repairs, id }: Entry): string {
  const change =
    repairs.length === 0 || id === undefined ? '' : ` Should read: ${escapeMarkdown(repairs.join(', or '))}.`;
  return `- ${escapeMarkdown(`${spot.file}, line ${spot.line}`)}: “${escapeMarkdown(says)}”. ${escapeMarkdown(data)}.${change}`;
}

function standing({ claims, relations }: Verification): string[] {
  const rows = [
    ...claims.filter(isWaived).map(({ id, printed, waiver }) => ({ id, printed: printed ?? '', waiver })),
    ...relations
      .filter((one) => one.standing === 'waived')
      .map(({ id, message, waiver }) => ({ id, printed: message, waiver })),
  ];
  if (rows.length === 0) return [];
  return [
    '## Let stand\n',
    `${rows.map(({ id, printed, waiver = '' }) => `- ${escapeMarkdown(id)}${printed === '' ? '' : `, ${escapeMarkdown(printed)}`}: ${escapeMarkdown(waiver)}`).join('\n')}\n`,
  ];
}

const isWaived = ({ standing: stands }: CheckedClaim): boolean => stands === 'waived';
