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
  readonly #numbers: number[] | undefined;
  readonly #texts: string[] | undefined;

  constructor(part: ItemPart, capacity: number) {
    const { form } = part.item.traits;
    this.part = part;
    this.answers = new Int16Array(capacity).fill(blank);
    this.mentions = form === 'mentions' ? part.item.options.map(() => new Uint8Array(capacity)) : undefined;
    this.#numbers = form === 'number' ? [] : undefined;
    this.#texts = form === 'text' ? [] : undefined;
  }

  set(row: number, option: number | undefined, answer: CellAnswer): void {
    if (option === undefined) {
      this.answers[row] = answer.code;
      if (this.#numbers) this.#numbers[row] = answer.number ?? 0;
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

  column(kept: readonly number[]): AnswerColumn {
    return {
      part: this.part,
      answers: Int16Array.from(kept, (row) => this.answers[row] ?? blank),
      ...(this.mentions
        ? { mentions: this.mentions.map((ticks) => Uint8Array.from(kept, (row) => ticks[row] ?? 0)) }
        : {}),
      ...(this.#numbers ? { numbers: Float64Array.from(kept, (row) => this.#numbers?.[row] ?? 0) } : {}),
      ...(this.#texts ? { texts: kept.map((row) => this.#texts?.[row] ?? '') } : {}),
    };
  }
}
