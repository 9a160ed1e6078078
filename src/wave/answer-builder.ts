// Columns that fill while rows are read, and are cut to the rows that stay.

import type { ItemPart } from '../codebook/codebook.ts';
import type { CellAnswer } from './cell.ts';
import { blank } from './status.ts';
import type { AnswerColumn } from './wave.ts';

/** Holds the answers at one part until it is known which rows stay and who was asked. */
export class AnswerBuilder {
  readonly part: ItemPart;
  readonly answers: Int16Array;
  readonly mentions: readonly Uint8Array[] | undefined;
  readonly numbers: Float64Array | undefined;
  readonly #texts: string[] | undefined;

  constructor(part: ItemPart, capacity: number) {
    const { form } = part.item.traits;
    this.part = part;
    this.answers = new Int16Array(capacity).fill(blank);
    this.mentions = form === 'mentions' ? part.item.options.map(() => new Uint8Array(capacity)) : undefined;
    this.numbers = form === 'number' ? new Float64Array(capacity) : undefined;
    this.#texts = form === 'text' ? [] : undefined;
  }

  set(row: number, option: number | undefined, answer: CellAnswer): void {
    if (option === undefined) {
      this.answers[row] = answer.code;
      if (this.numbers) this.numbers[row] = answer.number ?? 0;
      if (this.#texts) this.#texts[row] = answer.text ?? '';
      return;
    }
    if (answer.code === 0) {
      const ticks = this.mentions?.[option];
      if (ticks) ticks[row] = 1;
    }
    // blank says nothing, so what another column of the part said stays
    if (answer.code !== blank) this.answers[row] = answer.code;
  }

  clear(row: number): void {
    this.answers[row] = blank;
    for (const ticks of this.mentions ?? []) ticks[row] = 0;
  }

  /** The options ticked in a row. */
  ticked(row: number): number[] {
    return (this.mentions ?? []).flatMap((ticks, option) => (ticks[row] === 1 ? [option] : []));
  }

  /** @param dropped positions among the rows, in their order */
  column(rows: number, dropped: readonly number[]): AnswerColumn {
    const kept = rows - dropped.length;
    for (const entries of [this.answers, ...(this.mentions ?? []), this.numbers, this.#texts])
      if (entries) closeGaps(entries, rows, dropped);
    return {
      part: this.part,
      answers: this.answers.subarray(0, kept),
      ...(this.mentions ? { mentions: this.mentions.map((ticks) => ticks.subarray(0, kept)) } : {}),
      ...(this.numbers ? { numbers: this.numbers.subarray(0, kept) } : {}),
      ...(this.#texts ? { texts: this.#texts.slice(0, kept) } : {}),
    };
  }
}

/** Moves what follows a dropped row to its place, in the array itself: a copy of every column is much memory. */
function closeGaps(
  entries: { readonly copyWithin: (to: number, from: number, end: number) => unknown },
  rows: number,
  dropped: readonly number[],
): void {
  let to = dropped[0] ?? rows;
  for (const [index, gap] of dropped.entries()) {
    const next = dropped[index + 1] ?? rows;
    entries.copyWithin(to, gap + 1, next);
    to += next - gap - 1;
  }
}
