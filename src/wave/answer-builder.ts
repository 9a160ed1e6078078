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
      answers: pick(this.answers, kept, new Int16Array(kept.length)),
      ...(this.mentions
        ? { mentions: this.mentions.map((ticks) => pick(ticks, kept, new Uint8Array(kept.length))) }
        : {}),
      ...(this.#numbers ? { numbers: pick(this.#numbers, kept, new Float64Array(kept.length)) } : {}),
      ...(this.#texts ? { texts: kept.map((row) => this.#texts?.[row] ?? '') } : {}),
    };
  }
}

/** The entries of the kept rows. */
function pick<Column extends Int16Array | Uint8Array | Float64Array>(
  from: ArrayLike<number>,
  kept: readonly number[],
  into: Column,
): Column {
  for (let index = 0; index < kept.length; index += 1) into[index] = from[kept[index] ?? 0] ?? 0;
  return into;
}
