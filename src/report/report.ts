// A report as data: blocks that every output renders in its own way.

import type { Figure } from '../figure/figure.ts';
import type { Table } from '../tabulation/table.ts';

export interface ReportFigure {
  readonly figure: Figure;
  /** Path of the picture from the report's folder. */
  readonly picture: string;
  /** The picture in words. */
  readonly description: string;
  readonly tables: readonly Table[];
  /** Path of the tables' data. */
  readonly data: string;
}

export type Block =
  /** Markdown of the author's, values filled in. */
  | { readonly is: 'prose'; readonly markdown: string }
  | ({ readonly is: 'figure' } & ReportFigure)
  | { readonly is: 'warning'; readonly text: string }
  | {
      readonly is: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Report {
  readonly title: string;
  readonly blocks: readonly Block[];
}
