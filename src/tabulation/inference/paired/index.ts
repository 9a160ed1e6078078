// Tests of the same people at two times, the first that suits is used. To add one, write its file and add it here.

import type { Way } from '../outcome.ts';
import { bowkerTest } from './bowker.ts';
import { mcnemarTest } from './mcnemar.ts';
import type { Paired } from './paired.ts';
import { moveTest } from './moves.ts';

export const pairedTests: readonly Way<Paired>[] = [mcnemarTest, moveTest, bowkerTest];
