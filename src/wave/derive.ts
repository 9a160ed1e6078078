// Answers to items that nobody was asked, from answers to those that were.

import { partOf } from '../codebook/codebook.ts';
import type { Codebook, Filter, ItemPart } from '../codebook/codebook.ts';
import { partsIn } from '../codebook/filter.ts';
import { holds } from './holds.ts';
import { codeOfRole, reserved } from './status.ts';
import type { AnswerColumn } from './wave.ts';

/** By item, by position among the cases, the options that an open answer was sorted into. */
export type Codes = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * Columns of the derived items. Whom no option holds has the status of what they left unanswered; where they answered,
 * the item is not about them. A count is of what they answered; who answered nothing of it has the status of that.
 *
 * @param asked columns of all other items, by part key
 */
export function deriveColumns(
  codebook: Codebook,
  asked: ReadonlyMap<string, AnswerColumn>,
  cases: number,
  codes: Codes,
): Map<string, AnswerColumn> {
  const columns = new Map(asked);
  const columnAt = (part: ItemPart): AnswerColumn => {
    const column = columns.get(part.key);
    if (!column) throw new Error(`nothing is held for ${part.key}`);
    return column;
  };
  for (const item of codebook.items) {
    const { derived } = item;
    if (!derived) continue;
    const part = partOf(item, undefined, undefined);
    if (derived.is === 'codes-of') {
      columns.set(part.key, codedColumn(part, columnAt(derived.part), codes.get(item.id) ?? new Map()));
      continue;
    }
    const { filters, is } = derived;
    const sources = filters.flatMap(partsIn).map(columnAt);
    const answersOf = { 'first-of': firstOf, 'count-of': countOf }[is];
    const answers = Int16Array.from({ length: cases }, (_, row) => {
      const option = answersOf(filters, sources, row, columnAt);
      return option ?? whyNot(sources, row);
    });
    columns.set(part.key, { part, answers });
  }
  return columns;
}

/** @returns nothing where there is no answer */
type AnswerOf = (
  filters: readonly Filter[],
  sources: readonly AnswerColumn[],
  row: number,
  columnAt: (part: ItemPart) => AnswerColumn,
) => number | undefined;

const firstOf: AnswerOf = (filters, _, row, columnAt) => {
  const option = filters.findIndex((filter) => holds(filter, row, columnAt));
  return option < 0 ? undefined : option;
};

const countOf: AnswerOf = (filters, sources, row, columnAt) => {
  const answered = sources.some(({ part }) => holds({ is: 'answered', part }, row, columnAt));
  return answered ? filters.filter((filter) => holds(filter, row, columnAt)).length : undefined;
};

function whyNot(sources: readonly AnswerColumn[], row: number): number {
  const codes = sources.map(({ answers }) => answers[row] ?? reserved.skipped);
  return codes.find((code) => code < 0 && code !== reserved['not-asked']) ?? reserved['not-asked'];
}

/** Who wrote something has the codes it was sorted into; the others have the status of the open answer. */
function codedColumn(
  part: ItemPart,
  { answers: written }: AnswerColumn,
  codes: ReadonlyMap<number, readonly number[]>,
): AnswerColumn {
  const mentions = part.item.options.map(() => new Uint8Array(written.length));
  for (const [row, options] of codes) {
    for (const option of options) {
      const ticks = mentions[option];
      if (ticks) ticks[row] = 1;
    }
  }
  const statuses = part.item.options.map(({ role }) => codeOfRole(role));
  const answers = written.map((code, row) => {
    const alone = codes.get(row)?.find((option) => statuses[option] !== undefined);
    return code === 0 && alone !== undefined ? (statuses[alone] ?? code) : code;
  });
  return { part, answers, mentions };
}
