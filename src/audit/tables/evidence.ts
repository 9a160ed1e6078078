// A table shows by most of its lines what its columns are to each other; the line that does not keep to it is wrong.

export interface Tried<T> {
  readonly fits: boolean;
  readonly what: T;
}

/** The lines that are off where two or more fit, and twice as many as are off; by chance two hardly ever do. */
export function oddOnes<T>(lines: readonly Tried<T>[], fewest = 2): T[] {
  const off = lines.flatMap(({ fits, what }) => (fits ? [] : [what]));
  const fit = lines.length - off.length;
  return fit >= fewest && off.length * 2 <= fit ? off : [];
}

/** Whether most lines fit. */
export const shown = (lines: readonly Tried<unknown>[], fewest = 2): boolean => {
  const fit = lines.filter(({ fits }) => fits).length;
  return fit >= fewest && (lines.length - fit) * 2 <= fit;
};
