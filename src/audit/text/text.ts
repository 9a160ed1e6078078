// A document as plain text, with a way back from every character to its line and column in the file.

export type BlockKind = 'heading' | 'caption' | 'paragraph' | 'item' | 'note' | 'table';

/** A stretch of the plain text, from `start` up to but not with `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cell extends Span {
  readonly column: number;
  readonly header: boolean;
}

export interface Block extends Span {
  readonly kind: BlockKind;
  /** Rows of cells, when it is a table. */
  readonly rows?: readonly (readonly Cell[])[];
}

export interface Text {
  /** One space between words, plain dashes and quotation marks: what the forms read. */
  readonly clean: string;
  /** The same characters as they were written: what a quote shows. */
  readonly shown: string;
  readonly blocks: readonly Block[];
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
}

/** As it was written, with the bracket that closes what it opens. */
export function quoteOf(text: Text, { start, end }: Span): string {
  const quote = text.shown.slice(start, end).trim();
  const open = quote.lastIndexOf('(') > quote.lastIndexOf(')');
  return open && text.shown[end] === ')' ? `${quote})` : quote;
}
