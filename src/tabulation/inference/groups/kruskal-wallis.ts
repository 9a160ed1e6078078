import { kruskalWallis } from '../../../statistics/ordered/kruskal-wallis.ts';
import { sum, transposed } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import { columnOf, peopled, scaleOf } from './compared.ts';
import type { Compared } from './compared.ts';

/** People in every group from whom chi-square will do. */
const fewest = 5;

/** Several groups without an order, on a scale: whether answers of some are higher. */
export const kruskalWallisTest: Way<Compared> = {
  id: 'kruskal-wallis',
  run: (compared) => {
    const scale = scaleOf(compared);
    const there = scale ? peopled(scale) : [];
    if (!scale || there.length < 3) return undefined;
    if (there.some((column) => sum(columnOf(scale, column)) < fewest)) return undefined;
    const { p } = kruskalWallis(transposed(scale));
    if (Number.isNaN(p)) return undefined;
    return { people: sum(scale.flat()), method: 'Kruskal–Wallis', p };
  },
};
