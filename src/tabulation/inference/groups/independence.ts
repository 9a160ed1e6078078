import { roundFloat } from '../../../ratio.ts';
import { cramersV } from '../../../statistics/table/cramers-v.ts';
import { independence } from '../../../statistics/table/independence.ts';
import { sum, withoutEmpty } from '../../../statistics/table/table.ts';
import type { Way } from '../outcome.ts';
import { peopled } from './compared.ts';
import type { Compared } from './compared.ts';

const methods = { 'chi-square': "Pearson's chi-square", fisher: "Fisher's exact test" } as const;

/** Whether answers have to do with groups at all: suits everything. */
export const independenceTest: Way<Compared> = {
  id: 'independence',
  run: ({ cells }) => {
    const people = sum(cells.flat());
    const refuse = (refused: string): { people: number; refused: string } => ({ people, refused });
    if (peopled(cells).length < 2) return refuse('fewer than two groups have anybody');
    const kept = withoutEmpty(cells);
    if (kept.length < 2) return refuse('everybody gave the same answer');
    const { test, p } = independence(kept);
    if (test === 'none')
      return refuse('too few people are expected in its cells, and it is too large for an exact test');
    const { v, corrected } = cramersV(kept);
    const effect = `Cramér's V ${roundFloat(v, 2)} (${roundFloat(corrected, 2)} with what chance makes taken off)`;
    return { people, method: methods[test], p, effect };
  },
};
