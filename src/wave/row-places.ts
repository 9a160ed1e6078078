// Where the rows that are read stand in the file, in three numbers a row: a large file has many rows.

import type { RowPlace } from './cut-rows.ts';

export class RowPlaces {
  readonly #lines: Uint32Array;
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  #length = 0;

  constructor(capacity: number) {
    this.#lines = new Uint32Array(capacity);
    this.#starts = new Float64Array(capacity);
    this.#ends = new Float64Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push({ line, bytes: [start, end] }: RowPlace): void {
    this.#lines[this.#length] = line;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  at(row: number): RowPlace {
    return { line: this.#lines[row] ?? 0, bytes: [this.#starts[row] ?? 0, this.#ends[row] ?? 0] };
  }
}
