/** Several tests looked at together. NaN is a test that could not be done: it stays NaN and is not counted. */
export type PValues = readonly number[];

/**
 * Walks through a family in order of p and gives each its adjusted p, none above 1: from the smallest up, none below the
 * one before; or from the largest down, none above it.
 *
 * @param factor what the p of the place-th smallest is multiplied with, of as many as were tested
 */
export function adjustStepwise(
  p: PValues,
  direction: 'up' | 'down',
  factor: (place: number, tested: number) => number,
): number[] {
  const order = [...p.keys()].filter((index) => !Number.isNaN(p[index]));
  order.sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const adjusted = p.map(() => NaN);
  const tested = order.length;
  const places = [...order.entries()];
  if (direction === 'down') places.reverse();
  let bound = direction === 'up' ? 0 : 1;
  for (const [place, index] of places) {
    const raised = Math.min(1, (p[index] ?? 0) * factor(place + 1, tested));
    bound = direction === 'up' ? Math.max(bound, raised) : Math.min(bound, raised);
    adjusted[index] = bound;
  }
  return adjusted;
}
