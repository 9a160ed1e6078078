import type { Margin } from './rake.ts';

/**
 * What margins leave of people's weighted values: values whose group means (per unit of weight) are taken off, margin by
 * margin and ten times over. Raking to known margins makes estimates that go with them surer; the variance of these values
 * says by how much. With weights taken as they are the variance is larger.
 * Source: Deville & Särndal (1992); R `survey::svyrecvar` after `rake` and `postStratify`.
 *
 * @param values weighted and linearised: w(y − ȳ)/Σw
 * @param weights after each margin's scaling, in their order
 * @example
 * calibrated([1, 3, 5], [{ groups: [0, 0, 1], weights: [1, 1, 1] }]) // [ -1, 1, 0 ]
 */
export function calibrated(
  values: readonly number[],
  margins: readonly (Pick<Margin, 'groups'> & { readonly weights: readonly number[] })[],
): number[] {
  let left = [...values];
  for (let round = 0; round < 10; round += 1) {
    for (const { groups, weights } of margins) {
      const size = Math.max(...groups) + 1;
      const [sums, people] = [new Float64Array(size), new Float64Array(size)];
      for (const [person, group] of groups.entries()) {
        sums[group] = (sums[group] ?? 0) + (left[person] ?? 0) / (weights[person] ?? 1);
        people[group] = (people[group] ?? 0) + 1;
      }
      left = left.map((value, person) => {
        const group = groups[person] ?? 0;
        return value - ((weights[person] ?? 0) * (sums[group] ?? 0)) / (people[group] ?? 1);
      });
    }
  }
  return left;
}
