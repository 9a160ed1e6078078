import { visible } from '../../visible.ts';
import type { Finding } from '../finding.ts';
import { coverageLine, whatAPassMeans } from './output.ts';
import type { Output } from './output.ts';

/** For a job's summary or a comment: a table, and a note of corrections to paste. */
export const markdown: Output = {
  name: 'md',
  print: ({ findings, documents }) => {
    const serious = findings.filter(({ severity }) => severity !== 'info');
    const notes = findings.filter(({ severity }) => severity === 'info');
    return [
      '# Audit\n',
      ...documents.map((document) => `${escaped(coverageLine(document))}\n`),
      serious.length === 0 ? 'Nothing contradicts itself.\n' : `${table(serious)}\n`,
      ...(serious.length === 0 ? [] : ['## Corrections\n', `${serious.map(correction).join('\n')}\n`]),
      ...(notes.length === 0
        ? []
        : [
            '## Notes\n',
            `${notes.map((note) => `- ${place(note)}: ${quoted(note.quote)}. ${escaped(note.message)}.`).join('\n')}\n`,
          ]),
      ...documents
        .filter(({ unread }) => unread.length > 0)
        .map(
          ({ path, unread }) =>
            `## Not read in ${escaped(path)}\n\n${unread.map(({ line, quote }) => `- line ${line}: ${quoted(quote)}`).join('\n')}\n`,
        ),
      `${whatAPassMeans}\n`,
    ].join('\n');
  },
};

function table(findings: readonly Finding[]): string {
  const rows = findings.map(
    (finding) =>
      `| ${place(finding)} | ${finding.severity} | ${quoted(finding.quote)} | ${escaped(finding.message)} | ${escaped(finding.repairs.join(', or '))} | ${finding.rule} |`,
  );
  return [
    '| where | | printed | what cannot be | repair | rule |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function correction(finding: Finding): string {
  const { line, quote, repairs, message } = finding;
  const change = repairs.length === 0 ? '' : ` Should read: ${escaped(repairs.join(', or '))}.`;
  return `- Line ${line}: ${quoted(quote)}. ${escaped(message)}.${change}`;
}

const place = ({ document, line, column }: Finding): string => escaped(`${document}:${line}:${column}`);
const quoted = (quote: string): string => `“${escaped(quote)}”`;

/** As it was typed: no markup, no cell, no tag, no link. */
export function escaped(text: string): string {
  return visible(text)
    .replaceAll(/[\\`*_[\]|~#!]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', ':&#47;&#47;')
    .replaceAll(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    .replaceAll('@', '&#64;');
}
