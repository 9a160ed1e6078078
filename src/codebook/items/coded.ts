import { text } from '../../document/document.ts';
import { nets, options } from './item-type.ts';
import type { ItemType } from './item-type.ts';

/** Nobody was asked it: what people said in words of their own, sorted into codes by a reader and kept in a codes file. */
export const coded: ItemType = {
  name: 'coded',
  derive: ({ of = [] }, { part, problem }) => {
    const source = part([of].flat()[0] ?? '', ['of']);
    if (source && source.item.traits.form !== 'text') {
      problem({ actual: `\`${source.key}\`, a ${source.item.type} item`, expected: 'an open item' }, ['of']);
    }
    return {
      derivation: source ? { is: 'codes-of', part: source } : { is: 'first-of', filters: [] },
    };
  },
  keys: { of: text, options, nets },
  traits: () => ({ form: 'mentions', ordered: false, directions: 'none' }),
};
