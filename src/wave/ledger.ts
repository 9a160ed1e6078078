// What became of every row and column of a response file. It names places, never contents.

/** A row set aside because something in it is wrong. */
export interface QuarantinedRow {
  readonly line: number;
  /** Bytes of the file, the first included, the last not. */
  readonly bytes: readonly [number, number];
  /** The rules it broke. */
  readonly rules: readonly string[];
}

export interface ColumnUse {
  readonly column: number;
  readonly use: 'case id' | 'answers' | 'exclusion' | 'weight' | 'dropped' | 'unmapped';
}

/** rows = kept + quarantined + excluded. */
export interface RowLedger {
  readonly file: string;
  readonly rows: number;
  readonly kept: number;
  readonly quarantined: readonly QuarantinedRow[];
  readonly excluded: readonly { readonly rule: string; readonly rows: number }[];
  readonly blankLines: number;
  readonly columns: readonly ColumnUse[];
  /** The rows of the file with codes of open answers, where there is one: rows = used + set aside. */
  readonly codes?: { readonly file: string; readonly rows: number; readonly used: number };
}
