// Report → Markdown that GitHub and Pandoc show alike. Whatever came from data or a codebook is escaped.

import { showTests } from '../../tabulation/inference/show-tests.ts';
import { wide } from '../../tabulation/wide.ts';
import type { Table } from '../../tabulation/table.ts';
import type { Block, Diagram, Report, ReportFigure, ReportTables } from '../report.ts';
import { escapeMarkdown } from '../../escape-markdown.ts';
import type { Renderer } from './renderer.ts';

export const markdown: Renderer = {
  format: 'md',
  fileName: 'report.md',
  render: ({ blocks }: Report) =>
    `${blocks
      .map(renderBlock)
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()}\n`,
};

function renderBlock(block: Block): string {
  switch (block.is) {
    case 'prose':
      return block.markdown;
    case 'warning':
      return `\n> **${escapeMarkdown(block.text)}**\n`;
    case 'table':
      return `\n**${escapeMarkdown(block.caption)}**\n\n${pipeTable(block.header, block.rows)}\n`;
    case 'figure':
      return renderFigure(block);
    case 'diagram':
      return renderDiagram(block);
    case 'tables':
      return renderTables(block);
  }
}

function renderFigure({ figure, picture, description, tables, data }: ReportFigure): string {
  const questions = [...new Set(tables.map(({ question }) => `Question: ${escapeMarkdown(question)}`))];
  const bases = [...new Set(tables.map(({ base }) => `Base: ${escapeMarkdown(base.text)}.`))];
  const notes = [...new Set([...tables.flatMap((table) => table.notes), ...figure.notes])];
  return [
    '',
    ...caption(figure.id, figure.number, figure.title),
    `![${escapeMarkdown(description)}](${picture})`,
    '',
    ...questions.flatMap((line) => [line, '']),
    ...bases.flatMap((line) => [line, '']),
    ...(notes.length > 0 ? [`Note: ${notes.map(escapeMarkdown).join(' ')}`, ''] : []),
    `Source: ${escapeMarkdown(figure.source)}`,
    '',
    ...tables.flatMap((table) => [tableToMarkdown(table), '']),
    `Data: [${data}](${data})`,
    '',
  ].join('\n');
}

function renderDiagram({ id, number, title, notes }: Diagram): string {
  return ['', ...caption(id, number, title), notes.map(escapeMarkdown).join(' '), ''].join('\n');
}

function caption(id: string, number: string, title: string): string[] {
  return [
    `<a id="figure-${id}"></a>`,
    '',
    `**Figure ${escapeMarkdown(number)}. ${escapeMarkdown(title)}**`,
    '',
  ];
}

/** Tables that one question led to: the question once, each with its base. */
function renderTables({ title, tables, notes: own, data }: ReportTables): string {
  const questions = [...new Set(tables.map(({ question }) => `Question: ${escapeMarkdown(question)}`))];
  const notes = [...new Set([...tables.flatMap((table) => table.notes), ...own])];
  return [
    '',
    `**${escapeMarkdown(title)}**`,
    '',
    ...questions.flatMap((line) => [line, '']),
    ...tables.flatMap((table) => [
      tableToMarkdown(table),
      '',
      `Base: ${escapeMarkdown(table.base.text)}.`,
      '',
    ]),
    ...(notes.length > 0 ? [`Note: ${notes.map(escapeMarkdown).join(' ')}`, ''] : []),
    `Data: [${data}](${data})`,
    '',
  ].join('\n');
}

function tableToMarkdown(table: Table): string {
  const { header, rows } = wide(table);
  return pipeTable(header, rows);
}

/** A table on its own: question, cells, base, notes. */
export function tableSection(table: Table): string {
  const notes = table.notes.length > 0 ? `\nNote: ${table.notes.map(escapeMarkdown).join(' ')}\n` : '';
  const tests = showTests(table);
  return [
    `Question: ${escapeMarkdown(table.question)}`,
    '',
    tableToMarkdown(table),
    '',
    ...tests.tables.flatMap(({ header, rows }) => [pipeTable(header, rows), '']),
    ...tests.lines.flatMap((line) => [escapeMarkdown(line), '']),
    `Base: ${escapeMarkdown(table.base.text)}.`,
    notes,
  ].join('\n');
}

/** The first column is text, the others are set to the right when all their cells are numbers. */
function pipeTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const numeric = (column: number): boolean =>
    column > 0 && rows.every((row) => /^\d/.test(row[column] ?? '') && (row[column] ?? '').length < 14);
  const rule = header.map((_, column) => (numeric(column) ? '---:' : '---'));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
