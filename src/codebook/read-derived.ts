// What nobody was asked: how derived items follow from what was asked and what was derived before.

import type { Path } from '../document/document.ts';
import { partAt, resolveAddress } from './address.ts';
import type { AddressProblem, Resolved } from './address.ts';
import { askedItems } from './codebook.ts';
import type { Codebook, Item } from './codebook.ts';
import { parseFilter } from './filter.ts';
import { itemTypes } from './items/index.ts';
import type { DerivationReader, WrittenItem } from './items/item-type.ts';
import { cleanOption } from './members.ts';

/** The codebook with its derived items complete. */
export function readDerived(
  { survey, items }: Codebook,
  written: readonly WrittenItem[],
  onProblem: (path: Path, problem: AddressProblem) => void,
): Codebook {
  const known = askedItems({ survey, items });
  const codebook = { survey, items: known };
  const complete = items.map((item, index): Item => {
    const own = written[index];
    const type = itemTypes.find(({ name }) => name === item.type);
    if (!own || !type?.derive) return item;
    const take = <T>(resolved: Resolved<T>, path: Path): T | undefined => {
      if ('found' in resolved) return resolved.found;
      onProblem(['items', index, ...path], resolved.problem);
      return undefined;
    };
    const reader: DerivationReader = {
      filter: (where, path) => take(parseFilter(codebook, where), path),
      part: (address, path) => {
        const place = take(resolveAddress(codebook, address), path);
        return place && take(partAt(place), path);
      },
      problem: (problem, path) => onProblem(['items', index, ...path], problem),
    };
    const { derivation, options } = type.derive(own, reader);
    const whole = {
      ...item,
      derived: derivation,
      ...(options ? { options: options.map(cleanOption) } : {}),
    };
    known.push(whole);
    return whole;
  });
  return { survey, items: complete };
}
