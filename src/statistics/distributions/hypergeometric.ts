/** Probabilities of the whole numbers from `from` on. */
export interface Probabilities {
  readonly from: number;
  readonly values: readonly number[];
}

/**
 * How many of `drawn` people, taken out of `all` without putting back, are among the `marked`: the probabilities of every
 * possible number. They grow from one to the next by a ratio of whole numbers and are scaled by their sum, so no
 * factorial is taken.
 *
 * @example
 * hypergeometric(2, 2, 4).values.map((p) => p.toFixed(4)) // [ '0.1667', '0.6667', '0.1667' ]
 */
export function hypergeometric(drawn: number, marked: number, all: number): Probabilities {
  const from = Math.max(0, drawn + marked - all);
  const to = Math.min(drawn, marked);
  const mode = Math.min(to, Math.max(from, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const growth = (k: number): number =>
    ((drawn - k) * (marked - k)) / ((k + 1) * (all - drawn - marked + k + 1));
  const values = Array.from<number>({ length: to - from + 1 });
  values[mode - from] = 1;
  for (let k = mode; k < to; k += 1) values[k + 1 - from] = (values[k - from] ?? 0) * growth(k);
  for (let k = mode - 1; k >= from; k -= 1) values[k - from] = (values[k + 1 - from] ?? 0) / growth(k);
  const sum = values.reduce((total, value) => total + value, 0);
  return { from, values: values.map((value) => value / sum) };
}
