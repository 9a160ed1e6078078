// Answers → a response file in the house's layout, every status spelled out. Reading it gives the answers back.

import { stringify } from 'csv-stringify/sync';
import { writeUnits } from '../codebook/units.ts';
import { coded } from './layouts/coded.ts';
import { boundColumns } from './layouts/layout.ts';
import type { BoundColumn } from './layouts/layout.ts';
import { blank, statusOfCode } from './status.ts';
import type { AnswerColumn, Responses } from './wave.ts';
import { columnOf } from './wave.ts';

/** What a response file has beside its answers, as wave.yaml says it. */
export interface WriteOptions {
  readonly delimiter?: string;
  /** The header of the case ids. */
  readonly caseId?: string;
  /** Columns that stay empty. */
  readonly empty?: readonly string[];
  /** Columns of weights: everybody counts alike. */
  readonly weights?: readonly string[];
}

/**
 * A CSV file of the kept rows, in UTF-8 with LF.
 *
 * @throws Error when a code is held that no status has
 */
export function writeResponses(
  responses: Pick<Responses, 'codebook' | 'caseIds' | 'columns'>,
  { delimiter = ',', caseId = 'case_id', empty = [], weights = [] }: WriteOptions = {},
): string {
  const { codebook, caseIds } = responses;
  const bound = boundColumns(codebook);
  const columns = bound.map((one) => ({ bound: one, column: columnOf(responses, one.part) }));
  const rows = caseIds.map((id, row) => [
    id,
    ...columns.map((one) => cellOf(one.column, one.bound, row)),
    ...empty.map(() => ''),
    ...weights.map(() => '1'),
  ]);
  return stringify([[caseId, ...bound.map(coded.header), ...empty, ...weights], ...rows], { delimiter });
}

function cellOf(
  { answers, mentions, numbers, texts }: AnswerColumn,
  { part, option }: BoundColumn,
  row: number,
): string {
  const { item } = part;
  const code = answers[row] ?? blank;
  if (option !== undefined && mentions) {
    // a ticked "don't know" is held as a tick and as a status; the tick says both
    const ticked = mentions.some((marks) => marks[row] === 1);
    if (ticked || code === 0) return mentions[option]?.[row] === 1 ? '1' : '0';
  }
  if (code < 0) return `[${statusOfCode(code)}]`;
  if (numbers) return writeUnits(numbers[row] ?? 0, item.decimals);
  if (texts) return texts[row] ?? '';
  const taken = item.options[code];
  if (!taken) throw new Error(`no option ${code} of ${part.key}`);
  return taken.code;
}
