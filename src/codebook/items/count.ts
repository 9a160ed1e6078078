import { z } from 'zod';
import { text } from '../../document/document.ts';
import { isExclusive } from '../codebook.ts';
import type { Filter } from '../codebook.ts';
import type { DerivationReader, ItemType } from './item-type.ts';

/**
 * Nobody was asked it: how many of several conditions hold. A multiple item among them stands for each of its answers
 * but "none of these". Its options are the counts, from 0, and each counts itself in a mean.
 */
export const count: ItemType = {
  name: 'count',
  derive: ({ of = [], origin }, read) => {
    const filters = [of].flat().flatMap((one, at) => conditions(one, ['of', at], read));
    const options = Array.from({ length: filters.length + 1 }, (_, times) => ({
      code: String(times),
      label: String(times),
      origin,
      score: times * 1000,
    }));
    return { derivation: { is: 'count-of', filters }, options };
  },
  keys: { of: z.array(text).min(1) },
  traits: () => ({ form: 'option', ordered: true, directions: 'one' }),
};

function conditions(written: string, path: readonly PropertyKey[], read: DerivationReader): Filter[] {
  if (written.includes('=')) return [read.filter(written, path) ?? []].flat();
  const part = read.part(written, path);
  if (!part) return [];
  const { options, traits } = part.item;
  if (traits.form !== 'mentions') {
    const expected = `a condition: \`${part.key}=${options[0]?.code ?? '1..'}\``;
    read.problem({ actual: `\`${written}\`, no multiple item`, expected }, path);
  }
  return options.flatMap(({ role }, option): Filter[] =>
    isExclusive(role) ? [] : [{ is: 'condition', part, options: [option] }],
  );
}
