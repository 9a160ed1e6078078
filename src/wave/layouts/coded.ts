// The house's own layout: a column an address, a cell a code.
//
// Columns are named `item[.row][@period]`; a multiple item has a column an option, `item[@period].option`,
// with 1 where it was ticked and 0 or nothing where not. A cell holds an option's code, a number, text, or in
// square brackets why there is none: [skipped], [refused], [not-reached], [not-asked], [dont-know],
// [not-applicable]. An empty cell means skipped where the item was asked, and not asked where it was not.

import { partAt, resolveAddress } from '../../codebook/address.ts';
import type { Layout } from './layout.ts';

export const coded: Layout = {
  name: 'coded',
  bind: (codebook, header) => {
    const resolved = resolveAddress(codebook, header);
    if ('problem' in resolved) return resolved;
    const { item, option, net } = resolved.found;
    if (item.derived)
      return { problem: { actual: 'a column of a derived item', expected: 'columns of what was asked' } };
    const mentions = item.traits.form === 'mentions';
    if (net || mentions !== (option !== undefined)) {
      const expected = mentions
        ? `a column an option, such as \`${item.id}.${item.options[0]?.code}\``
        : 'a column an item, row or period';
      return { problem: { actual: 'a column of another kind', expected } };
    }
    const part = partAt(resolved.found);
    if ('problem' in part) return part;
    return { found: { part: part.found, ...(option ? { option: item.options.indexOf(option) } : {}) } };
  },
  header: ({ part, option }) =>
    option === undefined ? part.key : `${part.key}.${part.item.options[option]?.code}`,
};
