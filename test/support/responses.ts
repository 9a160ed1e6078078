// A codebook and a response file in a few words, read as the program reads them.

import type { Codebook } from '../../src/codebook/codebook.ts';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import type { Issue } from '../../src/issue.ts';
import { coded } from '../../src/wave/layouts/coded.ts';
import { readResponses } from '../../src/wave/read-responses.ts';
import type { ResponseSource } from '../../src/wave/source.ts';
import type { AnswerColumn, Responses } from '../../src/wave/wave.ts';
import { statusesOf } from '../../src/wave/wave.ts';

/** A YAML list of things that are named; `rest` gives the rest of their keys. */
function list(key: string, names: readonly string[], rest: (name: string) => string): string {
  const written = names.map(
    (name) => `{code: ${name.split('=')[0]}, label: ${name.split('=')[0]}, ${rest(name)}}`,
  );
  return `${key}: [${written.join(', ')}]`;
}

/** Options by code; `nothing=none` gives a role. */
export function options(...codes: readonly string[]): string {
  return list(
    'options',
    codes,
    (one) => `origin: assumed${one.includes('=') ? `, role: ${one.split('=')[1]}` : ''}`,
  );
}

export function rows(...codes: readonly string[]): string {
  return list('rows', codes, () => 'origin: assumed');
}

/** Nets by code and members: `poles=north|south`. */
export function nets(...written: readonly string[]): string {
  return list('nets', written, (one) => `of: [${one.split('=')[1]?.replaceAll('|', ', ')}]`);
}

/** Two periods: `then`, recalled, and `now`, current. */
export const periods = list(
  'periods',
  ['then', 'now'],
  (code) => `origin: assumed, time: ${code === 'now' ? 'current' : 'recalled'}`,
);

/** Asked of those for whom a filter holds. */
export function askedIf(where: string): string {
  return `universe: {text: some, where: "${where}"}`;
}

/** YAML of an item with the keys of its type. */
export function item(id: string, type: string, ...keys: readonly string[]): string {
  const all = [`id: ${id}`, `type: ${type}`, `label: ${id}`, `question: ${id}?`, 'origin: assumed', ...keys];
  return `  - {${all.join(', ')}}\n`;
}

/** @param scales YAML of the `scales` key, indented by two */
export function codebookText(items: readonly string[], scales = ''): string {
  return `survey: people\n${scales === '' ? '' : `scales:\n${scales}`}items:\n${items.join('')}`;
}

export function codebookOf(items: readonly string[], scales = ''): Codebook {
  const { codebook, issues } = readCodebook('people.yaml', codebookText(items, scales));
  if (!codebook || issues.length > 0) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return codebook;
}

export interface ReadOptions extends Partial<ResponseSource> {
  readonly showValues?: boolean;
  /** The content of the codes file. */
  readonly codesText?: string;
}

export function ingest(
  codebook: Codebook,
  csv: string | Uint8Array,
  { showValues = false, codesText, ...changed }: ReadOptions = {},
): { responses: Responses | undefined; issues: readonly Issue[] } {
  const source: ResponseSource = {
    file: 'people.csv',
    studyFile: 'people.csv',
    layout: coded,
    delimiter: ',',
    caseId: 'case_id',
    rename: new Map(),
    drop: [],
    exclude: [],
    ...changed,
  };
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  const codes = codesText === undefined ? undefined : new TextEncoder().encode(codesText);
  return readResponses({ wave: '1', codebook, source, bytes, codes, showValues });
}

/** The responses of a file that must be readable; its rows may still be set aside. */
export function responsesOf(
  codebook: Codebook,
  csv: string | Uint8Array,
  changed: ReadOptions = {},
): Responses {
  const { responses, issues } = ingest(codebook, csv, changed);
  if (!responses) throw new Error(issues.map((issue) => issue.message).join('\n'));
  return responses;
}

export function column(responses: Responses, key: string): AnswerColumn {
  const found = responses.columns.get(key);
  if (!found) throw new Error(`no column ${key} among ${[...responses.columns.keys()].join(', ')}`);
  return found;
}

/** The answer status of every case, in a line. */
export function statuses(responses: Responses, key: string): string {
  return statusesOf(column(responses, key)).join(' ');
}

/** The ticks of every option, case by case: `101 010`. */
export function ticks(responses: Responses, key: string): string | undefined {
  return column(responses, key)
    .mentions?.map((marks) => marks.join(''))
    .join(' ');
}
