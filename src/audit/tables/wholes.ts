// Rows or columns that are to make 100, because the others of their table do.

import { oddOnes, shown } from './evidence.ts';
import type { Grid } from './grid.ts';
import { addsUp, crossings, full } from './lines.ts';
import type { Line } from './lines.ts';
import { isNetLabel, rowRole } from './roles.ts';

/** The rows, or else the columns, that do not make 100 where the others do. */
export function oddWholes(grid: Grid): Line[] {
  for (const { labels, lines } of crossings(grid)) {
    const parts = labels.flatMap((label, at) => (isPart(label) ? [at] : []));
    const tried = lines
      .flatMap((line) => full(parts.map((at) => line[at])))
      .map((what) => ({ fits: addsUp(what, '100', true), what }));
    // two of a pair make 100 more often by chance
    const fewest = parts.length === 2 ? 3 : labels.some((label) => closing.test(label)) ? 1 : 2;
    if (parts.length > 1 && shown(tried, fewest)) return oddOnes(tried, fewest);
  }
  return [];
}

/** Who gives this answer gives no other. */
const closing = /^(?:none|neither|not sure|don't know|do not know|undecided|unsure|no opinion|no view)\b/;

const isPart = (label: string): boolean => rowRole(label) === 'part' && !isNetLabel(label);
