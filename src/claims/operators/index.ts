// What a claim may say. To add an operator, write its file and add it here.

import { fall, points, rise } from './change.ts';
import { count } from './count.ts';
import { eq } from './eq.ts';
import { mean } from './mean.ts';
import { largest, moreThan, rank, smallest } from './order.ts';
import type { Operator } from './operator.ts';
import { ratio } from './ratio.ts';
import { words } from './words.ts';

export const operators: readonly Operator[] = [
  eq,
  ratio,
  count,
  ...words,
  largest,
  smallest,
  rank,
  moreThan,
  rise,
  fall,
  points,
  mean,
];
