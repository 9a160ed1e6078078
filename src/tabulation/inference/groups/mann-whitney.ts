import { roundFloat } from '../../../ratio.ts';
import { mannWhitney } from '../../../statistics/ordered/mann-whitney.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import { columnOf, peopled, scaleOf } from './compared.ts';
import type { Compared } from './compared.ts';

/** Two groups on a scale: whether answers of one are higher; exact up to a hundred people. */
export const mannWhitneyTest: Way<Compared> = {
  id: 'mann-whitney',
  run: (compared) => {
    const scale = scaleOf(compared);
    const groups = scale ? peopled(scale) : [];
    const [one, two, third] = groups;
    if (!scale || one === undefined || two === undefined || third !== undefined) return undefined;
    const people = sum(scale.flat());
    const named = (group: number): string => compared.groups[group]?.label ?? '';
    const { exact, p, superiority } = mannWhitney(columnOf(scale, one), columnOf(scale, two));
    if (Number.isNaN(superiority) || Number.isNaN(p))
      return { people, refused: 'everybody gave the same answer' };
    return {
      people,
      method: exact === undefined ? 'Mann–Whitney' : 'exact Mann–Whitney',
      p: exact ?? p,
      effect: `chance that an answer in ${named(one)} lies further along the scale than one in ${named(two)}, ties half, ${roundFloat(superiority, 2)}`,
    };
  },
};
