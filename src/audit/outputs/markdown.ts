import { escapeMarkdown } from '../../escape-markdown.ts';
import type { Finding } from '../finding.ts';
import { coverageLine, whatAPassMeans, withoutFindings } from './output.ts';
import type { Output } from './output.ts';

/** For a job's summary or a comment: a table, and a note of corrections to paste. */
export const markdown: Output = {
  name: 'md',
  print: (printed) => {
    const { findings, documents } = printed;
    const serious = findings.filter(({ severity }) => severity !== 'info');
    const notes = findings.filter(({ severity }) => severity === 'info');
    return [
      '# Audit\n',
      ...documents.map((document) => `${escapeMarkdown(coverageLine(document))}\n`),
      serious.length === 0 ? `${withoutFindings(printed)}\n` : `${table(serious)}\n`,
      ...(serious.length === 0 ? [] : ['## Corrections\n', `${serious.map(correction).join('\n')}\n`]),
      ...(notes.length === 0
        ? []
        : [
            '## Notes\n',
            `${notes.map((note) => `- ${place(note)}: ${quoted(note.quote)}. ${escapeMarkdown(note.message)}.`).join('\n')}\n`,
          ]),
      ...documents
        .filter(({ unread }) => unread.length > 0)
        .map(
          ({ path, unread }) =>
            `## Not read in ${escapeMarkdown(path)}\n\n${unread.map(({ line, quote }) => `- line ${line}: ${quoted(quote)}`).join('\n')}\n`,
        ),
      `${whatAPassMeans}\n`,
    ].join('\n');
  },
};

function table(findings: readonly Finding[]): string {
  const rows = findings.map(
    (finding) =>
      `| ${place(finding)} | ${finding.severity} | ${quoted(finding.quote)} | ${escapeMarkdown(finding.message)} | ${escapeMarkdown(finding.repairs.join(', or '))} | ${finding.rule} |`,
  );
  return [
    '| where | | printed | what cannot be | repair | rule |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function correction(finding: Finding): string {
  const { line, quote, repairs, message } = finding;
  const change = repairs.length === 0 ? '' : ` Should read: ${escapeMarkdown(repairs.join(', or '))}.`;
  return `- Line ${line}: ${quoted(quote)}. ${escapeMarkdown(message)}.${change}`;
}

const place = ({ document, line, column }: Finding): string =>
  escapeMarkdown(`${document}:${line}:${column}`);
const quoted = (quote: string): string => `“${escapeMarkdown(quote)}”`;
