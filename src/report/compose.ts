// Template and results → report.

import type { ItemBase } from '../base/item-bases.ts';
import { partOf } from '../codebook/codebook.ts';
import type { Codebook, Item } from '../codebook/codebook.ts';
import type { Value } from '../value/value.ts';
import type { RowLedger } from '../wave/ledger.ts';
import type { Block, Report, ReportFigure } from './report.ts';
import type { Piece, Section, Template, ValueFilter } from './template.ts';

export interface ReportInput {
  readonly title: string;
  readonly template: Template;
  readonly figures: readonly ReportFigure[];
  /** By written address. */
  readonly values: ReadonlyMap<string, Value>;
  /** By survey: its title, bases, ledger and codebook. */
  readonly surveys: readonly ReportSurvey[];
  readonly synthetic?: string | undefined;
}

export interface ReportSurvey {
  readonly title: string;
  readonly bases: readonly ItemBase[];
  readonly ledger: RowLedger;
  readonly codebook: Codebook;
}

export function composeReport(input: ReportInput): Report {
  const figureOf = (id: string): ReportFigure => {
    const found = input.figures.find(({ figure }) => figure.id === id);
    if (!found) throw new Error(`no figure ${id}`);
    return found;
  };
  const blocks = input.template.blocks.flatMap((block): Block[] => {
    if (block.is === 'prose')
      return [{ is: 'prose', markdown: block.pieces.map((piece) => fill(piece, input, figureOf)).join('') }];
    if (block.is === 'figure') return [{ is: 'figure', ...figureOf(block.figure) }];
    return sectionBlocks(block.section, input);
  });
  return { title: input.title, blocks };
}

function fill(piece: Piece, { values }: ReportInput, figureOf: (id: string) => ReportFigure): string {
  if (piece.is === 'text') return piece.text;
  if (piece.is === 'figure-number') {
    const { figure } = figureOf(piece.figure);
    return `[Figure ${figure.number}](#figure-${figure.id})`;
  }
  const value = values.get(piece.written);
  if (!value) throw new Error(`no value for ${piece.written}`);
  return printValue(value, piece.filter);
}

/** A percentage that policy withholds prints as its count: "24 of 27". */
export function printValue({ count, base, percent }: Value, filter: ValueFilter): string {
  if (filter === 'n') return String(count);
  return filter === 'pct' && percent !== null ? percent : `${count} of ${base}`;
}

function sectionBlocks(section: Section, input: ReportInput): Block[] {
  switch (section) {
    case 'figures':
      return input.figures.map((figure) => ({ is: 'figure', ...figure }));
    case 'synthetic':
      return input.synthetic === undefined ? [] : [{ is: 'warning', text: input.synthetic }];
    case 'bases':
      return input.surveys.map(basesTable);
    case 'rows':
      return input.surveys.flatMap(rowTables);
    case 'questions':
      return input.surveys.map(questionTable);
  }
}

function basesTable({ title, bases }: ReportSurvey): Block {
  const rows = bases.map((base) => {
    const part = base.row !== undefined || base.period !== undefined;
    const { status } = base;
    return [
      part ? `– ${base.label}` : base.label,
      String(base.asked),
      String(base.answered),
      String(status.skipped),
      String(status.refused),
      String(status['not-reached']),
      base.text,
    ];
  });
  return {
    is: 'table',
    caption: `${title}: bases`,
    header: ['Item', 'Asked', 'Answered', 'Skipped', 'Refused', 'Not reached', 'Item completion'],
    rows,
  };
}

function rowTables({ title, ledger }: ReportSurvey): Block[] {
  const { rows, kept, quarantined, excluded, blankLines, columns } = ledger;
  const excludedRows = excluded.reduce((sum, { rows: count }) => sum + count, 0);
  const facts: string[][] = [
    ['Rows read', String(rows)],
    ['Kept', String(kept)],
    ['Set aside because something in them is wrong', String(quarantined.length)],
    ['Excluded by a named rule', String(excludedRows)],
    ...excluded.map(({ rule, rows: count }) => [`– ${rule}`, String(count)]),
    ['Blank lines', String(blankLines)],
    ['Columns without a use', String(columns.filter(({ use }) => use === 'unmapped').length)],
  ];
  const tables: Block[] = [
    { is: 'table', caption: `${title}: what became of every row`, header: ['Rows', 'Count'], rows: facts },
  ];
  if (quarantined.length > 0) {
    const places = quarantined.map(({ line, bytes, rules }) => [
      String(line),
      `${bytes[0]}–${bytes[1]}`,
      rules.join(', '),
    ]);
    tables.push({
      is: 'table',
      caption: `${title}: rows set aside`,
      header: ['Line', 'Bytes', 'Rules'],
      rows: places,
    });
  }
  return tables;
}

function questionTable({ title, codebook }: ReportSurvey): Block {
  const origin = (of: { readonly label: string; readonly origin: string }): string =>
    of.origin === 'assumed' ? `${of.label}*` : of.label;
  const answers = ({ rows, options, periods }: Item): string =>
    [
      rows.length > 0 ? `rows: ${rows.map(origin).join('; ')}` : '',
      options.length > 0
        ? `answers: ${options.map(origin).join('; ')}`
        : 'answers: in the respondent’s own words or numbers',
      periods.length > 0 ? `about: ${periods.map(origin).join('; ')}` : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  const universe = (item: Item): string => (item.universe ?? item.rows[0]?.universe)?.text ?? 'everybody';
  return {
    is: 'table',
    caption: `${title}: questions (* assumed, not named by the published report)`,
    header: ['Item', 'Question', 'Asked of', 'Answers'],
    rows: codebook.items.map((item) => [
      partOf(item, undefined, undefined).key,
      origin({ label: item.question, origin: item.origin }),
      universe(item),
      answers(item),
    ]),
  };
}
