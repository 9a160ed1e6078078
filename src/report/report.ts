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

/** Tables of the register, without a picture. */
export interface ReportTables {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly Table[];
  /** Path of the tables' data. */
  readonly data: string;
}

/** A figure that holds no survey data: a diagram of another report. */
export interface Diagram {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly notes: readonly string[];
}

export type Block =
  /** Markdown of the author's, values filled in. */
  | { readonly is: 'prose'; readonly markdown: string }
  | ({ readonly is: 'figure' } & ReportFigure)
  | ({ readonly is: 'diagram' } & Diagram)
  | ({ readonly is: 'tables' } & ReportTables)
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
