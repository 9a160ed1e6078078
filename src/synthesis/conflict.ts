// Which of a group's targets cannot hold together: the fewest that already cannot.

import type { Group } from './group.ts';
import type { Pattern } from './pattern.ts';
import { programOf } from './program.ts';
import type { Solve } from './solve.ts';
import type { Target } from './target.ts';

export interface Conflict {
  /** No responses meet them; empty when the questionnaire itself has no answer. */
  readonly targets: readonly Target[];
  /** That fewer already conflict was ruled out; else only that none of them can be spared. */
  readonly smallest: boolean;
}

/** Work spent on looking for a smaller set: patterns, over all sets tried. */
const mostWork = 60_000;

export function smallestConflict(
  group: Group,
  patterns: readonly Pattern[],
  cases: number,
  solve: Solve,
): Conflict {
  const fails = (targets: readonly Target[]): boolean =>
    solve(programOf(group, patterns, targets, cases)) === 'none';
  if (fails([])) return { targets: [], smallest: true };
  const needed = irreducible([], [], group.targets, fails);
  let tries = Math.floor(mostWork / (patterns.length + 20));
  for (let size = 1; size < needed.length; size += 1) {
    for (const targets of setsOf(group.targets, size)) {
      if (tries === 0) return { targets: needed, smallest: false };
      tries -= 1;
      if (fails(targets)) return { targets, smallest: true };
    }
  }
  return { targets: needed, smallest: true };
}

/**
 * A set of which none can be spared, by halves: QuickXplain, after Junker (2004).
 *
 * @param kept targets that stay in every question
 * @param added those of them that are new since the last question
 */
function irreducible(
  kept: readonly Target[],
  added: readonly Target[],
  open: readonly Target[],
  fails: (targets: readonly Target[]) => boolean,
): Target[] {
  if (added.length > 0 && fails(kept)) return [];
  if (open.length === 1) return [...open];
  const middle = Math.ceil(open.length / 2);
  const [first, second] = [open.slice(0, middle), open.slice(middle)];
  const late = irreducible([...kept, ...first], first, second, fails);
  const early = irreducible([...kept, ...late], late, first, fails);
  return [...early, ...late];
}

/** Sets of so many things, in order. */
function* setsOf<Thing>(things: readonly Thing[], size: number): Generator<Thing[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of things.entries()) {
    for (const rest of setsOf(things.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}
