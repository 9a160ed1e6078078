import type { Item } from '../../codebook/codebook.ts';
import { hasNumbers, spreadAt } from './spread.ts';
import type { Summary } from './summary.ts';

/** The base of mean and median: people whose answer has a number. */
export const scored: Summary = {
  role: 'scored',
  rows: (item) =>
    hasNumbers(item)
      ? [
          {
            id: '[scored]',
            label: labelOf(item),
            cell: (count, point) => {
              const { people } = spreadAt(item, count, point);
              return { count: people, base: people, percent: null, flags: [] };
            },
          },
        ]
      : [],
};

function labelOf({ traits }: Item): string {
  if (traits.ranked) return 'Ranked it';
  return traits.form === 'number' ? 'Gave a number' : 'Answer has a score';
}
