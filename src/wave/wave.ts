// Who answered what: one survey's responses in one wave, held in columns.

import type { Codebook, ItemPart } from '../codebook/codebook.ts';
import type { RowLedger } from './ledger.ts';
import { statusOfCode, statusOfRole } from './status.ts';
import type { AnswerStatus } from './status.ts';
import type { CaseWeights } from './weights.ts';

/** The answers at one part of an item, one entry a case. */
export interface AnswerColumn {
  readonly part: ItemPart;
  /** The index of the option taken, or a reserved code below zero. Without one option to take, 0 is an answer. */
  readonly answers: Int16Array;
  /** Multiple items: for each option, 1 where it was ticked. */
  readonly mentions?: readonly Uint8Array[];
  /** Number items: the answer in units of its last decimal; 0 where there is none. */
  readonly numbers?: Float64Array;
  /** Open items; empty where there is none. */
  readonly texts?: readonly string[];
}

export interface Responses {
  readonly wave: string;
  readonly codebook: Codebook;
  /** Kept rows. */
  readonly cases: number;
  /** Never printed. */
  readonly caseIds: readonly string[];
  /** By part key, `item[.row][@period]`. */
  readonly columns: ReadonlyMap<string, AnswerColumn>;
  readonly ledger: RowLedger;
  /** Columns of weights as they were read, in millionths, by the name of the weights. */
  readonly weightColumns?: ReadonlyMap<string, Float64Array>;
  /** What each case counts, by the name of the weights; none where the wave has none. */
  readonly weights?: ReadonlyMap<string, CaseWeights>;
}

export function columnOf(responses: Pick<Responses, 'columns'>, part: ItemPart): AnswerColumn {
  const column = responses.columns.get(part.key);
  if (!column) throw new Error(`no answers are held for ${part.key}`);
  return column;
}

/** @throws Error when there are no such weights */
export function weightsOf({ weights, codebook }: Responses, name: string): CaseWeights {
  const found = weights?.get(name);
  if (!found) throw new Error(`no weights ${name} of ${codebook.survey}`);
  return found;
}

/** The status of every case at one part: statuses by answer, so that a loop over cases is a look-up. */
export function statusesOf(column: AnswerColumn): AnswerStatus[] {
  const byOption = column.part.item.options.map((option) => statusOfRole(option.role));
  const single = column.part.item.traits.form === 'option';
  return Array.from(column.answers, (code) =>
    code >= 0 && single ? (byOption[code] ?? 'answered') : statusOfCode(Math.min(code, 0)),
  );
}
