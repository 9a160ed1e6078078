import type { ReportSurvey } from '../input.ts';
import type { Block } from '../report.ts';
import type { Section } from './section.ts';

/** What became of every row of the response files. */
export const rows: Section<'rows'> = { name: 'rows', blocks: ({ surveys }) => surveys.flatMap(rowTables) };

function rowTables({ title, ledger }: ReportSurvey): Block[] {
  const { rows: read, kept, quarantined, excluded, blankLines, columns } = ledger;
  const excludedRows = excluded.reduce((sum, { rows: count }) => sum + count, 0);
  const facts: string[][] = [
    ['Rows read', String(read)],
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
