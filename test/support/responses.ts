// A codebook and a response file in a few words, read as the program reads them.

import type { Codebook } from '../../src/codebook/codebook.ts';
import { readCodebook } from '../../src/codebook/read-codebook.ts';
import type { Issue } from '../../src/issue.ts';
import { coded } from '../../src/wave/layouts/coded.ts';
import { readResponses } from '../../src/wave/read-responses.ts';
import type { ResponseSource } from '../../src/wave/source.ts';
import type { AnswerStatus } from '../../src/wave/status.ts';
import type { AnswerColumn, Responses } from '../../src/wave/wave.ts';
import { statusesOf } from '../../src/wave/wave.ts';

/** YAML of options by code; `nothing=none` gives a role. */
export function options(...codes: readonly string[]): string {
  const written = codes.map((one) => {
    const [code, role] = one.split('=');
    return `{code: ${code}, label: ${code}, origin: assumed${role === undefined ? '' : `, role: ${role}`}}`;
  });
  return `[${written.join(', ')}]`;
}

/** YAML of an item; `keys` are those of its type. */
export function item(id: string, type: string, keys = ''): string {
  const rest = keys === '' ? '' : `, ${keys}`;
  return `  - {id: ${id}, type: ${type}, label: ${id}, question: ${id}?, origin: assumed${rest}}\n`;
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
}

export function ingest(
  codebook: Codebook,
  csv: string | Uint8Array,
  { showValues = false, ...changed }: ReadOptions = {},
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
  return readResponses({ wave: '1', codebook, source, bytes, showValues });
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

export function statuses(responses: Responses, key: string): AnswerStatus[] {
  return statusesOf(column(responses, key));
}
