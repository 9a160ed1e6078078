// What an item type has to say: which keys it is written with and which traits that gives.

import { z } from 'zod';
import { flag, mapping, name, text, wholeNumber } from '../../document/document.ts';
import type { OptionRole, Origin, Stage, Traits } from '../codebook.ts';

export interface WrittenOption {
  code: string;
  label: string;
  origin: Origin;
  role?: OptionRole | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** Derived items: whom the option holds. */
  where?: string | undefined;
}

export interface WrittenNet {
  code: string;
  label: string;
  of: string[];
}

export interface WrittenScale {
  directions: 'one' | 'two';
  midpoint?: string | undefined;
  options: WrittenOption[];
  nets?: WrittenNet[] | undefined;
}

export interface WrittenRow {
  code: string;
  label: string;
  origin: Origin;
  stage?: Stage | undefined;
}

export interface WrittenPeriod {
  code: string;
  time: 'recalled' | 'current' | 'expected';
  label: string;
  origin: Origin;
}

export interface WrittenItem {
  id: string;
  type: string;
  label: string;
  question: string;
  origin: Origin;
  stage?: Stage | undefined;
  universe?: { text: string; where: string } | undefined;
  periods?: WrittenPeriod[] | undefined;
  rows?: WrittenRow[] | undefined;
  options?: WrittenOption[] | undefined;
  scale?: string | undefined;
  ordered?: boolean | undefined;
  nets?: WrittenNet[] | undefined;
  unit?: string | undefined;
  decimals?: number | undefined;
}

export interface ItemType {
  readonly name: string;
  /** Nobody is asked such an item: its options say whom they hold. */
  readonly derived?: boolean;
  /** The keys beside those that every item has. */
  readonly keys: z.core.$ZodLooseShape;
  readonly traits: (item: WrittenItem, scale: WrittenScale | undefined) => Omit<Traits, 'midpoint'>;
}

export const origin = z.enum(['published', 'assumed']);
export const stage = z.enum(['analyse', 'plan', 'do', 'review']);
export const label = text;

export const option = mapping({
  code: name,
  label,
  origin,
  role: z.enum(['substantive', 'other', 'none', 'dont-know', 'not-applicable', 'refused']).optional(),
  from: wholeNumber.optional(),
  to: wholeNumber.optional(),
});
export const options = z.array(option).min(1);
export const derivedOptions = z.array(option.extend({ where: text })).min(1);
export const nets = z.array(mapping({ code: name, label, of: z.array(name).min(1) })).optional();
export const rows = z.array(mapping({ code: name, label, origin, stage: stage.optional() })).min(1);

/** The keys of an item that takes one option of a list: its own options, or a scale of the codebook. */
export const optionKeys = {
  options: options.optional(),
  scale: name.optional(),
  ordered: flag.optional(),
  nets,
};

/** One option of a list: ordered when it uses a scale or says so. */
export function optionTraits(item: WrittenItem, scale: WrittenScale | undefined): Omit<Traits, 'midpoint'> {
  return {
    form: 'option',
    ordered: scale !== undefined || item.ordered === true,
    directions: scale?.directions ?? 'none',
  };
}
