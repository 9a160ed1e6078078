// The line that says what a reader of printed results must know.

import type { Wave } from '../study/study.ts';
import { visible } from '../visible.ts';

/** Nothing where responses are real. */
export function syntheticLine({ synthetic }: Wave): string {
  return synthetic === undefined ? '' : `Mind: ${visible(synthetic)}\n`;
}
