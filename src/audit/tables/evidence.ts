// A table shows by most of its lines what its columns are to each other; the line that does not keep to it is wrong.

export interface Tried<T> {
  readonly fits: boolean;
  readonly what: T;
}

/** Whether enough lines fit, and twice as many as are off; two hardly ever do by chance. */
export function shown(lines: readonly Tried<unknown>[], fewest = 2): boolean {
  const fit = lines.filter(({ fits }) => fits).length;
  // one line is evidence where the words say so too
  const most = fewest < 2 ? fit : fit / 2;
  return fit >= fewest && lines.length - fit <= most;
}

/** The lines that are off where the others show what they are to be. */
export function oddOnes<T>(lines: readonly Tried<T>[], fewest = 2): T[] {
  return shown(lines, fewest) ? lines.flatMap(({ fits, what }) => (fits ? [] : [what])) : [];
}
