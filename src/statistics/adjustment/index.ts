import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { benjaminiYekutieli } from './benjamini-yekutieli.ts';
import { bonferroni } from './bonferroni.ts';
import type { PValues } from './family.ts';
import { hochberg } from './hochberg.ts';
import { holm } from './holm.ts';

/** Adjustments of p for a family of tests, by the name they are asked for with; the first is the default. */
export const adjustments = {
  holm,
  bonferroni,
  hochberg,
  'benjamini-hochberg': benjaminiHochberg,
  'benjamini-yekutieli': benjaminiYekutieli,
} as const satisfies Record<string, (p: PValues) => number[]>;
