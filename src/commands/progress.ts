// The progress of a command, as its options want it.

import type { Effects } from '../effects.ts';
import { takesColour } from '../terminal/colour.ts';
import { startProgress } from '../terminal/progress.ts';
import type { Progress } from '../terminal/progress.ts';
import type { CommonOptions } from './command.ts';

export async function commandProgress(options: CommonOptions, { err, env }: Effects): Promise<Progress> {
  const moves = takesColour({ isTerminal: err.isTerminal, env, wanted: options.color });
  return startProgress({ write: err.write, moves }, options.quiet === true || options.json === true);
}
