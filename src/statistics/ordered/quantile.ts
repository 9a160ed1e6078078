import type { Values } from './mean.ts';

/** Where between two people a quantile lies: Hyndman and Fan's number of the rule. */
const rules = {
  /** The middle of two people where one would do as well: SAS. */
  2: (share: number, n: number): readonly [place: number, part: number] => {
    const place = Math.floor(n * share + 1e-12);
    return [place, n * share - place > 1e-12 ? 1 : 0.5];
  },
  /** By (n + 1)·share: SPSS, PSPP. */
  6: (share: number, n: number): readonly [place: number, part: number] => split((n + 1) * share),
  /** By 1 + (n − 1)·share: R, pandas, spreadsheets. */
  7: (share: number, n: number): readonly [place: number, part: number] => split(1 + (n - 1) * share),
};

function split(at: number): readonly [place: number, part: number] {
  const place = Math.floor(at + 1e-12);
  return [place, Math.max(0, at - place)];
}

export type QuantileRule = keyof typeof rules;

/**
 * The value that a share of people lies below, by one of the rules that programs use; for few people they differ, so a
 * table has to name its own.
 * Source: Hyndman & Fan (1996); R `quantile(type = )`.
 *
 * @throws RangeError when there is nobody
 * @example
 * quantileOf([[1, 1], [5, 1]], 0.5) // 3
 * quantileOf([[1, 2], [2, 1], [9, 1]], 0.75, 6) // 7.25
 */
export function quantileOf(values: Values, share: number, rule: QuantileRule = 7): number {
  const sorted = values.toSorted(([a], [b]) => a - b).filter(([, people]) => people > 0);
  const n = sorted.reduce((sum, [, people]) => sum + people, 0);
  if (n === 0) throw new RangeError('no quantile of nobody');
  const at = (place: number): number => {
    let before = 0;
    for (const [value, people] of sorted) {
      before += people;
      if (Math.max(1, place) <= before) return value;
    }
    return sorted.at(-1)?.[0] ?? NaN;
  };
  const [place, part] = rules[rule](share, n);
  const [below, above] = [at(place), at(place + 1)];
  return below + part * (above - below);
}
