// Answers to items that nobody was asked, from answers to those that were.

import { partOf } from '../codebook/codebook.ts';
import type { Codebook, Filter, ItemPart } from '../codebook/codebook.ts';
import { partsIn } from '../codebook/filter.ts';
import { holds } from './holds.ts';
import { reserved } from './status.ts';
import type { AnswerColumn } from './wave.ts';

/**
 * Columns of the derived items. Somebody takes the first option that holds them. Whom none holds has the status of what
 * they left unanswered; where they answered, the item is not about them.
 *
 * @param asked columns of all other items, by part key
 */
export function deriveColumns(
  codebook: Codebook,
  asked: ReadonlyMap<string, AnswerColumn>,
  cases: number,
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
    const sources = derived.flatMap(partsIn).map(columnAt);
    const answers = Int16Array.from({ length: cases }, (_, row) => {
      const option = derived.findIndex((filter: Filter) => holds(filter, row, columnAt));
      return option >= 0 ? option : whyNot(sources, row);
    });
    columns.set(part.key, { part, answers });
  }
  return columns;
}

function whyNot(sources: readonly AnswerColumn[], row: number): number {
  const codes = sources.map(({ answers }) => answers[row] ?? reserved.skipped);
  return codes.find((code) => code < 0 && code !== reserved['not-asked']) ?? reserved['not-asked'];
}
