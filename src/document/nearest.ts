// The name a person most likely meant.

import { closestMatch } from 'leven';

/** The nearest known name, when it is close enough to be a slip of the keyboard. */
export function nearestName(unknown: string, known: readonly string[]): string | undefined {
  return closestMatch(unknown, known, { maxDistance: Math.ceil(unknown.length / 2.5) });
}

/** A hint that names the nearest known name. */
export function nearestHint(unknown: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(unknown, known);
  return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`;
}
