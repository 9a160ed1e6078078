import { baseFlags, mayPrintPercent } from '../../base/small-base.ts';
import { roundPercent } from '../../ratio.ts';
import type { Tally } from '../request.ts';
import type { Summary } from './summary.ts';

/** The share of some answers less the share of others, in percentage points of the base, rounded once from counts. */
export const netScore: Summary = {
  role: 'net-score',
  rows: ({ netScores }) =>
    netScores.map(({ code, label, of, less }) => ({
      id: code,
      label,
      cell: (count, point, { policy }) => {
        const differenceIn = (tally: Tally): number => {
          const among = (options: readonly number[]): number =>
            options.reduce((sum, option) => sum + (tally.options[option]?.[point] ?? 0), 0);
          return among(of) - among(less);
        };
        const base = count.base[point] ?? 0;
        const tally = count.weighted?.sums ?? count;
        const whole = tally.base[point] ?? 0;
        const printed = mayPrintPercent(base, policy) && whole > 0;
        const value = printed ? signed(differenceIn(tally), whole, policy.decimals) : null;
        return { count: differenceIn(count), base, percent: null, value, flags: baseFlags(base, policy) };
      },
    })),
};

function signed(difference: number, base: number, decimals: number): string {
  const points = roundPercent({ numerator: Math.abs(difference), denominator: base }, decimals);
  if (Number(points) === 0) return points;
  return `${difference < 0 ? '-' : '+'}${points}`;
}
