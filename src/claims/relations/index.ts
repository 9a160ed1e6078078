// How claims may hang together. To add a type, write it in a file here and add it to the list.

import { baseTrail, denominator, figureNumber, question } from './notes.ts';
import type { RelationType } from './relation.ts';
import { hypothesis, repeat, sameFraction } from './repeats.ts';
import { netAndItems, partition, sum, sumOfCounts, sumOfRounded } from './sums.ts';

export const relationTypes: readonly RelationType[] = [
  sumOfRounded,
  sumOfCounts,
  sum,
  partition,
  netAndItems,
  repeat,
  sameFraction,
  denominator,
  figureNumber,
  question,
  hypothesis,
  baseTrail,
];
