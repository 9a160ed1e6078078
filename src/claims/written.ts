// How a person writes published.yaml. What was said stands in strings: "37.50" promises more than "37.5".

import { z } from 'zod';
import { baseKinds } from '../base/base.ts';
import type { BaseKind } from '../base/base.ts';
import { mapping, name, text } from '../document/document.ts';
import { operators } from './operators/index.ts';
import type { Says } from './operators/operator.ts';
import { relationTypes } from './relations/index.ts';

const oneOrMore = z.union([text.transform((one) => [one]), z.array(text).min(1)], {
  error: () => 'an address, or a list of them',
});
const baseKind = z.enum(Object.keys(baseKinds) as [BaseKind, ...BaseKind[]]);
const day = z.string().refine(isDay, 'a day such as `2026-11-21`');
const count = z.string().regex(/^-?\d{1,9}$/, 'a whole number');
const reason = z.string().regex(/\S.{8,}\S/s, 'a reason in ten letters or more');

const quote = mapping({ exact: text, prefix: z.string().optional(), suffix: z.string().optional() });
const signed = { reason, by: text, on: day };

const says = z.discriminatedUnion(
  'op',
  operators.map((operator) =>
    mapping({ op: z.literal(operator.name), of: baseKind.optional(), ...operator.keys }),
  ) as unknown as [z.core.$ZodTypeDiscriminable],
  { error: () => operators.map((operator) => operator.name).join('\n') },
) as unknown as z.ZodType<Says>;

const period = mapping({ from: text, to: text });

const about = mapping({
  at: oneOrMore,
  rows: z.array(name).min(1).optional(),
  any_of: z.array(name).min(1).optional(),
  not_any_of: z.array(name).min(1).optional(),
  where: text.optional(),
  base: baseKind.optional(),
  stat: z.enum(['completion', 'respondents', 'mentions']).optional(),
  moved: period.optional(),
  change: period.optional(),
  vs: oneOrMore.optional(),
});

export type WrittenAbout = z.output<typeof about>;

const claim = mapping({
  id: name,
  /** As printed; two figures of one number are found by it. */
  figure: text.optional(),
  /** The item whose question is printed beneath, where that is told. */
  question: text.optional(),
  quote: quote.optional(),
  says: says.optional(),
  about: about.optional(),
  waive: mapping({
    ...signed,
    until: day.optional(),
    pin: mapping({ printed: text, count, base: count }),
  }).optional(),
  uncheckable: mapping(signed).optional(),
});

const relation = mapping({
  id: name,
  type: z.enum(relationTypes.map((type) => type.name) as [string, ...string[]]),
  members: z.array(text).min(2, 'two claims or more'),
  waive: mapping({
    ...signed,
    until: day.optional(),
    pin: mapping({ printed: text, counted: text }),
  }).optional(),
});

export const writtenLedger = mapping({
  claims: z.array(claim),
  relations: z.array(relation).optional(),
  ignore: z.array(mapping({ quote, reason: text })).optional(),
});

export type WrittenClaim = z.output<typeof claim>;

/** A day that there is, as year, month and day. */
export function isDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false;
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return date > 0 && date <= days;
}
