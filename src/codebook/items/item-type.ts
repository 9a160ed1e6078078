// What an item type has to say: which keys it is written with and which traits that gives.

import { z } from 'zod';
import { flag, mapping, name, text, wholeNumber } from '../../document/document.ts';
import type { Path } from '../../document/document.ts';
import type { AddressProblem } from '../address.ts';
import type { Derivation, Filter, ItemPart, OptionRole, Origin, Stage, Traits } from '../codebook.ts';
import { readUnits } from '../units.ts';

export interface WrittenOption {
  code: string;
  label: string;
  origin: Origin;
  role?: OptionRole | undefined;
  from?: number | undefined;
  to?: number | undefined;
  /** In thousandths. */
  score?: number | undefined;
  /** Derived items: whom the option holds. */
  where?: string | undefined;
}

export interface WrittenNet {
  code: string;
  label: string;
  of: string[];
}

export interface WrittenNetScore {
  code: string;
  label: string;
  of: string[];
  less: string[];
}

export interface WrittenScale {
  directions: 'one' | 'two';
  midpoint?: string | undefined;
  options: WrittenOption[];
  nets?: WrittenNet[] | undefined;
  net_scores?: WrittenNetScore[] | undefined;
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
  net_scores?: WrittenNetScore[] | undefined;
  /** Rankings: how many ranks there are to give. */
  ranks?: number | undefined;
  /** Counts: the conditions, or multiple items. Coded items: the open one. */
  of?: string | string[] | undefined;
  unit?: string | undefined;
  decimals?: number | undefined;
}

/** Follows what a derived item names; a mistake is told at its path in the item, and nothing comes back. */
export interface DerivationReader {
  readonly filter: (where: string, path: Path) => Filter | undefined;
  readonly part: (address: string, path: Path) => ItemPart | undefined;
  readonly problem: (problem: AddressProblem, path: Path) => void;
}

export interface ItemType {
  readonly name: string;
  /** The options of an item that does not list them. */
  readonly options?: (item: WrittenItem) => WrittenOption[];
  /** Nobody is asked such an item; options that depend on what it names come with it. */
  readonly derive?: (
    item: WrittenItem,
    read: DerivationReader,
  ) => { readonly derivation: Derivation; readonly options?: WrittenOption[] };
  /** The keys beside those that every item has. */
  readonly keys: z.core.$ZodLooseShape;
  readonly traits: (item: WrittenItem, scale: WrittenScale | undefined) => Omit<Traits, 'midpoint'>;
}

export const origin = z.enum(['published', 'assumed']);
export const stage = z.enum(['analyse', 'plan', 'do', 'review']);
export const label = text;

/** Held in thousandths. */
const score = z
  .string()
  .regex(/^-?\d{1,6}(\.\d{1,3})?$/, 'a number with at most 3 decimals')
  .transform((written) => readUnits(written, 3) ?? 0);

const option = mapping({
  code: name,
  label,
  origin,
  role: z.enum(['substantive', 'other', 'none', 'dont-know', 'not-applicable', 'refused']).optional(),
  from: wholeNumber.optional(),
  to: wholeNumber.optional(),
});
export const options = z.array(option).min(1);
const scored = option.extend({ score: score.optional() });
export const scoredOptions = z.array(scored).min(1);
export const derivedOptions = z.array(scored.extend({ where: text })).min(1);
const members = z.array(name).min(1);
export const nets = z.array(mapping({ code: name, label, of: members })).optional();
export const netScores = z.array(mapping({ code: name, label, of: members, less: members })).optional();
export const rows = z.array(mapping({ code: name, label, origin, stage: stage.optional() })).min(1);

/** The keys of an item that takes one option of a list: its own options, or a scale of the codebook. */
export const optionKeys = {
  options: scoredOptions.optional(),
  scale: name.optional(),
  ordered: flag.optional(),
  nets,
  net_scores: netScores,
};

/** One option of a list: ordered when it uses a scale or says so. */
export function optionTraits(item: WrittenItem, scale: WrittenScale | undefined): Omit<Traits, 'midpoint'> {
  return {
    form: 'option',
    ordered: scale !== undefined || item.ordered === true,
    directions: scale?.directions ?? 'none',
  };
}
