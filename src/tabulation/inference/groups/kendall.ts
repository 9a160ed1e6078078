import { roundFloat } from '../../../ratio.ts';
import { kendall } from '../../../statistics/ordered/kendall.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import { peopled, scaleOf } from './compared.ts';
import type { Compared } from './compared.ts';

/** People from whom the normal distribution will do. */
const fewest = 10;

/** Several groups that have an order, on a scale: whether one rises with the other. */
export const kendallTest: Way<Compared> = {
  id: 'kendall',
  run: (compared) => {
    const scale = scaleOf(compared)?.map((row) =>
      row.filter((_, column) => compared.groups[column]?.onScale === true),
    );
    if (!scale || peopled(scale).length < 3) return undefined;
    const people = sum(scale.flat());
    const { p, tau } = kendall(scale);
    if (people < fewest || Number.isNaN(p)) return undefined;
    return { people, method: "Kendall's tau-b", p, effect: `tau ${roundFloat(tau, 2)}` };
  },
};
