// A study in a few words, and its tables as the command line gives them.

import { join } from 'node:path';
import type { Table } from '../../src/tabulation/table.ts';
import { contents } from './contents.ts';
import { codebookText } from './responses.ts';
import { folderWith, parseJson, run } from './run.ts';
import { studyWith } from './smallest-study.ts';
import type { StudyOverlay } from './smallest-study.ts';

export interface Surveyed {
  /** YAML of the items, see `responses.ts`. */
  readonly items: readonly string[];
  /** Columns after the case id. */
  readonly columns: string;
  /** So many people with these cells. */
  readonly people: readonly (readonly [number, string])[];
  /** YAML of study.yaml's `policy`; percentages are printed on every base unless it says otherwise. */
  readonly policy?: string;
  readonly overlay?: StudyOverlay;
}

/** A folder with the study. */
export function surveyed({ items, columns, people, policy, overlay = {} }: Surveyed): Promise<string> {
  const rows = people.flatMap(([many, cells]) => Array.from({ length: many }, () => cells));
  return folderWith(
    studyWith({
      'study.yaml': `title: Study
surveys: [{id: people, title: Survey of people, people: people}]
default_wave: "1"
policy: ${policy ?? '{small_bases: {table_only: 1, counts_only: 1}}'}
`,
      'waves/1/codebooks/people.yaml': codebookText(items),
      'waves/1/people.csv': `case_id,${columns}\n${rows.map((cells, index) => `p${index},${cells}\n`).join('')}`,
      'waves/1/figures.yaml': 'figures: []\n',
      ...overlay,
    }),
  );
}

/** What `crosstab` gives, without a problem. */
export async function tables(folder: string, ...words: readonly string[]): Promise<Table[]> {
  const ran = await run(folder, ['crosstab', ...words, '--json']);
  if (ran.exit !== 0) throw new Error(ran.out);
  return parseJson(ran).data['tables'] as Table[];
}

export async function table(folder: string, ...words: readonly string[]): Promise<Table> {
  const [only, second] = await tables(folder, ...words);
  if (!only || second) throw new Error('expected one table');
  return only;
}

/** "12 of 31, 39%" by row and column: `yes`, or `yes at area=north`. */
export function printed({ cells }: Table): Record<string, string> {
  return Object.fromEntries(
    cells.map(({ row, column, count, base, percent }) => [
      column === 'total' ? row : `${row} at ${column}`,
      `${count} of ${base}, ${percent ?? 'withheld'}`,
    ]),
  );
}

/** Every form in which a table goes out, by name; and everything that `analyse` writes, by path. */
export async function everyOutput(folder: string, ...words: readonly string[]): Promise<Map<string, string>> {
  const outputs = new Map<string, string>();
  for (const format of ['text', 'md', 'csv', 'json'])
    outputs.set(format, (await run(folder, ['crosstab', ...words, '--format', format])).out);
  outputs.set('bases', (await run(folder, ['bases'])).out);
  outputs.set('bases --json', (await run(folder, ['bases', '--json'])).out);
  const { exit, out, err } = await run(folder, ['analyse', '--out', 'out']);
  if (exit !== 0) throw new Error(err);
  outputs.set('analyse', out);
  for (const [path, text] of await contents(join(folder, 'out'))) outputs.set(path, text);
  return outputs;
}
