import { chiSquare } from '../../../statistics/table/chi-square.ts';
import { cochranArmitage } from '../../../statistics/ordered/trend.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import { peopled } from './compared.ts';
import type { Compared } from './compared.ts';

/** Two answers, and several groups that the codebook gives scores: whether the share rises with the score. */
export const trendTest: Way<Compared> = {
  id: 'trend',
  run: ({ cells, groups }) => {
    const there = peopled(cells);
    const scores = there.flatMap((column) => groups[column]?.score ?? []);
    const [yes, no, third] = cells.map((row) => there.map((column) => row[column] ?? 0));
    if (!yes || !no || third || there.length < 3 || scores.length < there.length) return undefined;
    if (!(chiSquare([yes, no]).smallestExpected >= 5)) return undefined;
    const { p } = cochranArmitage(yes, no, scores);
    if (Number.isNaN(p)) return undefined;
    return { people: sum([...yes, ...no]), method: 'Cochran–Armitage test of a trend', p };
  },
};
