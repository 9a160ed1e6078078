// What a format of reports is: how it is known, and how its text is read.

import type { Text } from './text.ts';

export interface TextFormat {
  readonly name: string;
  readonly endings: readonly string[];
  /** Whether a text without a telling name is written so. */
  readonly looksLike: (head: string) => boolean;
  readonly read: (source: string) => Text;
}
