import { movesOf, stayedIn } from '../../../statistics/paired/differences.ts';
import { signTest } from '../../../statistics/paired/sign.ts';
import { signedRank } from '../../../statistics/paired/signed-rank.ts';
import { sum } from '../../../statistics/table/table.ts';
import type { Outcome, Way } from '../outcome.ts';
import type { Paired } from './paired.ts';

/** A scale: whether people moved up or down; by how far where the codebook gives scores, else in how many cases. */
export const moveTest: Way<Paired> = {
  id: 'moves',
  run: ({ cells, answers }): Outcome | undefined => {
    if (!answers.every(({ onScale }) => onScale)) return undefined;
    const people = sum(cells.flat());
    const scores = answers.flatMap(({ score }) => score ?? []);
    const scored = scores.length === answers.length;
    const moves = scored ? movesOf(cells, scores) : movesOf(cells);
    const { up, down, p } = signTest(moves);
    if (up + down === 0) return { people, refused: 'nobody moved' };
    const effect = `${up} moved up, ${down} down`;
    if (!scored) return { people, method: 'exact sign test', p, effect };
    const ranks = signedRank(moves, stayedIn(cells));
    const method = ranks.exact === undefined ? 'Wilcoxon signed-rank' : 'exact Wilcoxon signed-rank';
    return { people, method, p: ranks.exact ?? ranks.p, effect };
  },
};
