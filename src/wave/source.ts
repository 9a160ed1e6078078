// Where the responses of a survey come from and how they are to be read: the clean form of a wave's entry for it.

import type { WeightColumn } from './weights.ts';
import type { Layout } from './layouts/layout.ts';

export interface ResponseSource {
  /** As printed in messages. */
  readonly file: string;
  /** As written into outputs: relative to the study. */
  readonly studyFile: string;
  readonly layout: Layout;
  readonly delimiter: string;
  /** Codes that somebody gave to open answers, in a file of their own. */
  readonly codes?: { readonly file: string; readonly studyFile: string };
  /** Header of the column that names the case. */
  readonly caseId: string;
  /** Header in the file → header the layout knows. */
  readonly rename: ReadonlyMap<string, string>;
  /** Headers that are known and not wanted. */
  readonly drop: readonly string[];
  /** Rows that are no responses, each by a named rule. */
  readonly exclude: readonly ExclusionRule[];
  /** Columns that say what each person counts. */
  readonly weights?: readonly WeightColumn[];
}

export interface ExclusionRule {
  readonly name: string;
  readonly column: string;
  readonly values: readonly string[];
}
