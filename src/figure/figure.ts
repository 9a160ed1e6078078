// A figure is data before it is a picture: what is withheld is withheld here, and only then drawn.

import type { SmallBasePolicy } from '../base/small-base.ts';
import type { Item } from '../codebook/codebook.ts';
import type { Table } from '../tabulation/table.ts';
import type { FormName } from './forms/index.ts';

/** One chart of a figure: a table and the form it is drawn in. */
export interface Panel {
  /** Its rows in the order in which they are drawn. */
  readonly table: Table;
  readonly item: Item;
  readonly form: FormName;
  readonly policy: SmallBasePolicy;
  /** The base is too small for a picture. */
  readonly withheld: boolean;
}

export interface Figure {
  readonly id: string;
  /** Printed number, as text: "10a". */
  readonly number: string;
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly notes: readonly string[];
  readonly source: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  /** Name of the picture's file without its ending. */
  readonly fileName: string;
}
