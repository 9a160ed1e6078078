// Which of a group's targets cannot hold together: the fewest that already cannot.

import type { Group } from './group.ts';
import type { Pattern } from './pattern.ts';
import { programOf } from './program.ts';
import type { Solve } from './solve.ts';
import type { Target } from './target.ts';

/** Sets tried before the answer is a set that is only as small as leaving one out can make it. */
const mostSets = 3000;

/**
 * @returns the smallest set of targets that no responses meet; empty when the questionnaire itself has no answer
 */
export function smallestConflict(
  group: Group,
  patterns: readonly Pattern[],
  cases: number,
  solve: Solve,
): Target[] {
  const fails = (targets: readonly Target[]): boolean =>
    solve(programOf(group, patterns, targets, cases)) === 'none';
  let needed = [...group.targets];
  for (const target of group.targets) {
    const without = needed.filter((one) => one !== target);
    if (fails(without)) needed = without;
  }
  let tried = 0;
  for (let size = 1; size < needed.length; size += 1) {
    for (const set of setsOf(group.targets, size)) {
      tried += 1;
      if (tried > mostSets) return needed;
      if (fails(set)) return set;
    }
  }
  return needed;
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
