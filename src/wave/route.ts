// Who was asked what, once all rows are read: answers outside a universe are found, empty cells told apart.

import { askedItems, partsByPeriod, partsOf, universeOf } from '../codebook/codebook.ts';
import type { Codebook, Item, ItemPart } from '../codebook/codebook.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import type { AnswerBuilder } from './answer-builder.ts';
import { exampleRows as rows } from './example-rows.ts';
import { holds } from './holds.ts';
import { partPlace } from './row-answers.ts';
import { blank, reserved } from './status.ts';

type BuilderOf = (part: ItemPart) => AnswerBuilder;

/** @returns by row, the answers that nobody asked for and the refusals to ask who should have been */
export function checkRouting(
  codebook: Codebook,
  builderOf: BuilderOf,
  rowCount: number,
  placeOf: (row: number) => Place,
): Map<number, Issue[]> {
  const wrong = new Map<number, Issue[]>();
  for (const part of askedItems(codebook).flatMap(partsOf)) {
    const universe = universeOf(part);
    if (!universe) continue;
    const { answers } = builderOf(part);
    for (let row = 0; row < rowCount; row += 1) {
      const code = answers[row] ?? blank;
      if (code === blank) continue;
      const asked = holds(universe.filter, row, builderOf);
      if (asked === (code !== reserved['not-asked'])) continue;
      const place = partPlace(placeOf(row), part);
      const issue = asked
        ? outsideUniverse({
            place,
            actual: '"not asked" for somebody who was',
            expected: `an answer from ${universe.text}`,
          })
        : outsideUniverse({
            place,
            actual: 'an answer from somebody who was not asked',
            expected: `answers from ${universe.text} only`,
          });
      wrong.set(row, [...(wrong.get(row) ?? []), issue]);
    }
  }
  return wrong;
}

/** An empty cell means skipped where the item was asked, and not asked where it was not. */
export function settleBlanks(codebook: Codebook, builderOf: BuilderOf, rowCount: number): void {
  for (const item of askedItems(codebook)) settleItem(item, builderOf, rowCount);
}

function settleItem(item: Item, builderOf: BuilderOf, rowCount: number): void {
  for (const parts of item.traits.form === 'mentions' ? [partsOf(item)] : partsByPeriod(item)) {
    const builders = parts.map(builderOf);
    const ofBlank = whatBlankMeans(item, builders, rowCount);
    for (const { part, answers } of builders) {
      // a column is searched faster than it is looped over
      if (!answers.subarray(0, rowCount).includes(blank)) continue;
      const universe = universeOf(part);
      for (let row = 0; row < rowCount; row += 1) {
        if (answers[row] !== blank) continue;
        const asked = !universe || holds(universe.filter, row, builderOf);
        answers[row] = asked ? ofBlank(row) : reserved['not-asked'];
      }
    }
  }
}

/** What an empty cell of somebody who was asked stands for, by what they answered elsewhere in the item. */
function whatBlankMeans(
  { traits, options }: Item,
  builders: readonly AnswerBuilder[],
  rowCount: number,
): (row: number) => number {
  if (traits.form !== 'mentions' && !traits.ranked) return () => reserved.skipped;
  const given = builders.map(({ answers }) => answers.slice(0, rowCount));
  const answered = (row: number): boolean => given.some((codes) => isGiven(codes[row] ?? blank));
  // a multiple item is answered in all its periods when something is ticked in any of them;
  // who ranked anything left the rest unranked
  const meaning = traits.ranked ? options.length - 1 : 0;
  return (row) => (answered(row) ? meaning : reserved.skipped);
}

/** A tick or a rank; or don't know and not applicable, which are answers. */
function isGiven(code: number): boolean {
  return code >= 0 || code === reserved['dont-know'] || code === reserved['not-applicable'];
}

export const outsideUniverse = rule({
  id: 'outside-universe',
  severity: 'error',
  message: 'Unexpected answer: {actual}, expected {expected}',
  repair: "Correct the answer or the item's `universe`; the row is set aside.",
  example: { files: rows('1,no,1,0') },
});
