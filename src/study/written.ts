// How a person writes study.yaml and wave.yaml.

import { z } from 'zod';
import { mapping, name, text, wholeNumber } from '../document/document.ts';
import { layouts } from '../wave/layouts/index.ts';
import { samplings } from '../wave/sampling.ts';

export const writtenStudy = mapping({
  title: text,
  surveys: z.array(mapping({ id: name, title: text, people: text })).min(1),
  default_wave: name,
  policy: mapping({
    small_bases: mapping({
      table_only: wholeNumber.optional(),
      counts_only: wholeNumber.optional(),
    }).optional(),
    decimals: z.enum(['0', '1', '2']).transform(Number).optional(),
  }).optional(),
});

/** A path that stays in the wave's folder. */
const inside = z
  .string()
  .regex(/^[^\\/:\0]+(\/[^\\/:\0]+)*$/, 'a path inside the wave')
  .refine((path) => !path.split('/').includes('..'), 'a path inside the wave');

const delimiters: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };

/** A number above 0, such as a target or a limit. */
const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, 'a number, such as 52 or 51.7')
  .transform(Number);

const weights = mapping({
  label: text,
  column: text.optional(),
  start: name.optional(),
  targets: z
    .array(mapping({ at: text, shares: z.record(z.string(), amount) }))
    .min(1)
    .optional(),
  trim: mapping({
    lower: amount.refine((limit) => limit <= 1, 'at most 1, the mean weight').optional(),
    upper: amount.refine((limit) => limit >= 1, 'at least 1, the mean weight').optional(),
  }).optional(),
});

export type WrittenWeights = z.output<typeof weights>;

const survey = mapping({
  responses: inside,
  codes: inside.optional(),
  codebook: inside.optional(),
  layout: z.enum(layouts.map((layout) => layout.name) as [string, ...string[]]).optional(),
  delimiter: z
    .enum(Object.keys(delimiters) as [string, ...string[]])
    .transform((word) => delimiters[word] ?? ',')
    .optional(),
  sampling: z.enum(samplings),
  population: wholeNumber.optional(),
  weights: z.record(name, weights).optional(),
  case_id: text.optional(),
  columns: z.record(z.string(), text).optional(),
  drop: z.array(z.string()).optional(),
  exclude: z.array(mapping({ name, column: text, values: z.array(z.string()).min(1) })).optional(),
});

export type WrittenSurvey = z.output<typeof survey>;

export const writtenWave = mapping({
  title: text,
  fieldwork: text,
  synthetic: text.optional(),
  source: text,
  surveys: z.record(name, survey).refine((surveys) => Object.keys(surveys).length > 0, 'at least one survey'),
});
