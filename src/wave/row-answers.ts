// The cells of one row → answers in the builders, or what is wrong with them.

import { isExclusive } from '../codebook/codebook.ts';
import type { ItemPart } from '../codebook/codebook.ts';
import { rule } from '../issue.ts';
import type { Issue, Place } from '../issue.ts';
import type { AnswerBuilder } from './answer-builder.ts';
import { describeCell } from './cell.ts';
import type { CellReader } from './cell.ts';
import { exampleFile, exampleRows as rows } from './example-rows.ts';
import { blank, codeOfRole } from './status.ts';

/** A column of the file with the builder it feeds. */
export interface AnswerReader {
  readonly index: number;
  readonly option: number | undefined;
  readonly builder: AnswerBuilder;
  readonly read: CellReader;
}

/** @param at the row's position in the builders, which hold nothing there yet */
export function readAnswers(
  cells: readonly string[],
  readers: readonly AnswerReader[],
  at: number,
  place: Place,
  showValues: boolean,
): Issue[] {
  const problems: Issue[] = [];
  for (const { index, option, builder, read } of readers) {
    const cell = cells[index] ?? '';
    const answer = read(cell);
    if ('code' in answer) {
      const held = builder.answers[at] ?? blank;
      if (option !== undefined && answer.code !== blank && held !== blank && held !== answer.code) {
        problems.push(
          mixedAnswer({
            place: partPlace(place, builder.part, index),
            actual: 'two reasons, or ticks and a reason for none, in one answer',
            expected: 'one of them',
          }),
        );
      }
      builder.set(at, option, answer);
    } else {
      problems.push(
        unknownCode({
          place: partPlace(place, builder.part, index),
          actual: describeCell(cell, showValues),
          expected: answer.expected,
          // the nearest code tells the answer too
          hint: showValues ? answer.hint : undefined,
        }),
      );
    }
  }
  return problems;
}

/**
 * "None of these" beside a tick contradicts it; a lone "don't know" is that status.
 *
 * @param builders those of multiple items
 */
export function settleExclusive(builders: readonly AnswerBuilder[], at: number, place: Place): Issue[] {
  const problems: Issue[] = [];
  for (const builder of builders) {
    const { item } = builder.part;
    const code = builder.answers[at];
    // a status that the questionnaire printed as an option is a tick of it
    const printed = item.options.findIndex(({ role }) => codeOfRole(role) === code);
    if (printed >= 0) builder.set(at, printed, { code: 0 });
    if (builder.answers[at] !== 0) continue;
    const ticked = builder.ticked(at);
    const alone = ticked
      .map((option) => item.options[option])
      .find((option) => option && isExclusive(option.role));
    if (!alone) continue;
    const held = codeOfRole(alone.role);
    if (ticked.length > 1) {
      problems.push(
        exclusiveOption({
          place: partPlace(place, builder.part),
          actual: 'an option that stands alone, ticked beside others',
          expected: 'it alone, or not at all',
        }),
      );
    } else if (held !== undefined) builder.answers[at] = held;
  }
  return problems;
}

/**
 * A rank is given once.
 *
 * @param rankings of each ranking and period the builders of its rows
 */
export function checkRanks(
  rankings: readonly (readonly AnswerBuilder[])[],
  at: number,
  place: Place,
): Issue[] {
  return rankings.flatMap((ranked) => {
    const item = ranked[0]?.part.item;
    const ranks = ranked
      .map(({ answers }) => answers[at] ?? blank)
      .filter((code) => code >= 0 && item?.options[code]?.role === 'substantive');
    if (!item || new Set(ranks).size === ranks.length) return [];
    const actual = 'one rank for two of the rows';
    return [rankTwice({ place: { ...place, item: item.id }, actual, expected: 'each rank once' })];
  });
}

/** @param index of the column in the file */
export function partPlace(place: Place, { item, row }: ItemPart, index?: number): Place {
  return {
    ...place,
    ...(index === undefined ? {} : { column: index + 1 }),
    item: item.id,
    ...(row ? { row: row.code } : {}),
  };
}

export const unknownCode = rule({
  id: 'unknown-code',
  severity: 'error',
  message: 'Unexpected cell: {actual}, expected {expected}',
  repair:
    "Correct the cell, or add the code to the item's options; the row is set aside. --show-values prints the cell and the nearest code.",
  example: { files: rows('1,maybe,1,0') },
});

export const mixedAnswer = rule({
  id: 'mixed-answer',
  severity: 'error',
  message: 'Unexpected cells: {actual}, expected {expected}',
  repair: 'Correct the cells of this item; the row is set aside.',
  example: { files: rows('1,yes,1,[refused]') },
});

export const exclusiveOption = rule({
  id: 'exclusive-option',
  severity: 'error',
  message: 'Unexpected answer: {actual}, expected {expected}',
  repair: 'Decide which tick counts; the row is set aside.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: wants
    type: multiple
    label: Wants
    question: What would you like?
    origin: assumed
    options:
      - {code: tea, label: Tea, origin: assumed}
      - {code: nothing, label: Nothing, role: none, origin: assumed}
`,
      [exampleFile]: 'case_id,wants.tea,wants.nothing\n1,1,1\n',
    },
  },
});

export const rankTwice = rule({
  id: 'rank-twice',
  severity: 'error',
  message: 'Unexpected ranking: {actual}, expected {expected}',
  repair: 'Correct the ranks of this item; the row is set aside.',
  example: {
    files: {
      'waves/1/codebooks/people.yaml': `survey: people
items:
  - id: order
    type: ranking
    label: Order
    question: Which first?
    origin: assumed
    rows:
      - {code: tea, label: Tea, origin: assumed}
      - {code: cake, label: Cake, origin: assumed}
`,
      [exampleFile]: 'case_id,order.tea,order.cake\n1,1,1\n',
    },
  },
});
