import { mcnemarMidP } from '../../../statistics/paired/mcnemar.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import type { Paired } from './paired.ts';

/** Two answers: whether more people moved one way than the other. */
export const mcnemarTest: Way<Paired> = {
  id: 'mcnemar',
  run: ({ cells }) => {
    if (cells.length !== 2) return undefined;
    const [first = 0, second = 0] = [cells[0]?.[1], cells[1]?.[0]];
    const people = sum(cells.flat());
    if (first + second === 0) return { people, refused: 'nobody moved' };
    return { people, method: 'McNemar, exact with mid-p', p: mcnemarMidP({ first, second }) };
  },
};
