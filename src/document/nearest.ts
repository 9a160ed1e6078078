// The name a person most likely meant.

import { closestMatch } from 'leven';

/** A hint that names the nearest known name, or lists them when none is near. */
export function nearestHint(unknown: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(unknown, known);
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  return known.length === 0
    ? undefined
    : `Known here: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`;
}

/** The nearest known name, when it is close enough to be a slip of the keyboard. */
function nearestName(unknown: string, known: readonly string[]): string | undefined {
  return closestMatch(unknown, known, { maxDistance: Math.max(1, Math.floor(unknown.length / 2.5)) });
}
