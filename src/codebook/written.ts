// How a person writes a codebook.

import { z } from 'zod';
import { mapping, name, text } from '../document/document.ts';
import { itemTypes } from './items/index.ts';
import { nets, netScores, origin, scoredOptions, stage } from './items/item-type.ts';
import type { WrittenItem, WrittenScale } from './items/item-type.ts';

export interface WrittenCodebook {
  survey: string;
  scales?: Record<string, WrittenScale> | undefined;
  items: WrittenItem[];
}

const period = mapping({
  code: name,
  time: z.enum(['recalled', 'current', 'expected']),
  label: text,
  origin,
});

/** The keys of every item, whatever its type. */
const itemKeys = {
  id: name,
  label: text,
  question: text,
  origin,
  stage: stage.optional(),
};

/** The keys of items that people were asked. */
const askedKeys = {
  universe: mapping({ text, where: text }).optional(),
  periods: z.array(period).min(1).optional(),
};

const forms = itemTypes.map(({ name: type, derive, keys }) =>
  mapping({ type: z.literal(type), ...itemKeys, ...(derive ? {} : askedKeys), ...keys }),
);
const item = z.discriminatedUnion('type', forms as unknown as [z.core.$ZodTypeDiscriminable], {
  // the choices, one a line: see choicesOf
  error: () => itemTypes.map((type) => type.name).join('\n'),
}) as unknown as z.ZodType<WrittenItem>;

const scale = mapping({
  directions: z.enum(['one', 'two']),
  midpoint: name.optional(),
  options: scoredOptions,
  nets,
  net_scores: netScores,
});

export const writtenCodebook: z.ZodType<WrittenCodebook> = mapping({
  survey: name,
  scales: z.record(name, scale).optional(),
  items: z.array(item).min(1),
});
