// How a person writes targets.yaml.

import { z } from 'zod';
import { mapping, name, text, wholeNumber } from '../document/document.ts';

const target = mapping({
  at: text.optional(),
  survey: name.optional(),
  where: text.optional(),
  count: wholeNumber.optional(),
  at_least: wholeNumber.optional(),
  at_most: wholeNumber.optional(),
  base: wholeNumber.optional(),
  mentions: wholeNumber.optional(),
  more_than: text.optional(),
  is: z.enum(['largest', 'largest-rise', 'rise']).optional(),
  from: name.optional(),
  to: name.optional(),
});

/** More would take minutes, and no report prints their difference. */
const mostCases = 100_000;

export type WrittenTarget = z.output<typeof target>;

export const writtenTargets = mapping({
  seed: text,
  cases: z.record(
    name,
    wholeNumber.refine((cases) => cases <= mostCases, `at most ${mostCases}`),
  ),
  targets: z.array(target).optional(),
});
