import { bowker, bowkerExact } from '../../../statistics/paired/bowker.ts';
import { stayedIn } from '../../../statistics/paired/differences.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import type { Paired } from './paired.ts';

/** Answers without an order: whether as many moved there as back; exact where few moved. Suits everything. */
export const bowkerTest: Way<Paired> = {
  id: 'bowker',
  run: ({ cells }) => {
    const people = sum(cells.flat());
    if (people === stayedIn(cells)) return { people, refused: 'nobody moved' };
    const moved = cells.flatMap((row, i) =>
      row.slice(i + 1).map((there, offset) => there + (cells[i + 1 + offset]?.[i] ?? 0)),
    );
    const tied = moved.filter((both) => both > 0);
    // half of those who moved between two answers are expected either way
    const few = tied.filter((both) => both < 10).length;
    if (few * 5 <= tied.length && Math.min(...tied) >= 2)
      return { people, method: "Bowker's test", p: bowker(cells).p };
    const p = bowkerExact(cells);
    return p === undefined
      ? {
          people,
          refused: "too few moved between two answers for Bowker's test, and too many for an exact one",
        }
      : { people, method: "Bowker's test, exact", p };
  },
};
